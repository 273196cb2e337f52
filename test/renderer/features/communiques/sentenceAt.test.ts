// The sentence that the caret is in.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceAt } from '../../../../renderer/features/communiques/sentenceAt.ts';

const words = (text: string, place: number) => {
  const { start, end } = sentenceAt(text, place);
  return text.slice(start, end);
};

it.each([
  ['Le contrat est signé. Il coûte 120 000 €.', 3, 'Le contrat est signé'],
  ['Le contrat est signé. Il coûte 120 000 €.', 30, 'Il coûte 120 000 €'],
  ['Qui lit ces réponses ? Personne ne le dit…', 40, 'Personne ne le dit'],
  ['Le contrat est signé.\uFFFC', 21, 'Le contrat est signé'],
  ['Une seule phrase', 0, 'Une seule phrase'],
  ['', 0, ''],
])('of %j, at %i, is %j', (text, place, sentence) => expect(words(text, place)).toBe(sentence));

it('is inside the text, and neither begins nor ends with a space', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab .!?é\n«'.split('')) }),
      fc.nat(60),
      (text, place) => {
        const { start, end } = sentenceAt(text, Math.min(place, text.length));
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      },
    ),
  );
});
