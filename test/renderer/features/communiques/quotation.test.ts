// A quotation is told from the text by its marks, and its words stay as they were said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../../electron/core/documents/rendering/markdownTokens.ts';
import { inlineText } from '../../../../electron/core/documents/rendering/tree.ts';
import { applyEdit, insertQuotation } from '../../../../renderer/features/communiques/markdownEdits.ts';
import { quotationMarkdown, quotationOf } from '../../../../renderer/features/communiques/quotation.ts';

describe('a quotation', () => {
  test.each(['Nous voulons savoir.', '« Nous voulons savoir. »', '“Nous voulons savoir.”'])(
    'typed %s stands between French quotation marks, with its author under it',
    (words) => {
      const quotation = quotationOf({ words, name: 'Camille Inventée', role: 'présidente' });
      expect(quotationMarkdown(quotation)).toBe(
        '> « Nous voulons savoir. »\n>\n> — Camille Inventée, présidente',
      );
    },
  );

  test('of several paragraphs opens once and closes once; a role may be missing', () => {
    expect(quotationOf({ words: 'Un.\n\n Deux. \n', name: ' Camille  Inventée ', role: ' ' })).toEqual({
      words: ['« Un.', 'Deux. »'],
      author: '— Camille Inventée',
    });
  });

  test('takes the place of the words selected, on lines of its own', () => {
    const text = 'Avant.\n\nNous voulons savoir.\n\nAprès.';
    const [start, end] = [8, 28];
    const quotation = quotationOf({ words: text.slice(start, end), name: 'Camille Inventée', role: '' });
    expect(applyEdit(text, insertQuotation({ text, start, end }, quotation))).toBe(
      'Avant.\n\n> « Nous voulons savoir. »\n>\n> — Camille Inventée\n\nAprès.',
    );
  });

  test('keeps every sign of what was said, whatever it means in Markdown', () => {
    const sign = fc.constantFrom(...'*_`[]<>#~|&\\-+1.)!: éa'.split(''));
    const typed = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => `a${signs.join('')}a`);
    fc.assert(
      fc.property(typed, (words) => {
        const quotation = quotationOf({ words, name: 'Camille', role: '' });
        const [block, ...others] = parseMarkdown(quotationMarkdown(quotation)).blocks;
        expect(others).toEqual([]);
        const paragraphs = block?.type === 'quotation' ? block.children : [];
        const read = paragraphs.map((one) => one.type === 'paragraph' && inlineText(one.children));
        expect(read).toEqual([...quotation.words, quotation.author]);
      }),
      { numRuns: 300 },
    );
  });
});
