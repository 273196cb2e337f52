// A chart as SVG, drawn from its table alone: the same for the screen, the exports and a communiqué.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { ChartKind, FigureTable } from '../../contract/figures.ts';
import { crossBody } from './chartCross.ts';
import { escapeXml, type Ink, inks, line, number, rectangle, shorten, text } from './chartParts.ts';

/** `print` has a white ground and greys that stay apart on paper; the others lie on the page's own ground. */
export type Scheme = 'light' | 'dark' | 'print';

export interface Drawing {
  height: number;
  body: string[];
}

export const WIDTH = 640;

/** The picture, with its title and the figures in words inside. */
export function drawChart(kind: ChartKind | 'week', table: FigureTable, scheme: Scheme): string {
  const ink = inks[scheme];
  const { height, body } =
    kind === 'themeByLevel'
      ? crossBody(table, ink)
      : kind === 'month' || kind === 'week'
        ? columnsBody(table, ink)
        : barsBody(table, ink);
  const id = `graphique-${kind}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}-titre ${id}-texte" font-family="'Vigie Sans', sans-serif" font-size="14">`,
    `<title id="${id}-titre">${escapeXml(table.caption)}</title>`,
    `<desc id="${id}-texte">${escapeXml(figuresInWords(table))}</desc>`,
    ...(ink.ground === null ? [] : [rectangle(0, 0, WIDTH, height, ink.ground)]),
    ...body,
    '</svg>',
  ].join('');
}

/** The figures as a sentence, for who cannot see them drawn. */
export function figuresInWords({ header, rows, note }: FigureTable): string {
  const said = rows.map(({ label, counts }) => {
    if (counts.length === 1) return `${label}\u00A0: ${inWords(counts[0])}`;
    const cells = counts.map((count, at) => `${header[at + 1] ?? ''} ${inWords(count)}`);
    return `${label}\u00A0: ${cells.join(', ')}`;
  });
  return `${said.join('\u202F; ')}. ${note}`;
}

function inWords(count: number | null | undefined): string {
  return count === null || count === undefined ? 'non donné' : number.format(count);
}

const BAR = 28;
const LABELS = 210;

/** One bar a line, its value at its end. */
function barsBody({ rows }: FigureTable, ink: Ink): Drawing {
  const height = rows.length * BAR + 16;
  const most = Math.max(1, ...rows.map(({ counts }) => counts[0] ?? 0));
  const along = scaleLinear()
    .domain([0, most])
    .range([0, WIDTH - LABELS - 64]);
  const across = scaleBand<number>()
    .domain(rows.map((_, at) => at))
    .range([8, height - 8])
    .paddingInner(0.3);
  const body = rows.flatMap(({ label, counts }, at) => {
    const top = across(at) ?? 0;
    const middle = top + across.bandwidth() / 2 + 5;
    const count = counts[0] ?? 0;
    const long = along(count);
    return [
      text(LABELS - 10, middle, shorten(label, 30), ink.text, 'end'),
      rectangle(LABELS, top, long, across.bandwidth(), label === 'Autres' ? ink.others : ink.bar),
      text(LABELS + long + 8, middle, number.format(count), ink.text),
    ];
  });
  body.push(line(LABELS, 4, LABELS, height - 4, ink.axis));
  return { height, body };
}

const TALL = 210;
const LEFT = 48;
const BOTTOM = 36;

/** One column for each month or week, on a scale of whole numbers. */
function columnsBody({ rows }: FigureTable, ink: Ink): Drawing {
  const most = Math.max(4, ...rows.map(({ counts }) => counts[0] ?? 0));
  const up = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([TALL - BOTTOM, 16]);
  const along = scaleBand<number>()
    .domain(rows.map((_, at) => at))
    .range([LEFT, WIDTH - 8])
    .padding(0.25);
  const ticks = up.ticks(4).filter(Number.isInteger);
  const scale = ticks.flatMap((tick) => [
    line(LEFT, up(tick), WIDTH - 8, up(tick), tick === 0 ? ink.axis : ink.grid),
    text(LEFT - 8, up(tick) + 5, number.format(tick), ink.text, 'end'),
  ]);
  const every = Math.ceil(rows.length / 7);
  const columns = rows.flatMap(({ label, counts }, at) => {
    const left = along(at) ?? 0;
    const count = counts[0] ?? 0;
    const middle = left + along.bandwidth() / 2;
    const fill = label === 'Autres' ? ink.others : ink.bar;
    return [
      rectangle(left, up(count), along.bandwidth(), up(0) - up(count), fill),
      ...(rows.length <= 14 ? [text(middle, up(count) - 5, number.format(count), ink.text, 'middle')] : []),
      ...(at % every === 0 ? [text(middle, TALL - 14, label, ink.text, 'middle')] : []),
    ];
  });
  return { height: TALL, body: [...scale, ...columns] };
}
