// Keeps a record that others rely on out of the bin.
import type { RecordType } from '../../contract/primitives.ts';
import { Failure } from '../failure.ts';
import type { Write } from '../register/register.ts';

/** Throws IN_USE, with how many records of each kind, when a column of another table that is in use holds `id`. */
export async function refuseIfUsed(
  write: Write,
  type: RecordType,
  id: string,
  columns: readonly (readonly [table: RecordType, column: string])[],
): Promise<void> {
  const by: Record<string, number> = {};
  for (const [table, column] of columns) {
    const row = await write.any
      .selectFrom(table)
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .where(column, '=', id)
      .where('binnedAt', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(row.count) > 0) by[table] = Number(row.count);
  }
  if (Object.keys(by).length > 0) throw new Failure('IN_USE', { type, id, by });
}
