// The editor's document written block by block: a keystroke writes the block it is in, not the whole text.
import type { Node } from '@milkdown/prose/model';
import type { Codec } from './codec.ts';

/** Writes documents of one codec, and remembers what each of their blocks gave. */
export function blockWriter({ serialize }: Codec): (document: Node) => string {
  const written = new WeakMap<Node, string>();
  const write = (document: Node, block: Node): string => {
    const known = written.get(block);
    if (known !== undefined) return known;
    const text = serialize(document.type.create(null, block));
    written.set(block, text);
    return text;
  };
  return (document) => {
    // Two lists in a row need a sign between them, which neither has alone.
    if (document.children.some((block, index) => isList(block) && isList(document.children[index + 1]))) {
      return serialize(document);
    }
    return document.children
      .filter((block) => !isEmpty(block))
      .map((block) => write(document, block))
      .join('\n\n');
  };
}

/** The place of a block among those that are written: the empty ones before it do not count. */
export function writtenIndex(document: Node, index: number): number {
  return document.children.slice(0, index).filter((block) => !isEmpty(block) && !isNote(block)).length;
}

function isList(block: Node | undefined): boolean {
  return block?.type.name === 'bullet_list' || block?.type.name === 'ordered_list';
}

function isEmpty(block: Node): boolean {
  return block.type.name === 'paragraph' && block.content.size === 0;
}

function isNote(block: Node): boolean {
  return block.type.name === 'footnote_definition';
}
