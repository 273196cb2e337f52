// What a « ménage » does to one record, inside the write of its batch: anonymises a concern, or erases a record with its parts.
import { sql } from 'kysely';
import type { RecordType } from '../../contract/primitives.ts';
import { concernStore } from '../concerns/store.ts';
import { detachPerson } from '../persons/erase.ts';
import { personStore } from '../persons/store.ts';
import { detachContact } from '../press/erase.ts';
import { pressContactStore } from '../press/store.ts';
import { eraseRow } from '../records/erasure.ts';
import type { Write } from '../register/register.ts';
import { isTelling } from './telling.ts';

/** What stands in place of a text that would have said who it is about. */
export const ERASED_TEXT = '[Texte effacé]';

/**
 * A concern without who said it nor where; theme, level, channel and day stay, for the figures. A text, or a theme, that says
 * who it is about goes.
 */
export async function anonymiseConcern(write: Write, id: string): Promise<'anonymised' | 'textErased'> {
  const { text, theme, version } = await concernStore.read(write, id);
  const kept = !isTelling(text);
  await eraseOwned(write, id);
  await write.db
    .updateTable('concern')
    .set({
      ...{ personId: null, commune: '', expiresOn: null },
      ...{ text: kept ? text : ERASED_TEXT, theme: isTelling(theme) ? '' : theme },
      ...{ version: version + 1, updatedAt: write.now, anonymisedVersion: version + 1 },
    })
    .where('id', '=', id)
    .execute();
  await concernStore.adopt(write, id, {});
  write.touch('concern');
  await write.log('update', 'concern', id, ['personId', 'commune', 'expiresOn', ...(kept ? [] : ['text'])]);
  return kept ? 'anonymised' : 'textErased';
}

/** Erases a record with its parts. Throws what `isReliedOn` knows where others rely on it. `sweepTraces` must follow. */
export async function purgeRecord(write: Write, type: RecordType, id: string): Promise<'purged'> {
  await eraseWhole(write, type, id);
  return 'purged';
}

/**
 * The same, but leaves it whole where others rely on it (`kept`). Several times slower: at each savepoint the index writes
 * what it holds in memory.
 */
export async function purgeIfFree(write: Write, type: RecordType, id: string): Promise<'purged' | 'kept'> {
  await sql`SAVEPOINT purge`.execute(write.db);
  try {
    await eraseWhole(write, type, id);
    await sql`RELEASE purge`.execute(write.db);
    return 'purged';
  } catch (error) {
    // Inside the write of the batch: what was done for this record goes, the rest of the batch stays.
    await sql`ROLLBACK TO purge`.execute(write.db);
    await sql`RELEASE purge`.execute(write.db);
    if (isReliedOn(error)) return 'kept';
    throw error;
  }
}

/** The records that go with another, by the column that says so: they are nothing without it. */
const parts: Partial<Record<RecordType, readonly (readonly [RecordType, string])[]>> = {
  request: [
    ['event', 'requestId'],
    ['question', 'requestId'],
    ['publication', 'requestId'],
  ],
  question: [['answer', 'questionId']],
};

async function eraseWhole(write: Write, type: RecordType, id: string): Promise<void> {
  for (const [part, column] of parts[type] ?? []) {
    const rows = await write.any.selectFrom(part).select('id').where(column, '=', id).execute();
    for (const row of rows) await eraseWhole(write, part, String(row.id));
  }
  if (type === 'person') await detachPerson(write, await personStore.read(write, id));
  if (type === 'pressContact') await detachContact(write, await pressContactStore.read(write, id));
  await eraseOwned(write, id);
  await eraseRow(write, type, id);
}

/** The files attached to a record go with it. */
async function eraseOwned(write: Write, ownerId: string): Promise<void> {
  const files = await write.db.selectFrom('document').select('id').where('ownerId', '=', ownerId).execute();
  for (const { id } of files) await eraseRow(write, 'document', id);
}

/** A key of another record, or a trigger that keeps what was published. */
export function isReliedOn(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_TRIGGER';
}
