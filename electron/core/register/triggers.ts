// The triggers of a register, taken away while rows that were rightly there are put back.
import type { Database as SqliteDatabase } from 'better-sqlite3';

/** They hold against people, and would refuse what was written before them. Gives what puts them back. */
export function withoutTriggers(database: SqliteDatabase): () => void {
  const triggers = database
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  return () => {
    for (const { sql } of triggers) database.exec(sql);
  };
}
