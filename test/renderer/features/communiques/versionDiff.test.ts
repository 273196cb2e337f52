// Two versions of a text: what is the same goes together, what differs is marked word by word, nothing is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareParagraphs,
  compareWords,
  type Piece,
  paragraphsOf,
} from '../../../../renderer/features/communiques/versionDiff.ts';

const whole = (pieces: readonly Piece[] | null) => (pieces ?? []).map(({ text }) => text).join('');
const marked = (pieces: readonly Piece[] | null) =>
  (pieces ?? []).filter(({ changed }) => changed).map(({ text }) => text);

describe('two paragraphs', () => {
  test('are marked where their words differ', () => {
    const { left, right } = compareWords(
      'Le marché coûte 120 000 € aux familles de l’école.',
      'Le marché coûte 150 000 € aux familles de l’école.',
    );
    expect([marked(left), marked(right)]).toEqual([['120'], ['150']]);
  });

  test('take an accented word or one with an apostrophe as one word', () => {
    const { left, right } = compareWords(
      'La réponse de l’État est arrivée.',
      'La réponse de l’Europe est arrivée.',
    );
    expect([marked(left), marked(right)]).toEqual([['l’État'], ['l’Europe']]);
  });

  test('mark words that follow each other as one passage', () => {
    const { right } = compareWords('Il est venu hier au conseil.', 'Il est venu mardi matin tôt au conseil.');
    expect(marked(right).map((words) => words.trim())).toEqual(['mardi matin tôt']);
  });

  test('that have hardly a word in common are marked whole', () => {
    const { left, right } = compareWords('Le ministère a répondu.', 'Trois familles attendent encore.');
    expect([left, right]).toEqual([
      [{ at: 0, text: 'Le ministère a répondu.', changed: true }],
      [{ at: 0, text: 'Trois familles attendent encore.', changed: true }],
    ]);
  });
});

describe('two texts', () => {
  test('show once the paragraphs they share, and side by side the one that changed', () => {
    const rows = compareParagraphs(
      ['Un.', 'Deux parents sont venus.', 'Trois.'],
      ['Un.', 'Dix parents sont venus.', 'Trois.'],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    expect(rows[1]).toMatchObject({
      left: [{ text: 'Deux', changed: true }, {}],
      right: [{ text: 'Dix' }, {}],
    });
  });

  test('say on which side a paragraph is missing', () => {
    expect(compareParagraphs(['Un.'], ['Un.', 'Deux.'])).toEqual([
      { at: 0, kind: 'same', paragraphs: ['Un.'] },
      { at: 1, kind: 'changed', left: null, right: [{ at: 0, text: 'Deux.', changed: true }] },
    ]);
    expect(compareParagraphs(['Un.', 'Deux.'], ['Deux.'])[0]).toMatchObject({ right: null });
  });

  test('that are both empty have nothing to compare', () => {
    expect(compareParagraphs([], [])).toEqual([]);
  });

  test('lose and invent nothing, whatever they are', () => {
    const paragraph = fc
      .array(fc.constantFrom('un', 'deux', ' ', 'l’eau', '.', '\u00a0:', '😀', '\n'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((pieces) => pieces.join(''));
    const text = fc.array(paragraph, { maxLength: 6 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const rows = compareParagraphs(left, right);
        const side = (name: 'left' | 'right') =>
          rows.flatMap((row) => {
            if (row.kind === 'same') return row.paragraphs;
            return row[name] === null ? [] : [whole(row[name])];
          });
        expect([side('left'), side('right')]).toEqual([left, right]);
      }),
    );
  });

  test('of a hundred thousand characters that share nothing are compared at once', () => {
    const long = (word: string) => `${word} `.repeat(20_000).trim();
    expect(compareParagraphs([long('avant')], [long('après')])).toHaveLength(1);
  });
});

test('a text is cut at its blank lines, whatever they hold', () => {
  expect(paragraphsOf('\n\nUn\nsuite\n \t\nDeux\n\n\n\nTrois ')).toEqual(['Un\nsuite', 'Deux', 'Trois']);
  expect(paragraphsOf(' \n')).toEqual([]);
});
