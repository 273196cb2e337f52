// What the search knows of each record; the full-text index follows by triggers.
import { sql } from 'kysely';
import type { RecordType } from '../../contract/primitives.ts';
import type { Write } from '../register/register.ts';

export interface SearchEntry {
  type: RecordType;
  recordId: string;
  dossierId: string | null;
  title: string;
  body: string;
}

/** Adds or replaces the entry of a record. */
export async function writeEntry(write: Write, entry: SearchEntry): Promise<void> {
  const { dossierId, title, body } = entry;
  await write.db
    .insertInto('searchEntry')
    .values(entry)
    .onConflict((conflict) => conflict.column('recordId').doUpdateSet({ dossierId, title, body }))
    .execute();
}

/** Takes a record out of the search. */
export async function forgetEntry(write: Write, recordId: string): Promise<void> {
  await write.db.deleteFrom('searchEntry').where('recordId', '=', recordId).execute();
}

/** Takes records out of the search, a few hundred at most. */
export async function forgetEntries(write: Write, recordIds: readonly string[]): Promise<void> {
  await write.db.deleteFrom('searchEntry').where('recordId', 'in', recordIds).execute();
}

/**
 * Works on many entries at once: words are not overwritten one by one, which takes minutes for a hundred thousand, but the
 * index is made again from the entries that are left, which takes a second and leaves no more of the others.
 */
export async function forgettingMany<Result>(write: Write, work: () => Promise<Result>): Promise<Result> {
  await sql`INSERT INTO "searchIndex"("searchIndex", "rank") VALUES ('secure-delete', 0)`.execute(write.db);
  const result = await work();
  await rebuildIndex(write);
  await sql`INSERT INTO "searchIndex"("searchIndex", "rank") VALUES ('secure-delete', 1)`.execute(write.db);
  return result;
}

/** Makes the index again from the entries. A second for 100 000 records. */
export async function rebuildIndex(write: Write): Promise<void> {
  await sql`INSERT INTO "searchIndex"("searchIndex") VALUES ('rebuild')`.execute(write.db);
}
