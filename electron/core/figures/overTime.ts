// What of a new count may be published beside those published before: a reader has them all, and can subtract.
import type { PublishedTable } from '../../contract/figures.ts';
import { type Counted, protectTable, SMALLEST_FIGURE } from './protect.ts';

/** A table that was published: the values that were named, and how many concerns it was about (null: that was not said). */
export interface Earlier {
  total: number | null;
  named: readonly Counted[];
}

/** Whether a reader who has both figures learns of some 1 to `smallest` − 1 concerns that came or went. */
export function tellsAFew(before: number, after: number, smallest = SMALLEST_FIGURE): boolean {
  const difference = Math.abs(after - before);
  return difference > 0 && difference < smallest;
}

/**
 * The table of `counts` in which every value named before, and all the others together, are what they were, or differ by
 * `smallest` at least: those that are not go to the rest. Null where no value can be named.
 */
export function protectBeside(
  counts: readonly Counted[],
  earlier: readonly Earlier[],
  smallest = SMALLEST_FIGURE,
): PublishedTable | null {
  const keptBack = new Set<string>();
  for (;;) {
    const table = protectTable(counts, keptBack, smallest);
    if (table === null) return null;
    const telling = earlier.flatMap((one) => tellingValues(table, one, smallest));
    if (telling.length === 0) return table;
    for (const value of telling) keptBack.add(value);
  }
}

/** The values not to name beside an earlier table: those that changed by a few, or one that covers what the others would tell. */
function tellingValues(table: PublishedTable, { total, named }: Earlier, smallest: number): string[] {
  const before = new Map(named.map(({ value, count }) => [value, count]));
  const now = new Map(table.rows.map(({ value, count }) => [value, count]));
  const changed = table.rows.filter(({ value, count }) =>
    tellsAFew(before.get(value) ?? count, count, smallest),
  );
  if (changed.length > 0) return changed.map(({ value }) => value);
  const common = table.rows.filter(({ value }) => before.has(value));
  const added = table.rows.filter(({ value }) => !before.has(value));
  // Those that are not named any more were at least so many: what is left of the rest is all that can have come to it.
  const gone = sumOf(named.filter(({ value }) => !now.has(value)));
  const known = total === null ? null : total - sumOf(named);
  const tells =
    tellsAFew(gone, table.rest, smallest) ||
    (known !== null &&
      // Those that are newly named came out of the rest; then all that is not named in both.
      (tellsAFew(known, sumOf(added), smallest) ||
        tellsAFew(known + gone, sumOf(added) + table.rest, smallest)));
  if (!tells) return [];
  // A new one, or one that changed, covers the few; hiding one that is what it was would change nothing.
  const moved = common.filter(({ value, count }) => before.get(value) !== count);
  const covers = [added, moved, table.rows].find((rows) => rows.length > 0) ?? [];
  return covers.slice(-1).map(({ value }) => value);
}

function sumOf(rows: readonly Counted[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
