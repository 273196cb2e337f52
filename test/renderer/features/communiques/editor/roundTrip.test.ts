// What the editor does to a text: nothing, or it says that it would.
import './globalEvents.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../../electron/core/documents/rendering/markdownTokens.ts';
import { blockWriter, writtenIndex } from '../../../../../renderer/features/communiques/editor/blocks.ts';
import {
  type Codec,
  createCodec,
  keepsText,
} from '../../../../../renderer/features/communiques/editor/codec.ts';
import { findPassage } from '../../../../../renderer/features/communiques/editor/passages.ts';
import { communiqueText } from './frenchTexts.ts';

let codec: Codec;
beforeAll(async () => {
  codec = await createCodec();
});

const rewritten = (markdown: string) => codec.serialize(codec.parse(markdown));
const tree = (markdown: string) => {
  const { blocks, notes } = parseMarkdown(markdown);
  return { blocks, notes: [...notes] };
};

describe('a text that goes through the editor', () => {
  it('says the same thing to whoever reads its Markdown', () => {
    fc.assert(
      fc.property(communiqueText, (markdown) => {
        expect(tree(rewritten(markdown))).toEqual(tree(markdown));
      }),
      { numRuns: 300 },
    );
  });

  it('is written the same way ever after', () => {
    fc.assert(
      fc.property(communiqueText, (markdown) => {
        const once = rewritten(markdown);
        expect(rewritten(once)).toBe(once);
        expect(keepsText(codec, once)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'Un [lieu à compléter] et a_b, 3 * 4.',
    '- [ ] à faire\n- [x] fait',
    'Voir https://exemple.fr/a_b et contact@exemple.fr.',
    'Première ligne\\\nseconde ligne',
    '| A | B |\n| - | -: |\n| 1 | 2 |',
    '1. un\n2. deux\n   - deux et demi',
    '> Une parole.\n>\n> — Une mère',
    'Fin[^S-2018-03].\n\n[^1]: Une note.',
  ])('keeps every character of %j', (markdown) => {
    expect(keepsText(codec, markdown)).toBe(true);
  });

  it.each(['* une puce', 'Un\n=====', 'a  \nb', '<b>gras</b> &amp; co'])(
    'would be changed, and is shown as it was typed: %j',
    (markdown) => {
      expect(keepsText(codec, markdown)).toBe(false);
    },
  );
});

describe('writing block by block', () => {
  it('gives what writing the whole text gives', () => {
    fc.assert(
      fc.property(communiqueText, (markdown) => {
        const document = codec.parse(markdown);
        const write = blockWriter(codec);
        expect(write(document)).toBe(codec.serialize(document));
        expect(write(document)).toBe(codec.serialize(document));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out paragraphs without a word, in the text and in the count of blocks', () => {
    const [a, b] = [codec.parse('Un.').child(0), codec.parse('Deux.').child(0)];
    const document = codec.parse('Un.');
    const empty = document.type.schema.nodes.paragraph?.create();
    if (!empty) throw new Error('no paragraph');
    const three = document.type.create(null, [a, empty, b]);
    expect(blockWriter(codec)(three)).toBe('Un.\n\nDeux.');
    expect(writtenIndex(three, 2)).toBe(1);
  });

  it('parts two lists that follow each other', () => {
    const list = codec.parse('- un').child(0);
    const document = codec.parse('Un.').type.create(null, [list, list]);
    expect(tree(blockWriter(codec)(document)).blocks.filter(({ type }) => type === 'list')).toHaveLength(2);
  });
});

describe('a passage of the Markdown', () => {
  const document = () =>
    codec.parse('Avant.\n\n- le **contrat** secret[^S-2018-03]\n\n[34](vigie:inquietudes) parents.');
  const shown = (passage: string) => {
    const found = findPassage(document(), passage);
    return found && document().textBetween(found.from, found.to, undefined, '\uFFFC');
  };
  it('is found by its words, whatever their marks', () => {
    expect(shown('- le **contrat** secret')).toBe('le contrat secret');
    expect(shown('Avant.')).toBe('Avant.');
  });
  it('is found by its note or its address', () => {
    expect(findPassage(document(), '[^S-2018-03]')).not.toBeNull();
    expect(findPassage(document(), '[34](vigie:inquietudes)')).not.toBeNull();
  });
  it('is nowhere when the text does not say it', () => {
    expect(findPassage(document(), 'jamais écrit')).toBeNull();
    expect(findPassage(document(), '[^S-2018-04]')).toBeNull();
  });
});
