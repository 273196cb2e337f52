// What erasing a record for good takes beside its rows: its words in the index, and the free pages of the file.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { sql } from 'kysely';
import type { Write } from '../register/register.ts';

/**
 * Makes the index again from the entries that are left. Taking an entry out of it may leave its words as words of nothing,
 * and merging does not always drop them. A second for 100 000 records.
 */
export async function forgetWords(write: Write): Promise<void> {
  await sql`INSERT INTO "searchIndex"("searchIndex") VALUES ('rebuild')`.execute(write.db);
}

/**
 * Writes the file anew and empties the write-ahead log into it. SQLite overwrites what it deletes (`secure_delete`), but not
 * the copies that moving records between pages leaves in the unused part of a page.
 */
export function writeAnew(sqlite: SqliteDatabase): void {
  sqlite.exec('VACUUM');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
