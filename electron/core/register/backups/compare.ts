// Compares a register with an older state of it, row by row: what differs must be told by the journal.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import type { ExerciseReport } from '../../../contract/backUps.ts';

type Row = Record<string, unknown>;

/** Tables whose rows come and go without a line of the journal: half-sent files, counters, facts about the file itself. */
const UNLOGGED = new Set(['upload', 'uploadChunk', 'referenceCounter', 'registerFact']);

/** The identifiers of the records the register's journal names since an older state of it. */
export function changedSince(older: SqliteDatabase, present: SqliteDatabase): Set<unknown> {
  const last = older.prepare('SELECT coalesce(max(id), 0) FROM journal').pluck().get();
  return new Set(present.prepare('SELECT DISTINCT recordId FROM journal WHERE id > ?').pluck().all(last));
}

/** Every row of a table of the older state, looked for in the present one. */
export function compareTable(
  older: SqliteDatabase,
  present: SqliteDatabase,
  table: string,
  changed: ReadonlySet<unknown>,
): ExerciseReport['tables'][number] {
  const result = { table, rows: 0, same: 0, changedSince: 0, unexplained: 0 };
  const keys = primaryKey(older, table);
  const where = keys.map((key) => `"${key}" = ?`).join(' AND ');
  const find = present.prepare<unknown[], Row>(`SELECT * FROM "${table}" WHERE ${where}`);
  for (const row of older.prepare<[], Row>(`SELECT * FROM "${table}"`).iterate()) {
    result.rows += 1;
    const found = find.get(...keys.map((key) => row[key]));
    if (found !== undefined && isSame(row, found)) result.same += 1;
    else if (UNLOGGED.has(table) || isToldOf(row, found, changed)) result.changedSince += 1;
    else result.unexplained += 1;
  }
  return result;
}

/** The columns of a table's primary key, in its order. */
export function primaryKey(database: SqliteDatabase, table: string): string[] {
  return database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .all(table)
    .map(({ name }) => name);
}

/** Whether two rows hold the same values, bytes included. */
export function isSame(one: Row, other: Row): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isEqual(one[name], other[name]));
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Buffer.isBuffer(one) && Buffer.isBuffer(other)) return one.equals(other);
  return Object.is(one, other);
}

/** A record, a part of one or a link to one, that the journal names. The journal itself has nothing that excuses it. */
function isToldOf(row: Row, found: Row | undefined, changed: ReadonlySet<unknown>): boolean {
  if ('actor' in row) return false;
  return [...Object.values(row), ...Object.values(found ?? {})].some((value) => changed.has(String(value)));
}
