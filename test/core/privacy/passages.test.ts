// What should not be kept of a free text is found with words to put in its place, and the rest is left alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages, redact } from '../../../electron/core/privacy/passages.ts';

function redacted(text: string): string {
  return redact(text, findPassages(text));
}

describe('what is redacted', () => {
  it.each([
    ['Ma fille Zélie passe les tests.', 'Ma fille [prénom] passe les tests.'],
    ['Le mien s’appelle Ulysse.', 'Le mien s’appelle [prénom].'],
    ["Elle s'appelle Ulysse.", "Elle s'appelle [prénom]."],
    ['Léa, en CE2, a pleuré.', '[prénom], en CE2, a pleuré.'],
    ['Mon fils Tom (6e B) a peur.', 'Mon fils [prénom] (6e B) a peur.'],
    ['Hugo est en classe de sixième.', '[prénom] est en classe de sixième.'],
    ['Demandez à Camille Durand.', 'Demandez à [nom].'],
    ['Voyez Jean-Paul DE LA TOURETTE demain.', 'Voyez [nom] demain.'],
    ['Il est dyslexique, que devient ce détail ?', 'Il est [santé], que devient ce détail ?'],
    ['Son PAI est-il envoyé ?', 'Son [santé] est-il envoyé ?'],
    ['Le menu halal est-il noté ?', 'Le menu [religion] est-il noté ?'],
    ['Je suis adhérente du parti d’en face.', 'Je suis [opinion] d’en face.'],
    ['Écrivez à parent@exemple.fr.', 'Écrivez à [courriel].'],
    ['Au 01 23 45 67 89.', 'Au [téléphone].'],
    ['Au 01.23.45.67.89 ou +33 6 12 34 56 78.', 'Au [téléphone] ou [téléphone].'],
    ['J’habite 12 bis, rue des Tilleuls.', 'J’habite [adresse].'],
    ['J’habite 3 rue du moulin, venez.', 'J’habite [adresse], venez.'],
    ['Au 4 place Jules Ferry, 59999 Valmarin, le soir.', 'Au [adresse], le soir.'],
  ])('%s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });
});

it.each([
  'Mon fils CP a passé les tests.',
  'Où vont les réponses de nos enfants ?',
  'En 2018, 1 200 élèves en CE2 ont répondu.',
  'L’école Louise Michel, rue Victor Hugo, est concernée.',
  'Le collège Jean Moulin a 3 classes de sixième.',
  'Il reste 2 places à la réunion.',
  'Le contrat AWS du ministère ?',
])('a plain worry is left alone: %s', (text) => {
  expect(findPassages(text)).toEqual([]);
});

it('passages never overlap, are in order, and lie within the text', () => {
  const part = fc.constantFrom(
    ...['Léa', 'en CE2', 'Camille Durand', '12 rue des Lilas', 'a@b.fr', '0612345678', 'PAI', 'mon fils '],
    ...['halal', ', ', ' ', '\n', '’', 'é', 'Jean-', '😀', '[', '59000 Lille'],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 6 })), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of findPassages(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('a text of 20 000 characters is read in time proportional to it', () => {
  const timeOf = (text: string) => {
    const start = performance.now();
    for (let round = 0; round < 3; round += 1) findPassages(text);
    return performance.now() - start;
  };
  for (const hostile of ['Jean ', 'Léa en CE2, ', '1 rue de ', 'a.b@c.', '01 23 ', 'mon fils ', 'de la ']) {
    const short = hostile.repeat(Math.floor(2_500 / hostile.length));
    timeOf(short);
    // Eight times longer: eight times as long would be linear, sixty-four times quadratic.
    expect(timeOf(hostile.repeat(Math.floor(20_000 / hostile.length)))).toBeLessThan(
      40 * Math.max(timeOf(short), 1),
    );
  }
});
