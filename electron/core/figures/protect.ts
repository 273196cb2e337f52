// What of a count may be published: no value under 5, nor any that subtraction would give (docs/documents.md).
import type { PublishedTable } from '../../contract/figures.ts';

/** The smallest figure that may be shown (docs/law.md). */
export const SMALLEST_FIGURE = 5;

export interface Counted {
  value: string;
  count: number;
}

/**
 * The values that may be named, largest first, and the sum of all the others. It is a partition of the same concerns whatever
 * is asked: everything named and the rest are nothing or `smallest` at least. Null where no value can be named.
 * `counts` holds the values nobody chose too (count 0) where a reader knows them all; `keptBack` are not named in any case.
 */
export function protectTable(
  counts: readonly Counted[],
  keptBack: ReadonlySet<string> = new Set(),
  smallest = SMALLEST_FIGURE,
): PublishedTable | null {
  const isNamed = ({ value, count }: Counted) => count >= smallest && !keptBack.has(value);
  const named = counts.filter(isNamed).sort(bySize);
  const merged = counts.filter((row) => !isNamed(row));
  while (!isCovered(merged, smallest)) {
    const last = named.at(-1);
    if (last === undefined) return null;
    // All that are equal go together: which of them is chosen by name would tell which one is small.
    while (named.at(-1)?.count === last.count) merged.push(...named.splice(-1));
  }
  if (named.length === 0) return null;
  return {
    rows: named.map(({ value, count }) => ({ value, count })),
    rest: merged.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Largest first, then by name: the same for the same counts, whatever the order they came in. */
function bySize(a: Counted, b: Counted): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/**
 * Whether the sum of what is merged tells nothing of any of its small values: one that is not small is among them, and nobody
 * knows which; or the others, each small, can make the sum without it. It asks of the small ones their sum and number alone:
 * a reader who knows this rule learns nothing from what it decides.
 */
function isCovered(merged: readonly Counted[], smallest: number): boolean {
  const sum = merged.reduce((left, { count }) => left + count, 0);
  if (sum < smallest) return sum === 0;
  return merged.some(({ count }) => count >= smallest) || sum <= (smallest - 1) * (merged.length - 1);
}
