// No text a user pastes keeps the core: reading it takes a time that grows with its length, and loses nothing of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_INLINE, piecesOf } from '../../../../electron/core/documents/rendering/boundedLexer.ts';
import { parseMarkdown } from '../../../../electron/core/documents/rendering/markdownTokens.ts';
import { inlineText } from '../../../../electron/core/documents/rendering/tree.ts';

/** What is written over and over in one paragraph, or as it stands for a length. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'marks inside words': over('a_'),
  'stars inside words': over('a*'),
  'double marks inside words': over('a__'),
  'marks that open': over('_a '),
  'marks that open and close': over('_a_ '),
  'stars that open': over('**a '),
  'struck words': over('~~a '),
  'waves inside words': over('~a'),
  brackets: over('['),
  'pictures that do not end': over('!['),
  'links that do not end': over('[a]('),
  'notes that nobody defines': over('[^a]'),
  'code that does not end': over('`a '),
  'code marks of all lengths': (length) => {
    let text = '';
    for (let marks = 1; text.length < length; marks += 1) text += `${'`'.repeat(marks)} `;
    return text;
  },
  'an address without an end': (length) => `${'a'.repeat(length)}@`,
  'spaces inside a line': (length) => `a${' '.repeat(length)}b`,
  'lines of a list': over('- a\n'),
  'lines of a table': (length) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(length / 6)}`,
  'headings under one another': over('# a\n'),
};

function over(unit: string) {
  return (length: number) => unit.repeat(length / unit.length);
}

describe.each(Object.entries(HOSTILE))('%s', (_name, written) => {
  it('take about twice the time for twice the length', () => {
    const once = leastCost(written(40_000));
    const twice = leastCost(written(80_000));
    // Work that grows with the square would be four times. A few milliseconds are the noise of the machine.
    expect(twice).toBeLessThan(3 * once + 20);
  });
});

describe('a paragraph longer than a page', () => {
  const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u), { minLength: 1_500, maxLength: 3_000 });

  it('is read whole, whatever it is cut at', () => {
    fc.assert(
      fc.property(words, (all) => {
        const [only, ...others] = parseMarkdown(all.join(' ')).blocks;
        expect(others).toEqual([]);
        expect(only?.type === 'paragraph' && inlineText(only.children)).toBe(all.join(' '));
      }),
      { numRuns: 20 },
    );
  });

  it('is cut in pieces that are the text, none too long, no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 9_000, maxLength: 12_000 }), (text) => {
        const pieces = piecesOf(text);
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= LONGEST_INLINE)).toBe(true);
        expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the marks of its sentences', () => {
    const sentence = 'Les **réponses** des élèves sont *hébergées* ailleurs. ';
    const [paragraph] = parseMarkdown(sentence.repeat(300)).blocks;
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(children.filter(({ type }) => type === 'strong')).toHaveLength(300);
    expect(children.filter(({ type }) => type === 'emphasis')).toHaveLength(300);
  });
});

/** The least time of the processor in three readings, in milliseconds: what else the machine does is not in it. */
function leastCost(text: string): number {
  const costs = [1, 2, 3].map(() => {
    const { user } = process.cpuUsage();
    parseMarkdown(text);
    return (process.cpuUsage().user - user) / 1_000;
  });
  return Math.min(...costs);
}
