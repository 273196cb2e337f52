// Checks that the records a record points to exist, and numbers the human references (C-2018-01).
import type { InputIssue } from '../../contract/errors.ts';
import type { RecordType } from '../../contract/primitives.ts';
import type { Write } from '../register/register.ts';
import type { BaseRecord, Domain } from './domain.ts';
import { listedType } from './links.ts';

/** One UNKNOWN_RECORD issue for each field of `fields` that names a record which does not exist. `prefix` starts the path. */
export async function missingReferences<R extends BaseRecord>(
  write: Write,
  domain: Domain<R>,
  fields: Readonly<Record<string, unknown>>,
  prefix: string,
): Promise<InputIssue[]> {
  const issues: InputIssue[] = [];
  for (const [field, type] of Object.entries(domain.references ?? {})) {
    const id = fields[field];
    if (typeof id !== 'string') continue;
    const missing = await absent(write, type, [id]);
    if (missing.length > 0) issues.push(unknown(prefix + field, type));
  }
  for (const link of domain.links ?? []) {
    const list = fields[link.field];
    if (!Array.isArray(list) || list.length === 0) continue;
    for (const id of await absent(write, listedType(link), list)) {
      issues.push(unknown(`${prefix}${link.field}.${list.indexOf(id)}`, listedType(link)));
    }
  }
  return issues;
}

/** The next reference of a prefix in a year: C-2018-01, C-2018-02… A number is never given twice. */
export async function nextReference(write: Write, prefix: string, year: number): Promise<string> {
  const row = await write.db
    .insertInto('referenceCounter')
    .values({ prefix, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['prefix', 'year']).doUpdateSet((expression) => ({
        last: expression('referenceCounter.last', '+', 1),
      })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${prefix}-${String(year).padStart(4, '0')}-${String(row.last).padStart(2, '0')}`;
}

/** The year of a calendar date, or of the write where there is no date. */
export function yearOf(date: unknown, now: string): number {
  return Number((typeof date === 'string' ? date : now).slice(0, 4));
}

async function absent(write: Write, type: RecordType, ids: readonly string[]): Promise<string[]> {
  const rows = await write.any.selectFrom(type).select('id').where('id', 'in', ids).execute();
  const found = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !found.has(id));
}

function unknown(field: string, type: RecordType): InputIssue {
  return { field, code: 'UNKNOWN_RECORD', detail: type };
}
