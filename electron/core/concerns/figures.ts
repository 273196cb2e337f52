// Figures about concerns: a figure under 5 could single someone out, so it is never given.
import type { Register } from '../register/register.ts';

/** The smallest figure that may be shown (law.md §7 of the project's documentation: docs/law.md). */
export const SMALLEST_FIGURE = 5;

interface Figure<Name extends string> {
  total: number | null;
  byTheme: ({ count: number | null } & Record<'theme', string>)[];
  byLevel: ({ count: number | null } & Record<'level', string>)[];
  name?: Name;
}

/** Counts of a dossier's concerns, the bin aside; null in place of each figure that may not be shown. */
export async function readFigures(register: Register, dossierId: string): Promise<Figure<never>> {
  const themes = await countBy(register, dossierId, 'theme');
  const levels = await countBy(register, dossierId, 'level');
  const total = themes.reduce((sum, row) => sum + row.count, 0);
  return {
    total: total < SMALLEST_FIGURE ? null : total,
    byTheme: hideSmall(themes).map(({ value, count }) => ({ theme: value, count })),
    byLevel: hideSmall(levels).map(({ value, count }) => ({ level: value, count })),
  };
}

/**
 * Hides figures under 5, and one more where a single hidden figure could be found by subtracting the others from the total:
 * the smallest of those left, until the hidden ones together make at least 5 and are at least two.
 */
export function hideSmall<Row extends { count: number }>(
  rows: readonly Row[],
): (Omit<Row, 'count'> & { count: number | null })[] {
  const hidden = new Set(rows.filter((row) => row.count < SMALLEST_FIGURE));
  const rest = rows.filter((row) => !hidden.has(row)).sort((a, b) => a.count - b.count);
  while (hidden.size === 1 && rest.length > 0) {
    const next = rest.shift();
    if (next) hidden.add(next);
  }
  return rows.map((row) => ({ ...row, count: hidden.has(row) ? null : row.count }));
}

async function countBy(register: Register, dossierId: string, column: 'theme' | 'level') {
  const rows = await register.db
    .selectFrom('concern')
    .select((expression) => [`${column} as value` as const, expression.fn.countAll<number>().as('count')])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .groupBy(column)
    .orderBy('count', 'desc')
    .execute();
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }));
}
