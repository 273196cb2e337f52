// Markdown read into a tree of blocks and inlines. What looks like HTML is text, as typed.
import { type Token, Tokenizer, type Tokens } from 'marked';
import { BoundedLexer } from './boundedLexer.ts';
import { footnoteExtensions } from './footnotes.ts';
import { cleanText, decodeReferences } from './plainCharacters.ts';
import { type Block, type Inline, inlineText, type ListItem } from './tree.ts';

export interface MarkdownText {
  blocks: Block[];
  /** The notes the text defines itself, by id; of two definitions the first counts. */
  notes: Map<string, Block[]>;
}

/**
 * Reads CommonMark with tables, task lists, strikethrough, bare addresses and footnotes. Any text can be read.
 * Headings start at level 1 and skip no level. A link to anything but http, https, mailto or tel is plain text.
 * Blocks nested more than twelve deep become a paragraph of what they hold, as typed.
 */
export function parseMarkdown(markdown: string): MarkdownText {
  const lexer = new BoundedLexer({
    gfm: true,
    tokenizer: new LiteralTokenizer(),
    extensions: footnoteExtensions,
  });
  const reading: Reading = { notes: new Map(), openHeadings: [] };
  const blocks = toBlocks(lexer.lex(limitNesting(cleanText(markdown))), reading, 0);
  return { blocks, notes: reading.notes };
}

/** A line of = or - under a heading: where there is none, the lexer's own expression is not worth compiling. */
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/m;

/** The tags and the HTML blocks of CommonMark are not looked for: they go on as text. */
class LiteralTokenizer extends Tokenizer {
  override lheading(source: string): Tokens.Heading | undefined {
    return underline.test(source) ? super.lheading(source) : undefined;
  }

  override html(): undefined {
    return undefined;
  }

  override tag(): undefined {
    return undefined;
  }
}

interface Reading {
  notes: Map<string, Block[]>;
  /** The depths of the headings that enclose the present place. */
  openHeadings: number[];
}

const DEEPEST = 12;

// A line that opens more quotations and lists than anyone means would exhaust the stack of the lexer.
function limitNesting(markdown: string): string {
  return markdown.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20,}/gm, (opening) =>
    opening.replace(/[>\-+*.)]/g, '\\$&'),
  );
}

function toBlocks(tokens: readonly Token[], reading: Reading, depth: number): Block[] {
  if (depth > DEEPEST) return tokens.flatMap((token) => asTyped(token.raw));
  return tokens.flatMap((token) => toBlock(token, reading, depth));
}

function asTyped(text: string): Block[] {
  return text.trim() === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text: text.trim() }] }];
}

