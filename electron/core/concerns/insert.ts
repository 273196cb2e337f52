// Writes many concerns at once, with their place in the search.
import { v7 as uuidv7 } from 'uuid';
import { concernShape } from '../../contract/concerns.ts';
import { givenFields } from '../records/given.ts';
import type { Write } from '../register/register.ts';
import { concernStore } from './store.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a statement: enough for speed, under SQLite's limit of variables. */
export const INSERT_BATCH = 200;

export interface InsertOptions {
  dossierId: string;
  /** The import they come with; what is left out is typed in. */
  importId?: string;
}

/** At most `INSERT_BATCH` rows, already checked. `originalText` is kept beside the record, which never shows it. */
export async function insertConcerns(
  write: Write,
  { dossierId, importId }: InsertOptions,
  rows: readonly Row[],
): Promise<void> {
  const base = { version: 1, createdAt: write.now, updatedAt: write.now, binnedAt: null, dossierId };
  const beside = importId === undefined ? {} : { importId };
  const records = rows.map((row) => ({
    ...{ id: uuidv7(), ...base, ...beside, ...concernShape.defaults },
    ...givenFields(concernStore.domain, row),
  }));
  await write.any.insertInto('concern').values(records).execute();
  const { searchable, type } = concernStore.domain;
  const entries = records.flatMap((record) => {
    const entry = searchable?.(concernStore.codec.decode(record));
    if (!entry) return [];
    const body = entry.body.filter(Boolean).join('\n');
    return [{ type, recordId: record.id, dossierId, title: entry.title, body }];
  });
  if (entries.length > 0) await write.db.insertInto('searchEntry').values(entries).execute();
}
