// Facts in a text: found as links, shown as their value in plain words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../electron/contract/facts.ts';
import { parseMarkdown } from '../../../electron/core/documents/rendering/markdownTokens.ts';
import { blocksText } from '../../../electron/core/documents/rendering/plainText.ts';
import { factsIn, showFacts, WITHOUT_VALUE } from '../../../electron/core/facts/inText.ts';

const address = 'vigie:inquietudes?theme=Publicit%C3%A9';

function fact(value: string | null): Fact {
  const problem = value === null ? 'tooFew' : null;
  return { address, kind: 'concernCount', value, problem, origin: 'Inquiétudes', on: '2018-11-15' };
}

describe('the facts of a text', () => {
  it('are found once each, in order, other links aside', () => {
    const text = `[9](vigie:inquietudes) et [6](${address}), [site](https://exemple.fr), [9](vigie:inquietudes)`;
    expect(factsIn(text)).toEqual(['vigie:inquietudes', address]);
  });

  it('are shown by their present value, not by the one written', () => {
    expect(showFacts(`Nous comptons [6](${address}) voix.`, [fact('12')])).toBe('Nous comptons 12 voix.');
  });

  it('are never shown by the last value when they have none any more', () => {
    const shown = showFacts(`Nous comptons [6](${address}) voix.`, [fact(null)]);
    expect(shown).not.toContain('6');
    expect(blocksText(parseMarkdown(shown).blocks)).toBe(`Nous comptons ${WITHOUT_VALUE} voix.`);
  });

  it('come out as the words they are, whatever Markdown would make of them', () => {
    const words = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 })
      .map((text) => text.trim());
    fc.assert(
      fc.property(
        words.filter((text) => text !== '' && !/ {2,}/.test(text)),
        (value) => {
          const shown = showFacts(`Hébergé en [X](${address}) depuis.`, [fact(value)]);
          expect(blocksText(parseMarkdown(shown).blocks)).toBe(`Hébergé en ${value} depuis.`);
        },
      ),
    );
  });
});