function toBlock(token: Token, reading: Reading, depth: number): Block[] {
  switch (token.type) {
    case 'heading':
      return [
        { type: 'heading', level: level(token.depth, reading), children: toInlines(token.tokens ?? []) },
      ];
    case 'paragraph':
    case 'text':
      return paragraph(token.tokens ? toInlines(token.tokens) : text(token.text));
    case 'list':
      return [list(token as Tokens.List, reading, depth)];
    case 'blockquote':
      return [{ type: 'quotation', children: toBlocks(token.tokens ?? [], reading, depth + 1) }];
    case 'code':
      return [{ type: 'codeBlock', language: token.lang?.trim() || null, text: token.text }];
    case 'table':
      return [table(token as Tokens.Table)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'noteDefinition':
      if (!reading.notes.has(token.id))
        reading.notes.set(token.id, toBlocks(token.tokens ?? [], reading, depth + 1));
      return [];
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    default:
      return asTyped(token.raw);
  }
}

/** The level of a heading among those that enclose it: `#` then `###` are levels 1 and 2. */
function level(depth: number, reading: Reading): number {
  while ((reading.openHeadings.at(-1) ?? 0) >= depth) reading.openHeadings.pop();
  reading.openHeadings.push(depth);
  return reading.openHeadings.length;
}

function paragraph(children: Inline[]): Block[] {
  const [only] = children;
  if (children.length === 1 && only?.type === 'image') return [{ type: 'figure', image: only }];
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function list(token: Tokens.List, reading: Reading, depth: number): Block {
  const items = token.items.map(
    (item): ListItem => ({
      task: item.task ? (item.checked ? 'done' : 'open') : null,
      children: toBlocks(item.tokens, reading, depth + 1),
    }),
  );
  return { type: 'list', ordered: token.ordered, start: token.start || 1, tight: !token.loose, items };
}

function table(token: Tokens.Table): Block {
  const cells = (row: Tokens.TableCell[]) => row.map((cell) => toInlines(cell.tokens));
  return { type: 'table', alignments: token.align, header: cells(token.header), rows: token.rows.map(cells) };
}

/** Neighbouring texts become one, and what surrounds the whole is trimmed. */
function toInlines(tokens: readonly Token[]): Inline[] {
  const inlines: Inline[] = [];
  for (const inline of tokens.flatMap(toInline)) {
    const last = inlines.at(-1);
    if (inline.type === 'text' && last?.type === 'text') last.text += inline.text;
    else inlines.push(inline.type === 'text' ? { ...inline } : inline);
  }
  const first = inlines[0];
  if (first?.type === 'text') first.text = first.text.trimStart();
  const last = inlines.at(-1);
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return inlines.filter((inline) => inline.type !== 'text' || inline.text !== '');
}

function toInline(token: Token): Inline[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? token.tokens.flatMap(toInline) : text(decodeReferences(token.text));
    case 'escape':
      return text(token.text);
    case 'em':
      return [{ type: 'emphasis', children: toInlines(token.tokens ?? []) }];
    case 'strong':
      return [{ type: 'strong', children: toInlines(token.tokens ?? []) }];
    case 'del':
      return [{ type: 'strikethrough', children: toInlines(token.tokens ?? []) }];
    case 'codespan':
      return [{ type: 'code', text: token.text }];
    case 'br':
      return [{ type: 'break' }];
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      return [image(token as Tokens.Image)];
    case 'noteReference':
      return [{ type: 'noteReference', id: token.id }];
    default:
      return text(token.raw);
  }
}

function text(typed: string): Inline[] {
  return [{ type: 'text', text: typed.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ').replaceAll('\t', ' ') }];
}

function link(token: Tokens.Link): Inline[] {
  const automatic = token.autolink ?? false;
  const children = automatic ? text(token.text) : toInlines(token.tokens);
  const href = safeAddress(automatic ? token.href : decodeReferences(token.href));
  if (href === null || children.length === 0) return children;
  return [{ type: 'link', href, title: titleOf(token.title), automatic, children }];
}

/** The address as a link may hold it: http, https, mailto or tel; null for any other. */
export function safeAddress(address: string): string | null {
  const scheme = /^(https?|mailto|tel):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel')
    return encodeURI(address.replace(/\s/g, '')).replace(/%25/g, '%');
  return scheme !== undefined && URL.canParse(address) ? new URL(address).href : null;
}

function image(token: Tokens.Image): Inline {
  return {
    type: 'image',
    address: decodeReferences(token.href),
    alternativeText: inlineText(toInlines(token.tokens)).trim(),
    title: titleOf(token.title),
  };
}

function titleOf(title: string | null | undefined): string | null {
  return title ? decodeReferences(title).replace(/\s+/g, ' ').trim() || null : null;
}

/** The first heading of a text and the text without it; null when it has none. */
export function splitFirstHeading(markdown: string): { title: string; rest: string } | null {
  const tokens = new BoundedLexer({ gfm: true, tokenizer: new LiteralTokenizer() }).lex(
    limitNesting(cleanText(markdown)),
  );
  const heading = tokens.find((token) => token.type === 'heading');
  if (!heading || !('tokens' in heading)) return null;
  const title = inlineText(toInlines(heading.tokens ?? []))
    .replace(/\s+/g, ' ')
    .trim();
  const rest = tokens.flatMap((token) => (token === heading ? [] : token.raw)).join('');
  return { title, rest };
}
