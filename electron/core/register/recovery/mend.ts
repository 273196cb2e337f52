// Makes salvaged rows hold together again: what points to a lost record gets one in its place, is detached, or is set aside.
import { createHash } from 'node:crypto';
import Sqlite, { type Database as SqliteDatabase } from 'better-sqlite3';
import type { SalvageReport, SetAside } from '../../../contract/recovery.ts';
import { asText } from './keepRows.ts';
import type { TableShape } from './schema.ts';
import { stubOf } from './stubs.ts';

interface Dangling {
  table: string;
  rowid: number;
  parent: string;
  column: string;
  value: string;
}

export interface Mended {
  stubs: number;
  detached: number;
  setAside: SetAside[];
}

/** How many records stand for lost ones, how many pointers were emptied, and the rows that nothing could hold. */
export function mendReferences(
  database: SqliteDatabase,
  shapes: readonly TableShape[],
  now: string,
): { stubs: number; detached: number; setAside: SetAside[] } {
  const result = { stubs: 0, detached: 0, setAside: [] as SetAside[] };
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  // A stub may need a parent itself: a few rounds, each with less to mend.
  for (let round = 0; round < 5; round += 1) {
    const dangling = danglingRows(database);
    if (dangling.length === 0) break;
    for (const one of dangling) mendOne(database, byName, one, now, result);
  }
  mendCounters(database, shapes);
  return result;
}

function mendOne(
  database: SqliteDatabase,
  shapes: ReadonlyMap<string, TableShape>,
  dangling: Dangling,
  now: string,
  result: Mended,
): void {
  const { table, rowid, parent, column, value } = dangling;
  // One mended before may have mended this one too.
  if (database.prepare(`SELECT 1 FROM "${parent}" WHERE id = ?`).get(value) !== undefined) return;
  const shape = shapes.get(table);
  const isRequired = shape?.columns.find(({ name }) => name === column)?.isRequired ?? true;
  const detach = () =>
    database.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE rowid = ?`).run(rowid).changes > 0;
  if (!isRequired && isAccepted(detach)) {
    result.detached += 1;
    return;
  }
  if (isAccepted(() => standIn(database, shapes, dangling, now))) {
    result.stubs += 1;
    return;
  }
  const row = database
    .prepare<[number], Record<string, unknown>>(`SELECT * FROM "${table}" WHERE rowid = ?`)
    .get(rowid);
  if (row === undefined) return;
  database.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
  result.setAside.push({
    ...{ table, reason: `${parent} lost` },
    row: Object.fromEntries(Object.entries(row).map(([name, given]) => [name, asText(given)])),
  });
}

/** Makes a record in the place of the lost one; false where none can be, or nothing is worth it. */
function standIn(
  database: SqliteDatabase,
  shapes: ReadonlyMap<string, TableShape>,
  { table, parent, value }: Dangling,
  now: string,
): boolean {
  // A link says nothing but which two records go together: without one of them it has nothing to keep.
  const columns = shapes.get(table)?.columns ?? [];
  if (columns.every(({ name }) => name.endsWith('Id') || name === 'position')) return false;
  const shape = shapes.get(parent);
  const stub = shape && stubOf(shape, value, now, (type) => anyRecord(database, shapes, type));
  if (!stub) return false;
  insert(database, parent, stub);
  return true;
}

/** False for what a rule of the table refuses. */
function isAccepted(work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

function danglingRows(database: SqliteDatabase): Dangling[] {
  return database
    .prepare<[], { table: string; rowid: number; parent: string; fkid: number }>('PRAGMA foreign_key_check')
    .all()
    .flatMap(({ table, rowid, parent, fkid }) => {
      const column = database
        .prepare<[string, number], { from: string }>(
          'SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?',
        )
        .get(table, fkid)?.from;
      if (column === undefined) return [];
      const value = database.prepare(`SELECT "${column}" FROM "${table}" WHERE rowid = ?`).pluck().get(rowid);
      return [{ table, rowid, parent, column, value: String(value) }];
    });
}

/** A record of a kind that a stub can hang on: any there is, else one made for that; null where none can be. */
function anyRecord(
  database: SqliteDatabase,
  shapes: ReadonlyMap<string, TableShape>,
  type: string,
): string | null {
  if (!shapes.has(type)) return null;
  const id = database.prepare(`SELECT id FROM "${type}" ORDER BY id LIMIT 1`).pluck().get();
  return typeof id === 'string' ? id : null;
}

function insert(database: SqliteDatabase, table: string, row: Record<string, unknown>): void {
  const names = Object.keys(row);
  database
    .prepare(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
}

/** A counter that was lost would give a reference that is taken: it begins again after the last there is. */
function mendCounters(database: SqliteDatabase, shapes: readonly TableShape[]): void {
  const raise = database.prepare(
    `INSERT INTO referenceCounter (prefix, year, last) VALUES (?, ?, ?)
     ON CONFLICT (prefix, year) DO UPDATE SET last = max(last, excluded.last)`,
  );
  for (const { name, columns } of shapes) {
    if (!columns.some((column) => column.name === 'reference')) continue;
    for (const reference of database.prepare(`SELECT reference FROM "${name}"`).pluck().all()) {
      const found = /^([A-Z]+)-(\d{4})-(\d+)$/.exec(String(reference));
      if (found) raise.run(found[1], Number(found[2]), Number(found[3]));
    }
  }
}

/** Reads every attached and published file to its last byte: how many, and those that are not what was kept. */
export function checkAttachments(database: SqliteDatabase): SalvageReport['attachments'] {
  const wrong: string[] = [];
  const documents = database
    .prepare<[], { id: string; name: string; sha256: string }>(
      'SELECT id, name, sha256 FROM document ORDER BY id',
    )
    .all();
  const chunks = database.prepare<[string], { bytes: Buffer }>(
    'SELECT bytes FROM documentChunk WHERE documentId = ? ORDER BY position',
  );
  for (const { id, name, sha256 } of documents) {
    const hash = createHash('sha256');
    for (const { bytes } of chunks.iterate(id)) hash.update(bytes);
    if (hash.digest('hex') !== sha256) wrong.push(name);
  }
  const published = hasTable(database, 'publishedFile')
    ? database
        .prepare<[], { name: string; sha256: string; bytes: Buffer }>(
          'SELECT name, sha256, bytes FROM publishedFile',
        )
        .iterate()
    : [];
  let read = documents.length;
  for (const { name, sha256, bytes } of published) {
    read += 1;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) wrong.push(name);
  }
  return { read, wrong };
}

function hasTable(database: SqliteDatabase, name: string): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = ?`).get(name) !== undefined;
}
