// The Markdown of communiqués as the editor reads and writes it: what docs/documents.md says the core reads, and nothing else.
import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import type { Options, State } from 'mdast-util-to-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Processor } from 'unified';

/** How texts are written: the same text always gives the same characters. */
export const writing: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  handlers: { text: writeText, root: writeRoot },
};

/**
 * Tables, task lists, strikethrough and notes, without what would rewrite a bare address. A call to a note that the text
 * does not define itself (`[^S-2018-03]`) is a call to the source of that reference.
 */
export function communiqueDialect(this: Processor): (tree: Root) => void {
  const data: Extensions = this.data();
  extend(data, 'micromarkExtensions', [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()]);
  extend(data, 'fromMarkdownExtensions', [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]);
  extend(data, 'toMarkdownExtensions', [
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
  ]);
  return callNotes;
}

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
  toMarkdownExtensions?: unknown[];
}

function extend(data: Extensions, name: keyof Extensions, added: unknown[]): void {
  data[name] = [...(data[name] ?? []), ...added];
}

const NOTE_CALL = /\[\^([^\]\s^[]{1,100})\]/gu;

function callNotes(tree: Root): void {
  const call = (_written: string, label: string): PhrasingContent => ({
    type: 'footnoteReference',
    identifier: label,
    label,
  });
  findAndReplace(tree, [NOTE_CALL, call]);
}

/** A text with only the escapes it needs: places to fill keep their brackets, addresses their underscores, articles their star. */
function writeText(
  node: Text,
  _parent: unknown,
  state: State,
  info: { before: string; after: string },
): string {
  const atStart = info.before === '\n';
  const isBox = (at: number, words: string) => atStart && at === 0 && /^[ xX]$/u.test(words);
  let written = state
    .safe(node.value, info)
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(/\\\[(?!\^)((?:[^\\[\]]|\\.)*)\](?![([:])/gu, (escaped, words: string, at: number) =>
      isBox(at, words) ? escaped : `[${words}]`,
    );
  // A sign before a space opens nothing, and closes nothing where nothing is open.
  const open = state.stack.some((name) => name === 'emphasis' || name === 'strong');
  if (!open) written = written.replace(/(?<!^)\\([*_])(?=\s)/gu, '$1');
  // The space one has just typed at the end of a line means nothing yet.
  if (atStart) written = written.replace(/^(?:&#x20;)+/u, '');
  return info.after === '\n' ? written.replace(/(?:&#x20;)+$/u, '') : written;
}

/** Paragraphs without a word are left out. */
function writeRoot(
  node: Root,
  _parent: unknown,
  state: State,
  info: Parameters<State['containerFlow']>[1],
): string {
  const children = node.children.filter((child) => child.type !== 'paragraph' || hasContent(child));
  return state.containerFlow({ ...node, children }, info);
}

/** The editor gives a paragraph without a word no children at all. */
function hasContent(paragraph: Partial<Paragraph>): boolean {
  return (paragraph.children?.length ?? 0) > 0;
}
