// Adds many concerns as one action: all of them or none.
import { setImmediate } from 'node:timers/promises';
import type { InputIssue } from '../../contract/errors.ts';
import { refuseIf } from '../failure.ts';
import { missingReferences } from '../records/references.ts';
import type { Register, Write } from '../register/register.ts';
import { INSERT_BATCH, insertConcerns } from './insert.ts';
import { concernStore } from './store.ts';

type Row = Readonly<Record<string, unknown>>;

/** Gives how many were created. Throws BAD_INPUT naming `dossierId` or `rows.N.personId` where a record is unknown. */
export async function importConcerns(
  register: Register,
  input: { dossierId: string; rows: readonly Row[] },
): Promise<{ created: number }> {
  return register.write(async (write) => {
    refuseIf(await unknownRecords(write, input));
    for (let start = 0; start < input.rows.length; start += INSERT_BATCH) {
      await insertConcerns(write, input, input.rows.slice(start, start + INSERT_BATCH));
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
