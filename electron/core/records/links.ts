// Lists of records kept in link tables: read for many records at once, replaced as a whole.
import type { Kysely } from 'kysely';
import type { RecordType } from '../../contract/primitives.ts';
import type { AnyDatabase } from '../register/database.ts';
import type { Write } from '../register/register.ts';
import type { BaseRecord, Domain, Link } from './domain.ts';

/** The records with their lists, in the order they were given. */
export async function readLinks<R extends BaseRecord>(
  db: Kysely<AnyDatabase>,
  domain: Domain<R>,
  records: R[],
): Promise<R[]> {
  let complete = records;
  for (const link of domain.links ?? []) {
    const lists = await readLink(db, link, records);
    complete = complete.map((record) => ({ ...record, [link.field]: lists.get(record.id) ?? [] }));
  }
  return complete;
}

/** Replaces the lists that `fields` names. */
export async function writeLinks<R extends BaseRecord>(
  write: Write,
  domain: Domain<R>,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const link of domain.links ?? []) {
    const list = fields[link.field];
    if (!Array.isArray(list)) continue;
    write.touch(link.table);
    await write.any.deleteFrom(link.table).where(link.ownColumn, '=', id).execute();
    const column = listedColumn(link);
    const rows = list.map((listed, position) => ({ [link.ownColumn]: id, [column]: listed, position }));
    if (rows.length > 0) await write.any.insertInto(link.table).values(rows).execute();
  }
}

/** The column of a table of links that holds the listed record. */
export function listedColumn({ column = 'sourceId' }: Link): string {
  return column;
}

/** The kind of the records a list holds. */
export function listedType({ type = 'source' }: Link): RecordType {
  return type;
}

async function readLink(
  db: Kysely<AnyDatabase>,
  link: Link,
  records: readonly BaseRecord[],
): Promise<Map<string, string[]>> {
  const lists = new Map<string, string[]>();
  if (records.length === 0) return lists;
  const column = listedColumn(link);
  const rows = await db
    .selectFrom(link.table)
    .select([link.ownColumn, column])
    .where(
      link.ownColumn,
      'in',
      records.map((record) => record.id),
    )
    .orderBy('position')
    .execute();
  for (const row of rows) {
    const owner = String(row[link.ownColumn]);
    const list = lists.get(owner) ?? [];
    list.push(String(row[column]));
    lists.set(owner, list);
  }
  return lists;
}
