// Adds many concerns as one action: all of them or none.
import { setImmediate } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { concernShape } from '../../contract/concerns.ts';
import type { InputIssue } from '../../contract/errors.ts';
import { refuseIf } from '../failure.ts';
import { givenFields } from '../records/given.ts';
import { missingReferences } from '../records/references.ts';
import type { Register, Write } from '../register/register.ts';
import { concernStore } from './store.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a statement: enough for speed, under SQLite's limit of variables. */
const BATCH = 200;

/** Gives how many were created. Throws BAD_INPUT naming `dossierId` or `rows.N.personId` where a record is unknown. */
export async function importConcerns(
  register: Register,
  input: { dossierId: string; rows: readonly Row[] },
): Promise<{ created: number }> {
  return register.write(async (write) => {
    refuseIf(await unknownRecords(write, input));
    for (let start = 0; start < input.rows.length; start += BATCH) {
      await insertBatch(write, input.dossierId, input.rows.slice(start, start + BATCH));
      // The driver answers at once: without a pause nothing else of the core would run until the last row.
      await setImmediate();
    }
    for (const table of ['concern', 'searchEntry']) write.touch(table);
    await write.log('import', 'concern', input.dossierId, [`${input.rows.length}`]);
    return { created: input.rows.length };
  });
}

async function unknownRecords(
  write: Write,
  { dossierId, rows }: { dossierId: string; rows: readonly Row[] },
): Promise<InputIssue[]> {
  const issues = await missingReferences(write, concernStore.domain, { dossierId }, '');
  const seen = new Map<unknown, InputIssue[]>();
  for (const [index, row] of rows.entries()) {
    if (row.personId === undefined || row.personId === null) continue;
    const known =
      seen.get(row.personId) ??
      (await missingReferences(write, concernStore.domain, { personId: row.personId }, ''));
    seen.set(row.personId, known);
    issues.push(...known.map((issue) => ({ ...issue, field: `rows.${index}.${issue.field}` })));
  }
  return issues;
}

async function insertBatch(write: Write, dossierId: string, rows: readonly Row[]): Promise<void> {
  const base = { version: 1, createdAt: write.now, updatedAt: write.now, binnedAt: null, dossierId };
  const records = rows.map((row) => ({
    ...{ id: uuidv7(), ...base, ...concernShape.defaults },
    ...givenFields(concernStore.domain, row),
  }));
  await write.any.insertInto('concern').values(records).execute();
  const { searchable, type } = concernStore.domain;
  const entries = records.flatMap((record) => {
    const entry = searchable?.(concernStore.codec.decode(record));
    return entry
      ? [
          {
            type,
            recordId: record.id,
            dossierId,
            title: entry.title,
            body: entry.body.filter(Boolean).join('\n'),
          },
        ]
      : [];
  });
  if (entries.length > 0) await write.db.insertInto('searchEntry').values(entries).execute();
}
