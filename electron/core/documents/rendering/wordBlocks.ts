// Blocks of text as Word has them: paragraphs of its own styles, numbered lists, tables.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Alignment, Block, ListItem, TableBlock } from './tree.ts';
import type { ImageFiles } from './types.ts';
import { wordPicture, wordRuns } from './wordInlines.ts';

type Setting = Pick<IParagraphOptions, 'style' | 'numbering' | 'indent'>;

/** Writes the blocks of one document; it counts its numbered lists, each of which begins again. */
export interface WordWriter {
  blocks(blocks: readonly Block[], setting?: Setting): (Paragraph | Table)[];
  /** The numbers that lists begin with: each needs a numbering of that name. */
  starts: Set<number>;
}

export const numberingOf = (start: number): string => `numbers-${start}`;
const DEEPEST = 8;
const headings = [
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Headings of the text come under that of the title, which is the first level. */
export function wordWriter(images: ImageFiles): WordWriter {
  const starts = new Set<number>();
  let lists = 0;

  function blocks(given: readonly Block[], setting: Setting = {}, depth = 0): (Paragraph | Table)[] {
    return given.flatMap((block) => write(block, setting, depth));
  }
  function write(block: Block, setting: Setting, depth: number): (Paragraph | Table)[] {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ ...setting, children: wordRuns(block.children, images) })];
      case 'heading': {
        const heading = headings[Math.min(block.level, headings.length) - 1];
        return [new Paragraph({ ...(heading && { heading }), children: wordRuns(block.children, images) })];
      }
      case 'list': {
        lists += 1;
        if (block.ordered) starts.add(block.start);
        const reference = block.ordered ? numberingOf(block.start) : 'bullets';
        const numbering = { reference, level: Math.min(depth, DEEPEST), instance: lists };
        return block.items.flatMap((item) => writeItem(item, numbering, depth));
      }
      case 'quotation':
        return blocks(block.children, { ...setting, style: 'Quotation' }, depth);
      case 'codeBlock': {
        const lines = block.text.split('\n');
        const runs = lines.map(
          (text, index) => new TextRun({ text, font: 'Courier New', ...(index > 0 && { break: 1 }) }),
        );
        return [new Paragraph({ ...setting, children: runs })];
      }
      case 'table':
        return [table(block), new Paragraph({ children: [] })];
      case 'figure': {
        const picture = new Paragraph({ ...setting, children: [wordPicture(block.image, images)] });
        const caption = block.image.title;
        return caption === null ? [picture] : [picture, new Paragraph({ style: 'Caption', text: caption })];
      }
      case 'chart':
        // Word may know no SVG: the figures are what everyone can read.
        return [
          new Paragraph({
            ...setting,
            keepNext: true,
            children: [new TextRun({ text: block.caption, bold: true })],
          }),
          table(block.table),
          new Paragraph({ style: 'Caption', text: block.note }),
        ];
      case 'rule':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 } } })];
    }
  }
  function writeItem(
    { task, children }: ListItem,
    numbering: NonNullable<Setting['numbering']>,
    depth: number,
  ): (Paragraph | Table)[] {
    const [first, ...others] = children;
    const box = task === null ? [] : [new TextRun(task === 'done' ? '☑ ' : '☐ ')];
    const opening = first?.type === 'paragraph' ? wordRuns(first.children, images) : [];
    const rest = first === undefined || first.type === 'paragraph' ? others : children;
    const indent = { left: 567 * (depth + 1) };
    return [
      new Paragraph({ numbering, children: [...box, ...opening] }),
      ...blocks(rest, { indent }, depth + 1),
    ];
  }
  function table({ alignments, header, rows }: TableBlock): Table {
    const cells = (row: typeof header, strong: boolean) =>
      row.map((cell, column) => {
        const children = wordRuns(cell, images, strong ? { bold: true } : {});
        return new TableCell({
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          children: [new Paragraph({ alignment: alignmentOf(alignments[column] ?? null), children })],
        });
      });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(header, true) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
      ],
    });
  }
  return { blocks, starts };
}

function alignmentOf(alignment: Alignment) {
  if (alignment === 'right') return AlignmentType.RIGHT;
  return alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
}
