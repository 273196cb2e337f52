// The block a caret is in, as the pages count them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../../electron/core/documents/rendering/markdownTokens.ts';
import { blockAt } from '../../../../renderer/features/communiques/blockAt.ts';
import { communiqueText } from './editor/frenchTexts.ts';

it('the end of a text is in its last block', () => {
  fc.assert(
    fc.property(communiqueText, (markdown) => {
      const body = markdown.replace(/\n\n\[\^1\]:.*$/u, '');
      expect(blockAt(body, body.length)).toBe(parseMarkdown(body).blocks.length - 1);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['', 0, 0],
  ['Un.\n\nDeux.', 2, 0],
  ['Un.\n\nDeux.', 6, 1],
  ['```\na\n\nb\n```\n\nFin', 22, 1],
])('of %j, character %i is in block %i', (markdown, offset, block) => {
  expect(blockAt(markdown, offset)).toBe(block);
});
