// Erases a person for good (RGPD): nothing of them stays in the tables, the index, the journal or the free pages.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { sql } from 'kysely';
import { Failure } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';
import { forgetEntry } from '../search/entries.ts';
import { personStore } from './store.ts';

/**
 * Gives how many concerns were detached (they stay, anonymous) and how many consents went.
 * Throws NOT_FOUND, or CONFLICT when the person was changed since it was read.
 */
export async function erasePerson(
  register: Register,
  { id, version }: { id: string; version: number },
): Promise<{ detachedConcerns: number; erasedConsents: number }> {
  const counts = await register.write(async (write) => {
    const person = await personStore.read(write, id);
    if (person.version !== version) {
      const versions = { expectedVersion: version, actualVersion: person.version };
      throw new Failure('CONFLICT', { type: 'person', id, ...versions });
    }
    const detached = await write.db
      .updateTable('concern')
      .set((expression) => ({
        personId: null,
        version: expression('version', '+', 1),
        updatedAt: write.now,
      }))
      .where('personId', '=', id)
      .executeTakeFirst();
    const consents = await write.db.deleteFrom('consent').where('personId', '=', id).executeTakeFirst();
    await forgetEntry(write, id);
    await write.db.deleteFrom('person').where('id', '=', id).execute();
    await forgetWords(write);
    for (const table of ['person', 'consent', 'concern']) write.touch(table);
    await write.log('erase', 'person', id);
    return {
      detachedConcerns: Number(detached.numUpdatedRows),
      erasedConsents: Number(consents.numDeletedRows),
    };
  });
  await register.alone(writeAnew);
  return counts;
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
