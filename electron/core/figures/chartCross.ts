// A table of two dimensions drawn as a grid: the fuller the cell, the darker.
import { scaleLinear } from 'd3-scale';
import type { FigureTable } from '../../contract/figures.ts';
import { type Ink, line, number, rectangle, shorten, text } from './chartParts.ts';

const WIDTH = 640;
const LABELS = 190;
const LINE = 30;
const TOP = 34;

export function crossBody({ header, rows }: FigureTable, ink: Ink): { height: number; body: string[] } {
  const columns = header.slice(1);
  const wide = (WIDTH - LABELS - 8) / Math.max(1, columns.length);
  const height = TOP + rows.length * LINE + 8;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
  const shade = scaleLinear().domain([0, most]).range([0.06, 0.45]);
  const heads = columns.map((words, at) =>
    text(LABELS + (at + 0.5) * wide, TOP - 12, shorten(words, Math.floor(wide / 7)), ink.text, 'middle'),
  );
  const lines = rows.flatMap(({ label, counts }, at) => {
    const top = TOP + at * LINE;
    return [
      text(LABELS - 10, top + LINE / 2 + 5, shorten(label, 26), ink.text, 'end'),
      ...counts.flatMap((count, column) => {
        const left = LABELS + column * wide;
        const cell =
          count === null
            ? []
            : [
                rectangle(left + 1, top + 1, wide - 2, LINE - 2, ink.bar).replace(
                  '/>',
                  ` fill-opacity="${shade(count).toFixed(2)}"/>`,
                ),
              ];
        const words = count === null ? '–' : number.format(count);
        return [...cell, text(left + wide / 2, top + LINE / 2 + 5, words, ink.text, 'middle')];
      }),
      line(LABELS, top + LINE, WIDTH - 8, top + LINE, ink.grid),
    ];
  });
  return { height, body: [line(LABELS, TOP, WIDTH - 8, TOP, ink.axis), ...heads, ...lines] };
}
