// Search over 100 000 concerns through the contract, against the same SQL by the bare driver.
import { searchSql } from '../../electron/core/search/query.ts';
import type { LargeRegister } from './largeRegister.ts';
import { alternate, compare, p95, type Row } from './rows.ts';

// From the rare to the common: what a person types, and the expression it becomes.
const SEARCHES = [
  { words: 'sirocco', match: '"sirocco"*' },
  { words: 'sirocco hebergees', match: '"sirocco"* "hebergees"*' },
  { words: 'contrat hébergeur', match: '"contrat"* "hébergeur"*' },
  { words: 'valm', match: '"valm"*' },
];
const ROUNDS = 15;

export async function searchRows({ core, client }: LargeRegister): Promise<Row[]> {
  const statement = core.registers.current().sqlite.prepare(searchSql(0, false));
  const times = { ours: [] as number[], bare: [] as number[] };
  for (const { words, match } of SEARCHES) {
    const one = await alternate(
      () => client.search.query({ words }),
      () => statement.all(match, 21, 0),
      ROUNDS,
    );
    times.ours.push(...one.ours);
    times.bare.push(...one.bare);
  }
  return [compare('search over 100 000 concerns, p95 through the contract', times, p95, 2)];
}
