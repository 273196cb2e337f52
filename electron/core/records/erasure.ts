// Erases a record for good: its row, its words in the index, and what the free pages of the file still held of it.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { sql } from 'kysely';
import type { RecordType } from '../../contract/primitives.ts';
import type { Register, Write } from '../register/register.ts';
import { forgetEntry } from '../search/entries.ts';
import type { BaseRecord } from './domain.ts';
import { refuseIfChanged, type Store, type Versioned } from './store.ts';

/**
 * Gives what `detach` found. It takes out whatever points to the record, before its row goes, and says which tables it touched
 * by itself. Throws NOT_FOUND, or CONFLICT when the record was changed since it was read; nothing is then erased.
 */
export async function eraseForGood<R extends BaseRecord, Found>(
  register: Register,
  store: Store<R>,
  which: Versioned,
  detach: (write: Write, record: R) => Promise<Found>,
): Promise<Found> {
  const { type } = store.domain;
  const found = await register.write(async (write) => {
    const record = await store.read(write, which.id);
    refuseIfChanged(type, record, which);
    const detached = await detach(write, record);
    await eraseRow(write, type, which.id);
    await forgetWords(write);
    return detached;
  });
  await register.alone(writeAnew);
  return found;
}

/** Takes a record's row and words out, inside a write that does more. `sweepTraces` must follow, once for many. */
export async function eraseRow(write: Write, type: RecordType, id: string): Promise<void> {
  await forgetEntry(write, id);
  await write.any.deleteFrom(type).where('id', '=', id).execute();
  write.touch(type);
  await write.log('erase', type, id);
}

/** Takes out of the index and of the unused parts of the file what rows that are gone have left there. */
export async function sweepTraces(register: Register): Promise<void> {
  await register.write(forgetWords);
  await register.alone(writeAnew);
}

/**
 * Makes the index again from the entries that are left. Taking an entry out of it may leave its words as words of nothing,
 * and merging does not always drop them. A second for 100 000 records.
 */
async function forgetWords(write: Write): Promise<void> {
  await sql`INSERT INTO "searchIndex"("searchIndex") VALUES ('rebuild')`.execute(write.db);
}

/**
 * Writes the file anew and empties the write-ahead log into it. SQLite overwrites what it deletes (`secure_delete`), but not
 * the copies that moving records between pages leaves in the unused part of a page.
 */
function writeAnew(sqlite: SqliteDatabase): void {
  sqlite.exec('VACUUM');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
