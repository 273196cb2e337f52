// Themes crossed with levels: exact for the screen, and what of it may be published.
import type { CrossTable, PublishedTable } from '../../contract/figures.ts';
import type { ConcernColumns } from './concernColumns.ts';
import { protectCells } from './crossTable.ts';
import { SMALLEST_FIGURE } from './protect.ts';

/**
 * The cells of a dossier that may be published beside its themes and levels, with the others of each in one line or column.
 * Null where there is no such table, or where no cell may be shown.
 */
export function crossThemesAndLevels(
  columns: ConcernColumns,
  dossierId: string,
  themes: PublishedTable | null,
  levels: PublishedTable | null,
): CrossTable | null {
  if (themes === null || levels === null) return null;
  const lines = headings(themes);
  const across = headings(levels);
  const counts = lines.map(() => across.map(() => 0));
  const { dossierId: dossier, theme, level } = columns.coded;
  const own = dossier.known.get(dossierId);
  const lineOf = placesOf(theme.values, lines);
  const columnOf = placesOf(level.values, across);
  for (let place = 0; place < columns.ids.length; place += 1) {
    if (dossier.codes[place] !== own) continue;
    const line = counts[lineOf[theme.codes[place] ?? -1] ?? -1];
    const column = columnOf[level.codes[place] ?? -1] ?? -1;
    if (line?.[column] !== undefined) line[column] += 1;
  }
  const cells = protectCells(counts, SMALLEST_FIGURE);
  return cells === null ? null : { lines, columns: across, cells };
}

function headings({ rows, rest }: PublishedTable): (string | null)[] {
  const named = rows.map(({ value }) => value);
  return rest === 0 ? named : [...named, null];
}

/** The line of each value: its own, or that of the others. */
function placesOf(values: readonly string[], lines: readonly (string | null)[]): number[] {
  return values.map((value) => {
    const own = lines.indexOf(value);
    return own >= 0 ? own : lines.indexOf(null);
  });
}
