// Finds in the editor's document a passage given as it is written in Markdown.
import type { Node } from '@milkdown/prose/model';

/** Where the passage is: a note by its call, a picture or a value by its address, else its words. Null where it is not. */
export function findPassage(document: Node, passage: string): { from: number; to: number } | null {
  const address = /\]\(([^()\s]+)/u.exec(passage)?.[1];
  const note = /^\[\^([^\]]+)\]$/u.exec(passage)?.[1];
  const words = plain(passage);
  let found: { from: number; to: number } | null = null;
  document.descendants((node, at) => {
    if (found !== null) return false;
    if (isNamed(node, note, address)) found = { from: at, to: at + node.nodeSize };
    if (node.isTextblock && note === undefined) found = wordsIn(node, at + 1, words);
    return found === null;
  });
  return found;
}

function isNamed({ type, attrs }: Node, note: string | undefined, address: string | undefined): boolean {
  if (type.name === 'footnote_reference') return note !== undefined && attrs.label === note;
  if (address === undefined) return false;
  return (
    (type.name === 'image' && attrs.src === address) || (type.name === 'fact' && attrs.address === address)
  );
}

/** Text nodes and leaves alike take as many characters as places in the document. */
function wordsIn(block: Node, start: number, words: string): { from: number; to: number } | null {
  if (words === '') return null;
  let text = '';
  block.forEach((child) => {
    text += child.isText ? (child.text ?? '') : LEAF.repeat(child.nodeSize);
  });
  const at = text.indexOf(words);
  return at === -1 ? null : { from: start + at, to: start + at + words.length };
}

/** A note, a picture, a value or a line break: one place of the document. */
const LEAF = '\uFFFC';

/** The words of a piece of Markdown as the document has them, without its signs; '' where it has none. */
function plain(markdown: string): string {
  const [paragraph = ''] = markdown.split(/\n[ \t>]*\n/u);
  const words = paragraph
    .replace(/^\s*(?:#{1,6}|[-*+]|>)\s+/u, '')
    .replace(/\n(?:[ \t]*>)*[ \t]*/gu, LEAF)
    .replace(/\[\^[^\]\s]+\]|!\[[^\]]*\]\([^()\s]*\)|\[[^\]]*\]\(vigie:[^()\s]*\)/gu, LEAF)
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/(?<!\\)(?:\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}]))/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
}
