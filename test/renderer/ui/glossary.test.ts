// Law words say what they mean where they stand, and a sentence stays as it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glossary, partsWithTerms } from '../../../renderer/ui/glossary.ts';

const named = (sentence: string) =>
  partsWithTerms(sentence).flatMap(({ text, term }) => (term ? [[text, term.name]] : []));

test('a word is found as it is written, the longest form first, and once', () => {
  expect(named('Saisir la CADA : l’avis de la CADA n’oblige personne. La CADA est gratuite.')).toEqual([
    ['CADA', 'CADA'],
    ['avis de la CADA', 'Avis de la CADA'],
  ]);
  expect(named('Le Refus implicite vient après un mois.')).toEqual([['Refus implicite', 'Refus implicite']]);
});

test('a part of another word is no word of the glossary', () => {
  expect(named('Un mandataire, la décadanse, les sous-traitances.')).toEqual([]);
});

test('the parts put together give the sentence back', () => {
  const words = glossary.flatMap(({ forms }) => forms);
  const pieces = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      const sentence = parts.join(' ');
      expect(
        partsWithTerms(sentence)
          .map(({ text }) => text)
          .join(''),
      ).toBe(sentence);
    }),
  );
});

test('each form belongs to one word, which says what it means in a sentence', () => {
  const forms = glossary.flatMap(({ forms: own }) => own.map((form) => form.toLowerCase()));
  expect(new Set(forms).size).toBe(forms.length);
  for (const { meaning } of glossary) expect(meaning).toMatch(/^\p{Lu}.+[.…]$/u);
});

test('the list is in the order of a dictionary', () => {
  const names = glossary.map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'fr')));
});
