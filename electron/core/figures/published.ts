// Charts of what may be published: to be seen, put in a communiqué, or taken out as files.
import { stringify } from 'csv-stringify/sync';
import type { Chart, ChartKind, figureDimensions, PublishedFigures } from '../../contract/figures.ts';
import { Failure } from '../failure.ts';
import type { Register } from '../register/register.ts';
import { harmless } from '../tables/formulas.ts';
import { drawChart } from './chart.ts';
import { publishedTable } from './chartTable.ts';
import { noteStated, publishableFigures, type Stated } from './releases.ts';

/** The chart of figures that may be published; null where too few may be named. */
export function chartOf(figures: PublishedFigures, kind: ChartKind): Chart | null {
  const table = publishedTable(figures, kind);
  return table === null ? null : { kind, table, svg: drawChart(kind, table, 'print') };
}

/** What a chart says of the figures it is drawn from. */
export function statedBy(figures: PublishedFigures, kind: ChartKind): Stated {
  const named = (name: (typeof figureDimensions)[number]) =>
    (figures.tables[name]?.rows ?? []).map(({ value }) => value);
  // Crossed cells are read with their sums: themes and levels are said too.
  if (kind === 'themeByLevel') return { theme: named('theme'), level: named('level'), themeByLevel: true };
  return { [kind]: named(kind) };
}

/** The files of a chart; from then on it counts as published. Throws NOT_FOUND, NOT_PUBLISHABLE. */
export async function exportChart(
  register: Register,
  { dossierId, kind }: { dossierId: string; kind: ChartKind },
): Promise<{ name: string; svg: string; csv: string }> {
  return register.write(async (write) => {
    const inside: Register = { ...register, db: write.db, any: write.any };
    const { figures } = await publishableFigures(inside, dossierId);
    const chart = chartOf(figures, kind);
    if (chart === null) throw new Failure('NOT_PUBLISHABLE', { findings: ['factTooFew:kind'] });
    await noteStated(write, inside, dossierId, statedBy(figures, kind));
    await write.log('export', 'dossier', dossierId);
    return { name: `inquietudes-${fileWords[kind]}`, svg: chart.svg, csv: csvOf(chart) };
  });
}

const fileWords: Readonly<Record<ChartKind, string>> = {
  theme: 'par-theme',
  level: 'par-niveau',
  commune: 'par-commune',
  channel: 'par-moyen',
  month: 'par-mois',
  themeByLevel: 'par-theme-et-niveau',
};

/** For spreadsheets in French: semicolons, a mark of UTF-8, and no cell that would be a formula. */
function csvOf({ table: { header, rows, note } }: Chart): string {
  const lines = [
    header,
    ...rows.map(({ label, counts }) => [
      label,
      ...counts.map((count) => (count === null ? '' : String(count))),
    ]),
    [note],
  ].map((cells) => cells.map(harmless));
  return stringify(lines, { delimiter: ';', bom: true, record_delimiter: 'windows' });
}
