// The tree a Markdown text is read into: the only form of a text that the renderers know.

export type Alignment = 'left' | 'center' | 'right' | null;

export interface ImageInline {
  type: 'image';
  /** As written in the Markdown; the key of the document's images. */
  address: string;
  alternativeText: string;
  title: string | null;
}

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis' | 'strong' | 'strikethrough'; children: Inline[] }
  | { type: 'code'; text: string }
  /** `href` is http:, https:, mailto: or tel:; an `automatic` link is an address that was typed bare. */
  | { type: 'link'; href: string; title: string | null; automatic: boolean; children: Inline[] }
  | ImageInline
  | { type: 'break' }
  /** A call to the note of that id, as written: `[^id]`. */
  | { type: 'noteReference'; id: string }
  /** The same once notes are numbered; `occurrence` counts the calls to one note, from 1. */
  | { type: 'noteCall'; number: number; occurrence: number };

export interface ListItem {
  /** Null for an ordinary item. */
  task: 'open' | 'done' | null;
  children: Block[];
}

export interface TableBlock {
  type: 'table';
  alignments: Alignment[];
  header: Inline[][];
  rows: Inline[][][];
}

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  /** Level 1 is the first level of the text; no level is ever skipped. */
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; tight: boolean; items: ListItem[] }
  | { type: 'quotation'; children: Block[] }
  | { type: 'codeBlock'; language: string | null; text: string }
  | TableBlock
  /** An image alone in its paragraph; its title is the caption. */
  | { type: 'figure'; image: ImageInline }
  /** Figures drawn, and the same as a table: a format shows one, or both. The picture's words say every figure. */
  | { type: 'chart'; image: ImageInline; svg: string; caption: string; table: TableBlock; note: string }
  | { type: 'rule' };

/** The text of inlines, without their form; a break is a line feed. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'image':
      return inline.alternativeText;
    case 'break':
      return '\n';
    case 'noteReference':
    case 'noteCall':
      return '';
    default:
      return inlineText(inline.children);
  }
}

/** New blocks in which each line of inlines (paragraph, heading, cell, lone image) is what `mapLine` makes of it. */
export function mapLines(blocks: readonly Block[], mapLine: (line: readonly Inline[]) => Inline[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: mapLine(block.children) };
      case 'quotation':
        return { ...block, children: mapLines(block.children, mapLine) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, children: mapLines(item.children, mapLine) })),
        };
      case 'table':
        return {
          ...block,
          header: block.header.map(mapLine),
          rows: block.rows.map((row) => row.map(mapLine)),
        };
      case 'figure': {
        const [image] = mapLine([block.image]);
        return image?.type === 'image' ? { type: 'figure', image } : block;
      }
      case 'chart': {
        const [image] = mapLine([block.image]);
        return image?.type === 'image' ? { ...block, image } : block;
      }
      default:
        return block;
    }
  });
}

/** Every image of the blocks, in reading order. */
export function imagesOf(blocks: readonly Block[]): ImageInline[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return inlineImages(block.children);
      case 'figure':
      case 'chart':
        return [block.image];
      case 'quotation':
        return imagesOf(block.children);
      case 'list':
        return block.items.flatMap((item) => imagesOf(item.children));
      case 'table':
        return [block.header, ...block.rows].flat().flatMap(inlineImages);
      default:
        return [];
    }
  });
}

function inlineImages(inlines: readonly Inline[]): ImageInline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'image') return [inline];
    return 'children' in inline ? inlineImages(inline.children) : [];
  });
}
