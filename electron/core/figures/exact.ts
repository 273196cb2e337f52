// Exact figures for the association's own screen, by any dimension and under any filter.
import type { ChartKind, CrossTable, FigureTable } from '../../contract/figures.ts';
import type { Register } from '../register/register.ts';
import { drawChart } from './chart.ts';
import { exactCrossTable, exactTable } from './chartTable.ts';
import { type ConcernColumns, presentConcerns } from './concernColumns.ts';
import { type CountFilter, countBy, eachMatching } from './counts.ts';
import type { Counted } from './protect.ts';

/** More values than that make no chart: the most frequent ones are drawn. */
const MOST_DRAWN = 40;

export async function drawExact(
  register: Register,
  {
    filter = {},
    by,
    scheme,
  }: { filter?: CountFilter | undefined; by: ChartKind | 'week'; scheme: 'light' | 'dark' },
): Promise<{ table: FigureTable; svg: string }> {
  const columns = await presentConcerns(register);
  const table = tableOf(columns, filter, by);
  return { table, svg: drawChart(by, table, scheme) };
}

function tableOf(columns: ConcernColumns, filter: CountFilter, by: ChartKind | 'week'): FigureTable {
  if (by === 'themeByLevel') return exactCross(columns, filter);
  const tally = new Map<string, number>();
  let total = 0;
  const read = reader(columns, by);
  eachMatching(columns, filter, (place) => {
    const value = read(place);
    tally.set(value, (tally.get(value) ?? 0) + 1);
    total += 1;
  });
  return exactTable(by, rowsOf(tally).slice(0, MOST_DRAWN), total);
}

function reader(columns: ConcernColumns, by: Exclude<ChartKind, 'themeByLevel'> | 'week') {
  if (by === 'week') return (place: number) => mondayOf(columns.receivedOn[place] ?? '');
  const { codes, values } = columns.coded[by];
  return (place: number) => values[codes[place] ?? -1] ?? '';
}

function exactCross(columns: ConcernColumns, filter: CountFilter): FigureTable {
  const { total, theme, level } = countBy(columns, filter);
  const narrowed = (name: 'theme' | 'level', rows: readonly Counted[]) =>
    filter[name] === undefined ? rows : rows.filter(({ value }) => value === filter[name]);
  const lines = narrowed('theme', theme)
    .slice(0, MOST_DRAWN)
    .map(({ value }) => value);
  const across = narrowed('level', level).map(({ value }) => value);
  const cells = lines.map(() => across.map(() => 0));
  const themeOf = reader(columns, 'theme');
  const levelOf = reader(columns, 'level');
  const [lineOf, columnOf] = [lines, across].map((values) => new Map(values.map((value, at) => [value, at])));
  eachMatching(columns, filter, (place) => {
    const line = cells[lineOf?.get(themeOf(place)) ?? -1];
    const column = columnOf?.get(levelOf(place)) ?? -1;
    if (line?.[column] !== undefined) line[column] += 1;
  });
  const cross: CrossTable = { lines, columns: across, cells };
  return exactCrossTable(cross, total);
}

function rowsOf(tally: ReadonlyMap<string, number>): Counted[] {
  return [...tally]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The Monday of the week of a day. */
function mondayOf(on: string): string {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
