// What the columns of a file held is remembered by its headings, for the next export of the same form.
import { type ConcernColumn, concernColumns } from '../../../contract/concernFiles.ts';
import type { Register, Write } from '../../register/register.ts';

/** What the columns of these headings held the last time they were imported; null for new ones. */
export async function rememberedColumns(
  register: Register,
  headings: string,
): Promise<ConcernColumn[] | null> {
  const row = await register.db
    .selectFrom('importMapping')
    .select('columns')
    .where('headings', '=', headings)
    .executeTakeFirst();
  if (!row) return null;
  const names: unknown = JSON.parse(row.columns);
  if (!Array.isArray(names)) return null;
  return names.map((name) => concernColumns.find((column) => column === name) ?? 'ignored');
}

/** `headings` null: a file without headings is remembered by nothing. */
export async function rememberColumns(
  write: Write,
  headings: string | null,
  columns: readonly ConcernColumn[],
): Promise<void> {
  if (headings === null) return;
  const values = { columns: JSON.stringify(columns), usedAt: write.now };
  await write.db
    .insertInto('importMapping')
    .values({ headings, ...values })
    .onConflict((conflict) => conflict.column('headings').doUpdateSet(values))
    .execute();
}
