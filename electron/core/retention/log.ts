// The log of each « ménage »: how many, of what kind, by which rule; never what was there.
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { type CleaningCount, CleaningReport } from '../../contract/retention.ts';
import type { Register, Tables, Write } from '../register/register.ts';

/** Begins a line of the log, and gives its id. */
export async function beginCleaning(write: Write, actor: string): Promise<string> {
  const id = uuidv7();
  await write.db
    .insertInto('cleaning')
    .values({ id, startedAt: write.now, endedAt: null, completed: 0, actor, counts: '[]' })
    .execute();
  write.touch('cleaning');
  return id;
}

/** In the same write as what is counted: the log never says more nor less than what was done. */
export async function noteCounts(write: Write, id: string, counts: readonly CleaningCount[]): Promise<void> {
  await write.db
    .updateTable('cleaning')
    .set({ counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute();
  write.touch('cleaning');
}

/** Once the file is written anew: for this one, and for those that were interrupted before. */
export async function endCleanings(write: Write, id: string, completed: boolean): Promise<void> {
  const done = completed ? 1 : 0;
  await write.db.updateTable('cleaning').set({ completed: done }).where('id', '=', id).execute();
  await write.db.updateTable('cleaning').set({ endedAt: write.now }).where('endedAt', 'is', null).execute();
  write.touch('cleaning');
}

/** Newest first. */
export async function readHistory({ db }: Register): Promise<CleaningReport[]> {
  const rows = await db.selectFrom('cleaning').selectAll().orderBy('id', 'desc').limit(HISTORY).execute();
  return rows.map(({ counts, completed, ...row }) =>
    CleaningReport.parse({ ...row, completed: completed === 1, counts: JSON.parse(counts) }),
  );
}

export async function isUnfinished(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.selectFrom('cleaning').select('id').where('endedAt', 'is', null).executeTakeFirst();
  return row !== undefined;
}

const HISTORY = 100;
