// What each button of the text's toolbar does to a Markdown text: pure, so that a keystroke can be tested.

import { type Quotation, quotationMarkdown } from './quotation.ts';

/** A text and what is selected in it (`start` = `end`: the caret alone). */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** Replaces [from, to[ by `insert`, then selects [start, end[ of the new text. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

/** The text after an edit. */
export function applyEdit(text: string, { from, to, insert }: Edit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** Puts the selection in bold (`**`) or italic (`*`), or takes it out; with nothing selected, offers words to replace. */
export function toggleEmphasis(selection: Selection, kind: 'bold' | 'italic'): Edit {
  const { text } = selection;
  const stars = kind === 'bold' ? '**' : '*';
  const { start, end } = trimmed(selection);
  const outer = Math.min(starsBefore(text, start), starsAfter(text, end));
  const marked = kind === 'bold' ? outer >= 2 : outer % 2 === 1;
  if (marked) {
    const from = start - stars.length;
    const insert = text.slice(start, end);
    return { from, to: end + stars.length, insert, start: from, end: from + insert.length };
  }
  if (start === end) {
    const words = kind === 'bold' ? 'texte en gras' : 'texte en italique';
    const at = start + stars.length;
    return { from: start, to: end, insert: `${stars}${words}${stars}`, start: at, end: at + words.length };
  }
  // Emphasis never goes over a blank line: each paragraph gets its own.
  const parts = text.slice(start, end).split(/(\n\s*\n)/u);
  const insert = parts.map((part, index) => (index % 2 === 0 ? `${stars}${part}${stars}` : part)).join('');
  const whole = { start, end: start + insert.length };
  const inner = { start: start + stars.length, end: start + insert.length - stars.length };
  return { from: start, to: end, insert, ...(parts.length === 1 ? inner : whole) };
}

export type LineKind = 'heading' | 'list' | 'quotation';

const prefixes: Record<LineKind, { add: string; present: RegExp }> = {
  heading: { add: '## ', present: /^#{1,6} +/u },
  list: { add: '- ', present: /^[-*+] +/u },
  quotation: { add: '> ', present: /^> ?/u },
};

/** Makes the lines of the selection headings, items or quotations, apart from their neighbours; or plain lines again. */
export function toggleLines({ text, start, end }: Selection, kind: LineKind): Edit {
  const { add, present } = prefixes[kind];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end > start && text[end - 1] === '\n' ? end - 1 : end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length > 0 && filled.every((line) => present.test(line))) {
    const insert = lines.map((line) => line.replace(present, '')).join('\n');
    return { from, to, insert, start: from, end: from + insert.length };
  }
  const alone = filled.length === 0;
  const changed = lines.map((line) => {
    if (line.trim() === '' && !alone) return kind === 'quotation' ? '>' : line;
    const bare = kind === 'heading' ? line.replace(present, '') : line;
    return present.test(bare) ? bare : add + bare;
  });
  return asBlock(text, from, to, changed.join('\n'), present);
}

/** Calls a note: `[^S-2018-03]` stuck to the last word selected, or to the word before the caret. */
export function insertNote({ text, end }: Selection, reference: string): Edit {
  let at = end;
  while (at > 0 && /[ \t\u00A0\u202F]/u.test(text[at - 1] ?? '')) at -= 1;
  const insert = `[^${reference}]`;
  return { from: at, to: at, insert, start: at + insert.length, end: at + insert.length };
}

/** A link in place of the selection; the words show the address where they are empty. */
export function insertLink({ start, end }: Selection, words: string, address: string): Edit {
  const shown = oneLine(words) || address;
  const target = /[\s()<>]/u.test(address) ? `<${address.replace(/[<>\s]/gu, encodeURIComponent)}>` : address;
  const insert = `[${escapeBrackets(shown)}](${target})`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

/** An image of the register on a paragraph of its own, after the selection. */
export function insertImage({ text, end }: Selection, address: string, alternativeText: string): Edit {
  return asBlock(text, end, end, `![${escapeBrackets(oneLine(alternativeText))}](${address})`, null);
}

/** A quotation with its author, on paragraphs of its own, in place of the selection. */
export function insertQuotation({ text, start, end }: Selection, quotation: Quotation): Edit {
  return asBlock(text, start, end, quotationMarkdown(quotation), null);
}

/** What Enter does inside a list or a quotation: the next item, or the end of the list on an empty one. Null elsewhere. */
export function continueLine({ text, start, end }: Selection): Edit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = /^([ \t]*)([-*+]|\d{1,9}[.)]|>)([ \t]+)(.*)$/u.exec(text.slice(from, start));
  if (!found) return null;
  const [, indent = '', mark = '', space = '', content = ''] = found;
  const rest = text.slice(start, nextLineEnd(text, start));
  if (content.trim() === '' && rest.trim() === '') {
    return { from, to: start, insert: '', start: from, end: from };
  }
  const number = /^\d+/u.exec(mark)?.[0];
  const next = number === undefined ? mark : `${Number(number) + 1}${mark.slice(number.length)}`;
  const insert = `\n${indent}${next}${space}`;
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length };
}

/** A block in place of [from, to[, with a blank line before and after unless a line of the same kind is there. */
function asBlock(text: string, from: number, to: number, block: string, sameKind: RegExp | null): Edit {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const lastLine = before.replace(/\n$/u, '').split('\n').at(-1) ?? '';
  const nextLine = after.replace(/^\n/u, '').split('\n')[0] ?? '';
  const joins = (line: string) => sameKind?.test(line) ?? false;
  const opening = before.trim() === '' || joins(lastLine) ? '' : '\n'.repeat(missingBreaks(before, /\n*$/u));
  const closing = after.trim() === '' || joins(nextLine) ? '' : '\n'.repeat(missingBreaks(after, /^\n*/u));
  const insert = opening + block + closing;
  const start = from + opening.length;
  const selected = sameKind === null || block.trim().length < 4 ? start + block.length : start;
  return { from, to, insert, start: selected, end: start + block.length };
}

function missingBreaks(text: string, edge: RegExp): number {
  return Math.max(0, 2 - (edge.exec(text)?.[0].length ?? 0));
}

function nextLineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function trimmed({ text, start, end }: Selection): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : { start, end: start };
}

function starsBefore(text: string, at: number): number {
  return /\**$/u.exec(text.slice(0, at))?.[0].length ?? 0;
}

function starsAfter(text: string, at: number): number {
  return /^\**/u.exec(text.slice(at))?.[0].length ?? 0;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function escapeBrackets(text: string): string {
  return text.replace(/[[\]\\]/gu, '\\$&');
}
