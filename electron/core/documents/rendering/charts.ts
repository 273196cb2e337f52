// Charts of the register in a text: a picture of its own address becomes a drawing with its table.
import type { Block, Inline, TableBlock } from './tree.ts';
import type { CommuniqueDocument, DocumentChart } from './types.ts';

type Charts = CommuniqueDocument['charts'];

/** The blocks in which each picture alone that is a chart has its drawing and its table. */
export function withCharts(blocks: readonly Block[], charts: Charts): Block[] {
  return blocks.map((block): Block => {
    const chart = block.type === 'figure' ? charts?.get(block.image.address) : undefined;
    if (block.type !== 'figure' || chart === undefined) return block;
    const { svg, note, words } = chart;
    const caption = block.image.alternativeText;
    const image = { ...block.image, alternativeText: `${caption}. ${words}` };
    return { type: 'chart', image, svg, caption, table: tableOf(chart), note };
  });
}

/** The Markdown in which each chart is its table, for programs that know nothing of the register. */
export function chartsAsTables(markdown: string, charts: Charts): string {
  if (charts === undefined || charts.size === 0) return markdown;
  return markdown.replace(CHART, (picture, words: string, address: string) => {
    const chart = charts.get(address);
    if (chart === undefined) return picture;
    const cells = cellsOf(chart).map((row) => `| ${row.map(escaped).join(' | ')} |`);
    const [header = '', ...rows] = cells;
    const line = `|${' --- |'.repeat(chart.table.header.length)}`;
    return [`**${words}**`, '', header, line, ...rows, '', `*${escaped(chart.note)}*`].join('\n');
  });
}

const CHART = /!\[((?:[^[\]\\]|\\.)*)\]\((vigie:[^\s()<>]*)\)/g;

function tableOf(chart: DocumentChart): TableBlock {
  const [header = [], ...rows] = cellsOf(chart).map((row) =>
    row.map((text): Inline[] => [{ type: 'text', text }]),
  );
  return { type: 'table', alignments: header.map((_, at) => (at === 0 ? 'left' : 'right')), header, rows };
}

function cellsOf({ table }: DocumentChart): string[][] {
  const rows = table.rows.map(({ label, counts }) => [
    label,
    ...counts.map((count) => (count === null ? '–' : number.format(count))),
  ]);
  return [[...table.header], ...rows];
}

/** U+202F between thousands. */
const number = new Intl.NumberFormat('fr-FR');

/** A text that Markdown reads as that text, in a cell. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&:@$^=]/g, (character) => `\\${character}`);
}
