// The tables a register of a given version has, as its migrations make them: what a damaged file is read against.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { dataTables } from '../backups/rows.ts';
import { openSqlite } from '../cipher.ts';
import { migrate, migrations } from '../migrate.ts';
import type { Value } from './btree.ts';

export interface Column {
  name: string;
  type: 'TEXT' | 'INTEGER' | 'BLOB' | 'REAL';
  isRequired: boolean;
}

export interface TableShape {
  name: string;
  columns: Column[];
  primaryKey: string[];
  /** The columns that name a row of another table. */
  references: { column: string; parent: string }[];
  /** The columns of the table's first index, that names every row of it; none where there is no such index. */
  indexed: string[];
  /** The column that is the row's own number, which the row does not repeat; null where there is none. */
  rowidColumn: string | null;
}

/** The shapes of a version's tables, without those of the search index, which is made again. */
export function tableShapes(version: number, now: string): TableShape[] {
  const empty = openSqlite(':memory:', null);
  try {
    migrate(empty, now, migrations.slice(0, version));
    return dataTables(empty).map((name) => shapeOf(empty, name));
  } finally {
    empty.close();
  }
}

/** Whether values can be a row of a table: as many as it has columns at most, each of its column's type. */
export function fits({ columns, rowidColumn }: TableShape, values: readonly Value[]): boolean {
  if (values.length === 0 || values.length > columns.length) return false;
  return values.every((value, index) => {
    const column = columns[index];
    if (column === undefined) return false;
    if (column.name === rowidColumn) return value === null;
    if (value === null) return !column.isRequired;
    if (column.type === 'TEXT') return typeof value === 'string';
    if (column.type === 'BLOB') return Buffer.isBuffer(value);
    return typeof value === 'number' || typeof value === 'bigint';
  });
}

/** The index SQLite makes by itself for a table's first key. */
export function firstIndex(table: string): string {
  return `sqlite_autoindex_${table}_1`;
}

function shapeOf(database: SqliteDatabase, name: string): TableShape {
  const columns = database
    .prepare<[string], { name: string; type: Column['type']; notnull: number; pk: number }>(
      'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
    )
    .all(name);
  const keys = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const [only] = keys;
  return {
    name,
    columns: columns.map(({ name: column, type, notnull }) => ({
      ...{ name: column, type, isRequired: notnull === 1 },
    })),
    primaryKey: keys.map((key) => key.name),
    references: database
      .prepare<[string], { column: string; parent: string }>(
        'SELECT "from" AS column, "table" AS parent FROM pragma_foreign_key_list(?)',
      )
      .all(name),
    indexed: database
      .prepare<[string], { name: string }>('SELECT name FROM pragma_index_info(?) ORDER BY seqno')
      .all(firstIndex(name))
      .map((column) => column.name),
    rowidColumn: keys.length === 1 && only?.type === 'INTEGER' ? only.name : null,
  };
}
