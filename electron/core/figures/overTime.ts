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

/** The values not to name beside an earlier table: those that changed by a few, or the smallest where the others would tell. */
function tellingValues(table: PublishedTable, { total, named }: Earlier, smallest: number): string[] {
  const before = new Map(named.map(({ value, count }) => [value, count]));
  const now = new Map(table.rows.map(({ value, count }) => [value, count]));
  const changed = table.rows.filter(({ value, count }) =>
    tellsAFew(before.get(value) ?? count, count, smallest),
  );
  if (changed.length > 0) return changed.map(({ value }) => value);
  const common = table.rows.filter(({ value }) => before.has(value));
  const restBefore =
    total === null ? null : common.reduce((left, { value }) => left - (before.get(value) ?? 0), total);
  const restNow = table.rows.reduce((sum, { count }) => sum + count, table.rest) - sumOf(common);
  if (restBefore !== null && tellsAFew(restBefore, restNow, smallest)) {
    // One that changed covers what the rest would tell; hiding one that did not would change nothing.
    const moved = common.filter(({ value, count }) => before.get(value) !== count);
    return (moved.length > 0 ? moved : common).slice(-1).map(({ value }) => value);
  }
  // Those that are not named any more were at least so many: what is left of the rest is all that can have come to it.
  const known = sumOf(named.filter(({ value }) => !now.has(value)));
  return tellsAFew(known, table.rest, smallest) ? table.rows.slice(-1).map(({ value }) => value) : [];
}

function sumOf(rows: readonly Counted[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
