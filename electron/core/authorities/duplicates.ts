// Authorities that may be one and the same, in pairs.
import type { Authority } from '../../contract/authorities.ts';
import { type Likeness, likenesses } from '../../contract/directories.ts';
import type { Register } from '../register/register.ts';
import { areApart, likenessKeys } from './likeness.ts';
import { AUTHORITY_USES } from './uses.ts';

const MOST_PAIRS = 200;

interface Pair {
  first: Authority;
  second: Authority;
  by: Likeness[];
}

/** The pairs of authorities in use that share a number, a name in a city or a mailbox, the elder first; at most 200. */
export async function findDuplicates(register: Register) {
  const authorities = (await register.db
    .selectFrom('authority')
    .selectAll()
    .where('binnedAt', 'is', null)
    .orderBy('id')
    // The columns are the contract's fields; the answer is validated on the way out.
    .execute()) as Authority[];
  const pairs = new Map<string, Pair>();
  for (const by of likenesses) {
    const eldest = new Map<string, Authority>();
    for (const second of authorities) {
      const key = likenessKeys(second, 'city')[by];
      if (key === undefined) continue;
      const first = eldest.get(key);
      if (first === undefined) eldest.set(key, second);
      else if (by === 'identifier' || !areApart(first, second)) {
        const place = `${first.id} ${second.id}`;
        const pair = pairs.get(place) ?? { first, second, by: [] };
        pair.by.push(by);
        pairs.set(place, pair);
      }
    }
  }
  const shown = [...pairs.values()].slice(0, MOST_PAIRS);
  const uses = await countUses(register, [
    ...new Set(shown.flatMap(({ first, second }) => [first.id, second.id])),
  ]);
  return {
    pairs: shown.map((pair) => ({
      ...pair,
      uses: { first: uses.get(pair.first.id) ?? 0, second: uses.get(pair.second.id) ?? 0 },
    })),
    total: pairs.size,
  };
}

async function countUses(register: Register, ids: readonly string[]): Promise<Map<string, number>> {
  const uses = new Map<string, number>();
  if (ids.length === 0) return uses;
  for (const [table, column] of AUTHORITY_USES) {
    const rows = await register.any
      .selectFrom(table)
      .select([column, (expression) => expression.fn.countAll<number>().as('count')])
      .where(column, 'in', ids)
      .groupBy(column)
      .execute();
    for (const row of rows) {
      const id = String(row[column]);
      uses.set(id, (uses.get(id) ?? 0) + Number(row.count));
    }
  }
  return uses;
}
