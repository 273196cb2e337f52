// Values by how often they are used.

/** The distinct values that are not empty, the most frequent first, then by the alphabet. */
export function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, many], [b, few]) => few - many || a.localeCompare(b, 'fr'))
    .map(([value]) => value);
}
