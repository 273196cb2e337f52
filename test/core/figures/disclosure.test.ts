// Disclosure control, by brute force: every register that would have been published the same is made, and none of its small
// figures may be read from what they have in common.
import { describe, expect, it } from 'vitest';
import { protectCells } from '../../../electron/core/figures/crossTable.ts';
import { protectBeside, tellsAFew } from '../../../electron/core/figures/overTime.ts';
import { type Counted, protectTable } from '../../../electron/core/figures/protect.ts';

/** A smaller threshold than 5 leaves fewer registers to make: the rules do not depend on it. */
describe('a table', () => {
  it.each([
    { values: 3, most: 30, smallest: 5 },
    { values: 4, most: 24, smallest: 5 },
    { values: 5, most: 14, smallest: 3 },
  ])('of $values values, up to $most each, tells none under $smallest', ({ values, most, smallest }) => {
    const seen = grouped(everyRegister(values, most), (counts) => {
      const total = sum(counts);
      return total < smallest ? 'nothing' : [total, protectTable(named(counts), new Set(), smallest)];
    });
    expect(seen.size).toBeGreaterThan(10);
    expect(told(seen, unionsOf(values), smallest, most)).toEqual([]);
  });
});

describe('two tables of the same concerns, and the one that crosses them', () => {
  it.each([
    { lines: 2, columns: 3, most: 12, smallest: 3 },
    { lines: 3, columns: 3, most: 7, smallest: 2 },
    { lines: 2, columns: 4, most: 9, smallest: 3 },
    { lines: 3, columns: 3, most: 7, smallest: 3 },
  ])('$lines by $columns, tell no cell under $smallest', ({ lines, columns, most, smallest }) => {
    const registers = [...everyRegister(lines * columns, most)];
    const seen = compatible(registers, (cells) => crossed(cells, lines, columns, smallest), smallest);
    expect(seen.size).toBeGreaterThan(10);
    expect(told(seen, rectanglesOf(lines, columns), smallest)).toEqual([]);
  });
});

describe('a table published twice, concerns having come in between', () => {
  it.each([
    { values: 3, most: 14, smallest: 3, stated: [0, 1, 2] },
    { values: 3, most: 14, smallest: 3, stated: [0] },
    { values: 3, most: 14, smallest: 3, stated: [] },
    { values: 4, most: 8, smallest: 2, stated: [0, 1, 2, 3] },
    { values: 4, most: 8, smallest: 2, stated: [1, 2] },
  ])('tells none under $smallest of $values values ($stated named the first time)', (given) => {
    const { values, most, smallest, stated } = given;
    // Those there were, then those that came.
    const seen = compatible(
      [...everyRegister(values * 2, most)],
      (both) => publishedTwice(both, values, stated, smallest),
      smallest,
    );
    expect(seen.size).toBeGreaterThan(10);
    const unions = [...unionsOf(values), range(values)];
    const came = unions.map((places) => places.map((place) => place + values));
    const present = unions.map((places) => places.flatMap((place) => [place, place + values]));
    expect(told(seen, [...unions, ...came, ...present], smallest)).toEqual([]);
  });
});

/** What is published: sums of places, of which a reader has the values, and the places known to hold little. */
interface Sums {
  known: readonly (readonly number[])[];
  small: readonly (readonly number[])[];
  large: readonly (readonly number[])[];
}

function publishedTwice(
  both: readonly number[],
  values: number,
  stated: readonly number[],
  smallest: number,
): Sums | null {
  const before = both.slice(0, values);
  const after = before.map((count, place) => count + (both[values + place] ?? 0));
  const first = sum(before);
  const second = sum(after);
  if (first < smallest || tellsAFew(first, second, smallest)) return null;
  const shown = protectTable(named(before), new Set(), smallest)?.rows ?? [];
  const earlier = { total: first, named: shown.filter(({ value }) => stated.includes(Number(value))) };
  const later = protectBeside(named(after), [earlier], smallest)?.rows ?? [];
  const all = range(values);
  return {
    known: [
      all,
      range(values * 2),
      ...earlier.named.map(({ value }) => [Number(value)]),
      ...later.map(({ value }) => [Number(value), Number(value) + values]),
    ],
    ...{ small: [], large: [] },
  };
}

