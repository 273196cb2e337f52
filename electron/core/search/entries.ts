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

/** Adds or replaces the entries of records, one or several. */
export async function writeEntry(write: Write, entry: SearchEntry | readonly SearchEntry[]): Promise<void> {
  await write.db
    .insertInto('searchEntry')
    .values(entry)
    .onConflict((conflict) =>
      conflict.column('recordId').doUpdateSet(({ ref }) => ({
        dossierId: ref('excluded.dossierId'),
        title: ref('excluded.title'),
        body: ref('excluded.body'),
      })),
    )
    .execute();
}

/** Takes a record out of the search. */
export async function forgetEntry(write: Write, recordId: string): Promise<void> {
  await write.db.deleteFrom('searchEntry').where('recordId', '=', recordId).execute();
}
