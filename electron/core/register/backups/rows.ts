// The tables of a register file that hold its data, and how many rows each has.
import type { Database as SqliteDatabase } from 'better-sqlite3';

/** The tables that hold data: neither SQLite's own nor those the search index is made of, which is made again from entries. */
export function dataTables(database: SqliteDatabase): string[] {
  return database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name NOT GLOB 'searchIndex*' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name);
}

/** By table. Throws SQLite's error for one that cannot be read to its end. */
export function countRows(database: SqliteDatabase): Record<string, number> {
  return Object.fromEntries(
    dataTables(database).map((table) => [
      table,
      Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
    ]),
  );
}

/** A fact about the whole register (`createdAt`…); null where it has none of that name. */
export function registerFact(database: SqliteDatabase, name: string): string | null {
  const value = database.prepare('SELECT value FROM registerFact WHERE name = ?').pluck().get(name);
  return typeof value === 'string' ? value : null;
}
