import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters as countedByTheCore } from '../../../../electron/core/communiques/check.ts';
import { countCharacters, lengthGuidance } from '../../../../renderer/features/communiques/length.ts';

test('characters are counted as the core counts them', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  const french = fc.stringMatching(/^[a-zéèœ’«» \n\u00A0\u202F0-9.,]{0,60}$/u);
  fc.assert(
    fc.property(fc.oneof(text, french), fc.oneof(text, french), (lead, body) => {
      expect(countCharacters({ lead, body })).toBe(countedByTheCore({ lead, body }));
    }),
  );
});

test('marks, addresses and notes are no characters, for the page as for the core', () => {
  const piece = fc.constantFrom(
    ...[
      'Un **mot** fort',
      '*a*',
      '_b_',
      '~~c~~',
      '`d`',
      '2 * 3 = 6',
      'a_b_c',
      '\\*',
      '5*',
      '**',
      '[',
      '](',
      '![',
    ],
    ...['[un lien](https://exemple.fr/a_(b) "Titre")', '![Une école](document:1)', '<https://exemple.fr>'],
    ...[
      '[34](vigie:inquietudes)',
      '[^S-2018-01]',
      '\n\n[^1]: Une note *longue*\n',
      '\n> cité\n',
      '\n## Titre\n',
    ],
    ...[
      '\n- un\n- deux\n',
      '\n1. un\n',
      '\n---\n',
      '\n| a | b |\n|---|---|\n',
      ' ',
      '\n',
      '\n\n',
      '[la date]',
      '\0',
    ],
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (lead, body) => {
      expect(countCharacters({ lead, body })).toBe(countedByTheCore({ lead, body }));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Un mot **fort** et un *autre*.', 'Un mot fort et un autre.'],
  ['**Un *mot* fort**, ***deux***, ~~trois~~, `quatre`', 'Un mot fort, deux, trois, quatre'],
  ['Lire [le décret](https://exemple.fr/decret "Titre").', 'Lire le décret.'],
  ['![Une école](document:01890000)', 'Une école'],
  ['[![Une école](document:1)](https://exemple.fr)', 'Une école'],
  ['Nous comptons [34](vigie:inquietudes) voix.', 'Nous comptons 34 voix.'],
  ['Un fait[^S-2018-01].', 'Un fait.'],
  ['Un fait[^1].\n\n[^1]: Une note\nsur deux lignes.\n\nLa suite.', 'Un fait.\nLa suite.'],
  ['## Ce que nous savons\n\n- un\n- deux\n\n> cité', 'Ce que nous savons\nun\ndeux\ncité'],
  ['3 * 4 * 5, snake_case_name, 5*, \\*tel quel\\*', '3 * 4 * 5, snake_case_name, 5*, *tel quel*'],
  ['Voir https://exemple.fr/a_b_c', 'Voir https://exemple.fr/a_b_c'],
  ['Le [la date], à Valmont', 'Le [la date], à Valmont'],
])('%j is as long as %j', (body, read) => {
  expect(countCharacters({ lead: '', body })).toBe(read.length);
  expect(countedByTheCore({ lead: '', body })).toBe(read.length);
});

test.each([
  [0, 'neutral', '0\u00A0signe sur'],
  [1_499, 'neutral', 'conseillés'],
  [1_500, 'good', 'bonne longueur'],
  [3_000, 'good', 'bonne longueur'],
  [3_200, 'warning', '200\u00A0de plus'],
])('%i characters are %s', (characters, tone, words) => {
  const guidance = lengthGuidance(characters);
  expect(guidance.tone).toBe(tone);
  expect(guidance.sentence.replace(/\u202F/gu, '\u00A0')).toContain(words);
});
