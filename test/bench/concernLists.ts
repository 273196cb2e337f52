// Scrolling through 100 000 concerns, and filters with their counts, against the same SQL by the bare driver.
import type { ConcernFilter } from '../../electron/contract/concerns.ts';
import type { LargeRegister } from './largeRegister.ts';
import { alternate, compare, p95, type Row } from './rows.ts';

const PAGES = 60;
const ROUNDS = 8;

export async function concernListRows(large: LargeRegister): Promise<Row[]> {
  return [await scrolling(large), await counting(large)];
}

/** Page after page, from the latest; every page is the one after the last. */
async function scrolling({ core, client }: LargeRegister): Promise<Row> {
  const statement = core.registers.current().sqlite.prepare(
    `SELECT * FROM concern WHERE binnedAt IS NULL AND (receivedOn, id) < (?, ?)
     ORDER BY receivedOn DESC, id DESC LIMIT 51`,
  );
  let cursor: string | null = null;
  let last: readonly [string, string] = ['9999', ''];
  const times = await alternate(
    async () => {
      const page = await client.concerns.list(cursor === null ? {} : { cursor });
      cursor = page.next;
      if (page.items.length !== 50) throw new Error('a page is missing');
    },
    () => {
      const rows = statement.all(...last);
      const end: unknown = rows.at(-2);
      if (isPlace(end)) last = [end.receivedOn, end.id];
    },
    PAGES,
  );
  return compare('a page of 100 000 concerns, p95 through the contract', times, p95, 30);
}

function isPlace(row: unknown): row is { receivedOn: string; id: string } {
  return typeof row === 'object' && row !== null && 'receivedOn' in row && 'id' in row;
}

const FILTERS: readonly ConcernFilter[] = [
  {},
  { theme: 'contrat' },
  { level: 'CP', commune: 'Valmarin' },
  { from: '2018-10-01', to: '2018-10-15', channel: 'email' },
];
const COUNTED = ['dossierId', 'theme', 'level', 'commune', 'channel', 'substr(receivedOn, 1, 7)'] as const;

/** For each filter, the counts of every value of every other: grouped by each column in turn with the bare driver. */
async function counting({ core, client }: LargeRegister): Promise<Row> {
  const { sqlite } = core.registers.current();
  const times = { ours: [] as number[], bare: [] as number[] };
  for (const filter of FILTERS) {
    const { from = '', to = '9999', ...equal } = filter;
    const conditions = Object.entries(equal);
    const statements = COUNTED.map((column) => {
      const others = conditions.filter(([name]) => name !== column);
      const where = [
        'binnedAt IS NULL',
        'receivedOn BETWEEN ? AND ?',
        ...others.map(([name]) => `${name} = ?`),
      ];
      const sql = `SELECT ${column}, count(*) FROM concern WHERE ${where.join(' AND ')} GROUP BY 1`;
      return { statement: sqlite.prepare(sql), values: [from, to, ...others.map(([, value]) => value)] };
    });
    const one = await alternate(
      () => client.figures.counts({ filter }),
      () => statements.map(({ statement, values }) => statement.all(...values)),
      ROUNDS,
    );
    times.ours.push(...one.ours);
    times.bare.push(...one.bare);
  }
  return compare('filters of 100 000 concerns with their counts, p95 through the contract', times, p95, 1);
}
