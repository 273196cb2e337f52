// What the search knows of each record; the full-text index follows by triggers.
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
