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