/** The reader of a crossed table even knows which hidden cells are small, and which are hidden to cover them. */
function crossed(cells: readonly number[], lines: number, columns: number, smallest: number): Sums | null {
  if (sum(cells) < smallest) return null;
  const places = (someLines: readonly number[], someColumns: readonly number[]) =>
    someLines.flatMap((line) => someColumns.map((column) => line * columns + column));
  const count = (some: readonly number[]) => sum(some.map((place) => cells[place] ?? 0));
  const blocks = (all: readonly number[], placesOf: (one: number) => number[]) => {
    const counts = all.map((one) => ({ value: `${one}`, count: count(placesOf(one)) }));
    const table = protectTable(counts, new Set(), smallest);
    const own = (table?.rows ?? []).map(({ value }) => [Number(value)]);
    const others = all.filter((one) => !own.flat().includes(one));
    return others.length === 0 ? own : [...own, others];
  };
  const lineBlocks = blocks(range(lines), (line) => places([line], range(columns)));
  const columnBlocks = blocks(range(columns), (column) => places(range(lines), [column]));
  const grid = lineBlocks.map((some) => columnBlocks.map((others) => places(some, others)));
  const shown = protectCells(
    grid.map((line) => line.map(count)),
    smallest,
  );
  const margins = [
    ...lineBlocks.map((some) => places(some, range(columns))),
    ...columnBlocks.map((some) => places(range(lines), some)),
  ];
  if (shown === null) return { known: margins, small: [], large: [] };
  const flat = grid.flat();
  const isShown = (at: number) => shown.flat()[at] !== null;
  return {
    known: [...margins, ...flat.filter((_, at) => isShown(at))],
    small: flat.filter((some, at) => !isShown(at) && count(some) < smallest),
    large: flat.filter((some, at) => !isShown(at) && count(some) >= smallest),
  };
}

/** For all that is published, every register that has the same numbers. */
function compatible(
  registers: readonly number[][],
  publish: (register: readonly number[]) => Sums | null,
  smallest: number,
): Map<string, number[][]> {
  const numbers = (register: readonly number[], { known, small, large }: Sums) => {
    const of = (some: readonly number[]) => some.reduce((left, place) => left + (register[place] ?? 0), 0);
    const fits = small.every((some) => of(some) < smallest) && large.every((some) => of(some) >= smallest);
    return fits ? known.map(of).join() : '';
  };
  const patterns = new Map<string, { sums: Sums; seen: Set<string> }>();
  for (const register of registers) {
    const sums = publish(register);
    if (sums === null) continue;
    const pattern = patterns.get(JSON.stringify(sums)) ?? { sums, seen: new Set() };
    patterns.set(JSON.stringify(sums), pattern);
    pattern.seen.add(numbers(register, sums));
  }
  const found = new Map<string, number[][]>();
  for (const [name, { sums, seen }] of patterns) {
    for (const register of registers) {
      const key = numbers(register, sums);
      if (!seen.has(key)) continue;
      const same = found.get(name + key) ?? [];
      found.set(name + key, same);
      same.push(register);
    }
  }
  return found;
}

/** The sums of some places that everything published alike keeps between 1 and `smallest` − 1, with what was published. */
function told(
  seen: ReadonlyMap<string, readonly (readonly number[])[]>,
  unions: readonly (readonly number[])[],
  smallest: number,
  largest = Number.POSITIVE_INFINITY,
): string[] {
  const found: string[] = [];
  for (const [output, registers] of seen) {
    // Of what the largest ones give, larger ones that were not made may give the same.
    if (registers.some((register) => sum(register) >= largest)) continue;
    for (const places of unions) {
      let least = Number.POSITIVE_INFINITY;
      let greatest = 0;
      for (const register of registers) {
        let value = 0;
        for (const place of places) value += register[place] ?? 0;
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
      if (least >= 1 && greatest < smallest) found.push(`${places}: ${least}–${greatest} from ${output}`);
    }
  }
  return found.slice(0, 5);
}

function grouped(
  registers: Iterable<number[]>,
  publish: (register: readonly number[]) => unknown,
): Map<string, number[][]> {
  return Map.groupBy(registers, (register) => JSON.stringify(publish(register)));
}

/** Every way to have `most` concerns at most in so many places. */
function* everyRegister(places: number, most: number): Generator<number[]> {
  if (places === 0) yield [];
  else {
    for (let count = 0; count <= most; count += 1) {
      for (const rest of everyRegister(places - 1, most - count)) yield [count, ...rest];
    }
  }
}

/** Every set of places, but none and all. */
function unionsOf(places: number): number[][] {
  return range(2 ** places - 2).map((mask) => range(places).filter((place) => ((mask + 1) >> place) & 1));
}

/** Every set of lines crossed with every set of columns. */
function rectanglesOf(lines: number, columns: number): number[][] {
  const sets = (length: number) => [...unionsOf(length), range(length)];
  return sets(lines).flatMap((some) =>
    sets(columns).map((others) => some.flatMap((line) => others.map((column) => line * columns + column))),
  );
}

function named(counts: readonly number[]): Counted[] {
  return counts.map((count, place) => ({ value: `${place}`, count }));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((left, count) => left + count, 0);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, place) => place);
}
