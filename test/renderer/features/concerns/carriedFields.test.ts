// What goes from one concern to the next depends on how they are received.
import { expect, it } from 'vitest';
import {
  carriedFields,
  levelBeside,
  nextFields,
} from '../../../../renderer/features/concerns/carriedFields.ts';
import { nobody, whatIsMissing } from '../../../../renderer/features/concerns/entryPersonValues.ts';

const carried = {
  ...carriedFields('d', '2018-10-05'),
  theme: 'Durée',
  level: 'CP',
  commune: 'Valmarin',
} as const;

it('in a meeting everything is carried over; of a person, nothing that tells who they are', () => {
  expect(nextFields(carried, 'meeting')).toEqual(carried);
  expect(nextFields(carried, 'phone')).toEqual({ ...carried, level: '', commune: '' });
});

it('levels follow one another, round and round', () => {
  expect(levelBeside('CP', 1)).toBe('CE1');
  expect(levelBeside('CP', -1)).toBe('maternelle');
  expect(levelBeside('', -1)).toBe('autre');
  expect(levelBeside('autre', 1)).toBe('');
});

it('a person is noted with their consent to be kept, and a consent with a person', () => {
  expect(whatIsMissing(nobody)).toBeNull();
  expect(whatIsMissing({ ...nobody, name: 'Camille' })).toMatch(/accord/u);
  expect(whatIsMissing({ ...nobody, consents: ['contact'] })).toMatch(/nom/u);
  expect(whatIsMissing({ ...nobody, name: 'Camille', consents: ['keep'] })).toBeNull();
});
