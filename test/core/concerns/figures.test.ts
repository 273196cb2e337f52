// Figures about concerns never let a small one be read, nor be found by subtracting.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import { countFigures } from '../../../electron/core/concerns/figures.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { freshRegister } from '../../freshRegister.ts';

type Counts = Readonly<Record<string, number>>;

describe('the figures of a dossier', () => {
  it('are the counts by theme and by level when none is small', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await fill(fresh, { cantine: 12, données: 7 }, { CP: 9, CE1: 10 });
    expect(await fresh.client.concerns.figures({ dossierId })).toEqual({
      total: 19,
      byTheme: [
        { theme: 'cantine', count: 12 },
        { theme: 'données', count: 7 },
      ],
      byLevel: [
        { level: 'CE1', count: 10 },
        { level: 'CP', count: 9 },
      ],
    });
  });

  it('leave out the bin and the other dossiers', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await fill(fresh, { données: 6 }, { CP: 6 });
    await fill(fresh, { données: 30 }, { CP: 30 });
    const { items } = await fresh.client.concerns.list({ filter: { dossierId } });
    await fresh.client.concerns.bin({ id: items[0]?.id ?? dossierId, version: 1 });
    expect((await fresh.client.concerns.figures({ dossierId })).total).toBe(5);
  });

  it('of a dossier that is not there are NOT_FOUND', async () => {
    await using fresh = await freshRegister();
    const dossierId = Id.parse('01890000-0000-7000-8000-000000000000');
    expect(await failureOf(fresh.client.concerns.figures({ dossierId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('of an empty dossier are hidden', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await fill(fresh, {}, {});
    expect(await fresh.client.concerns.figures({ dossierId })).toEqual({
      total: null,
      byTheme: [],
      byLevel: [],
    });
  });
});

describe('a small figure', () => {
  it.each([
    ['is hidden, with the smallest of the others', { a: 3, b: 8, c: 9 }, { a: null, b: null, c: 9 }],
    ['is hidden with another small one', { a: 3, b: 4, c: 9 }, { a: null, b: null, c: 9 }],
    [
      'is hidden with one more when all the hidden make less than 5',
      { a: 1, b: 2, c: 9, d: 20 },
      { a: null, b: null, c: null, d: 20 },
    ],
    [
      'is hidden with one more when the hidden could only be ones',
      { a: 1, b: 1, c: 1, d: 1, e: 1, f: 7, g: 9 },
      { a: null, b: null, c: null, d: null, e: null, f: null, g: 9 },
    ],
    [
      'is hidden with one more when the hidden could only be fours',
      { a: 4, b: 4, c: 4, d: 9, e: 11 },
      { a: null, b: null, c: null, d: null, e: 11 },
    ],
    ['hides nothing else when there is none', { a: 5, b: 8 }, { a: 5, b: 8 }],
  ])('%s', (_rule, themes: Counts, shown) => {
    const total = sum(themes);
    const figures = countFigures(rows(themes), rows({ CP: total }));
    expect(Object.fromEntries(figures.byTheme.map(({ theme, count }) => [theme, count]))).toEqual(shown);
    expect(figures.total).toBe(total);
  });

  it('hides everything, the total too, where nothing else can cover it', () => {
    const all: Counts[] = [{ a: 4 }, { a: 2, b: 1 }, { a: 1, b: 1, c: 1, d: 1, e: 1 }, { a: 4, b: 4, c: 4 }];
    for (const themes of all) {
      const figures = countFigures(rows(themes), rows({ CP: sum(themes) }));
      const shown = [figures.total, ...figures.byTheme, ...figures.byLevel].filter(
        (figure) => figure !== null && (typeof figure === 'number' || figure.count !== null),
      );
      expect(shown).toEqual([]);
    }
  });

  it('cannot be told from the order: the hidden come last, by name', () => {
    const { byTheme } = countFigures(rows({ z: 3, b: 8, a: 9, c: 20 }), rows({ CP: 40 }));
    expect(byTheme.map(({ theme }) => theme)).toEqual(['c', 'a', 'b', 'z']);
  });

  it('can never be found by someone who tries every possibility', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.nat(3), (themes, cut) => {
        const total = themes.reduce((left, right) => left + right, 0);
        const levels = cut === 0 || cut >= total ? [total] : [cut, total - cut];
        const figures = countFigures(named(themes), named(levels));
        const byTheme = figures.byTheme.map(({ count }) => count);
        const byLevel = figures.byLevel.map(({ count }) => count);
        for (const shown of [byTheme, byLevel]) {
          const known = figures.total ?? knownSum(shown === byTheme ? byLevel : byTheme);
          expect(shown.every((count) => count === null || count >= 5)).toBe(true);
          expect(found(shown, known)).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });
});

/** Places of the hidden figures that can have one value only, each at least 1, their sum with the others being known. */
function found(shown: readonly (number | null)[], total: number | null): number[] {
  const hidden = shown.filter((count) => count === null).length;
  if (hidden === 0 || total === null) return [];
  const left = total - shown.reduce<number>((left, count) => left + (count ?? 0), 0);
  const possible = Array.from({ length: hidden }, () => new Set<number>());
  for (const values of compositions(left, hidden)) {
    for (const [place, value] of values.entries()) possible[place]?.add(value);
  }
  return possible.flatMap((values, place) => (values.size === 1 ? [place] : []));
}

/** Every way of making `total` of `parts` numbers of at least 1. */
function compositions(total: number, parts: number): number[][] {
  if (parts === 1) return total >= 1 ? [[total]] : [];
  const ways: number[][] = [];
  for (let first = 1; first <= total - parts + 1; first += 1) {
    for (const rest of compositions(total - first, parts - 1)) ways.push([first, ...rest]);
  }
  return ways;
}

/** The total, read from the other table when nothing is hidden in it. */
function knownSum(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (left, count) => (left === null || count === null ? null : left + count),
    0,
  );
}

function rows(counts: Counts) {
  return Object.entries(counts).map(([value, count]) => ({ value, count }));
}

function named(counts: readonly number[]) {
  return counts.map((count, index) => ({ value: `${index}`, count }));
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((left, right) => left + right, 0);
}

/** A dossier with concerns of these themes and levels, however they meet. */
async function fill(
  fresh: { client: Awaited<ReturnType<typeof freshRegister>>['client'] },
  themes: Counts,
  levels: Record<'CP' | 'CE1', number> | Record<string, number>,
) {
  const dossier = await fresh.client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const spread = <Value extends string>(counts: Readonly<Record<Value, number>>) =>
    Object.entries<number>(counts).flatMap(([value, count]) => Array.from({ length: count }, () => value));
  const level = spread(levels);
  const concerns = spread(themes).map((theme, index) => ({
    ...{ text: 'Où vont les réponses ?', theme, receivedOn: '2018-10-01' },
    level: level[index] === 'CP' ? ('CP' as const) : ('CE1' as const),
  }));
  if (concerns.length > 0) await fresh.client.concerns.import({ dossierId: dossier.id, rows: concerns });
  return { dossierId: dossier.id };
}
