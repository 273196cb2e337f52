// Figures about concerns: a figure under 5 could single someone out, so it is never given, nor can it be found.
import { dossierStore } from '../dossiers/store.ts';
import type { Register } from '../register/register.ts';

/** The smallest figure that may be shown (docs/law.md). */
export const SMALLEST_FIGURE = 5;

export interface Figures {
  total: number | null;
  byTheme: { theme: string; count: number | null }[];
  byLevel: { level: string; count: number | null }[];
}

interface Counted {
  value: string;
  count: number;
}

/** Counts of a dossier's concerns, the bin aside; null in place of each that may not be shown. Throws NOT_FOUND. */
export async function readFigures(register: Register, dossierId: string): Promise<Figures> {
  await dossierStore.get(register, dossierId);
  const themes = await countBy(register, dossierId, 'theme');
  const levels = await countBy(register, dossierId, 'level');
  return countFigures(themes, levels);
}

/** The figures that may be shown. Where no other figure can cover a small one, all are hidden, the total too. */
export function countFigures(themes: readonly Counted[], levels: readonly Counted[]): Figures {
  const total = themes.reduce((sum, row) => sum + row.count, 0);
  const hidden = [themes, levels].map(toHide);
  const [hiddenThemes, hiddenLevels] = hidden.includes(null) || total === 0 ? [themes, levels] : hidden;
  return {
    total: hiddenThemes === themes ? null : total,
    byTheme: shown(themes, hiddenThemes ?? []).map(({ value, count }) => ({ theme: value, count })),
    byLevel: shown(levels, hiddenLevels ?? []).map(({ value, count }) => ({ level: value, count })),
  };
}

/**
 * The figures to hide: those under 5, and the smallest of the others, one after the other, until what is hidden cannot
 * be found by subtracting the rest from the total. Null when even hiding all of them would not do.
 */
function toHide(rows: readonly Counted[]): readonly Counted[] | null {
  const hidden = rows.filter((row) => row.count < SMALLEST_FIGURE);
  const rest = rows.filter((row) => row.count >= SMALLEST_FIGURE).sort((a, b) => b.count - a.count);
  while (hidden.length > 0 && canBeFound(hidden)) {
    const next = rest.pop();
    if (!next) return null;
    hidden.push(next);
  }
  return hidden;
}

/** Whether the sum of hidden figures tells them: each is known to be at least 1, and under 5 unless it covers others. */
function canBeFound(hidden: readonly Counted[]): boolean {
  const sum = hidden.reduce((left, row) => left + row.count, 0);
  const allSmall = hidden.every((row) => row.count < SMALLEST_FIGURE);
  const allMost = sum === hidden.length * (SMALLEST_FIGURE - 1);
  return hidden.length < 2 || sum < SMALLEST_FIGURE || sum === hidden.length || (allSmall && allMost);
}

/** The figures shown, largest first, then the hidden ones by name: a place among the others would tell their size. */
function shown(
  rows: readonly Counted[],
  hidden: readonly Counted[],
): { value: string; count: number | null }[] {
  const visible = rows.filter((row) => !hidden.includes(row));
  return [
    ...visible.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'fr')),
    ...hidden
      .map(({ value }) => ({ value, count: null }))
      .sort((a, b) => a.value.localeCompare(b.value, 'fr')),
  ];
}

async function countBy(register: Register, dossierId: string, column: 'theme' | 'level'): Promise<Counted[]> {
  const rows = await register.db
    .selectFrom('concern')
    .select((expression) => [`${column} as value` as const, expression.fn.countAll<number>().as('count')])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .groupBy(column)
    .execute();
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }));
}
