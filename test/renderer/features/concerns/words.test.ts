// Values in use are offered and recognised; figures too small are not said.
import { expect, it } from 'vitest';
import { summaryWords } from '../../../../renderer/features/concerns/figureWords.ts';
import { byFrequency } from '../../../../renderer/features/concerns/frequency.ts';
import { matchingOptions } from '../../../../renderer/features/concerns/matchingOptions.ts';
import { knownValue } from '../../../../renderer/features/concerns/plainText.ts';

it('values in use come by how often they are used, then by name, without the empty one', () => {
  expect(byFrequency(['École', 'Cantine', '', 'Cantine', 'Données'])).toEqual([
    'Cantine',
    'Données',
    'École',
  ]);
});

it('a value is recognised without its accents and capitals, whole', () => {
  expect(knownValue(['Données', 'École'], ' ecole')).toBe('École');
  expect(knownValue(['Données', 'École'], 'ec')).toBeUndefined();
});

it('a value in use is offered for what it holds, accents and capitals apart', () => {
  const options = ['Données', 'Hébergement'].map((value) => ({ value, label: value }));
  expect(matchingOptions({ options, search: 'heb', limit: 8 })).toEqual([options[1]]);
});

it('a total too small is said without a figure', () => {
  expect(summaryWords(null)).not.toMatch(/\d/);
  expect(summaryWords(40)).toMatch(/40 en tout/);
});
