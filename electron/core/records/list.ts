// Pages of records by key: the next page starts after the last record of this one, however many there are.
import { type RawBuilder, sql } from 'kysely';
import { badInput } from '../failure.ts';
import type { Register } from '../register/register.ts';
import { matchExpression } from '../search/words.ts';
import type { Codec } from './codec.ts';
import type { BaseRecord, Domain } from './domain.ts';
import { listedColumn, readLinks } from './links.ts';

export interface ListInput {
  filter?: Readonly<Record<string, unknown>>;
  words?: string;
  sort?: { by: string; direction: 'asc' | 'desc' };
  cursor?: string;
  limit?: number;
  binned?: boolean;
  withTotal?: boolean;
}

export interface Page<R> {
  items: R[];
  /** Give it back as `cursor`; null after the last page. */
  next: string | null;
  total: number | null;
}

const DEFAULT_LIMIT = 50;

/** Sorts by words, in the order of a dictionary; the others are dates, instants and references. */
const WORD_SORTS: ReadonlySet<string> = new Set([
  'title',
  'name',
  'media',
  'beat',
  'subject',
  'theme',
  'commune',
]);

/** One page of a domain's records. Throws BAD_INPUT on a cursor that is not one of ours. */
export async function listRecords<R extends BaseRecord>(
  register: Register,
  domain: Domain<R>,
  codec: Codec<R>,
  input: ListInput,
): Promise<Page<R>> {
  const limit = input.limit ?? DEFAULT_LIMIT;
  const by = input.sort?.by ?? domain.shape.sorts[0];
  const direction = input.sort?.direction ?? domain.shape.direction;
  const matching = filtered(register, domain, input);

  let page = matching
    .select(codec.columns)
    .orderBy(orderKey(by, sql.ref(by)), direction)
    .orderBy('id', direction)
    .limit(limit + 1);
  if (input.cursor !== undefined) {
    const [value, id] = readCursor(input.cursor);
    const after = direction === 'asc' ? sql`>` : sql`<`;
    page = page.where(
      sql<boolean>`(${orderKey(by, sql.ref(by))}, ${sql.ref('id')}) ${after} (${orderKey(by, sql`${value}`)}, ${id})`,
    );
  }
  const rows = (await page.execute()).map((row) => codec.decode(row));
  const more = rows.length > limit;
  const items = more ? rows.slice(0, limit) : rows;
  const last = items.at(-1);
  const complete = await readLinks(register.any, domain, items);
  return {
    items: domain.present ? await domain.present(register, complete) : complete,
    next: more && last ? writeCursor(last, by) : null,
    total: input.withTotal ? await count(matching) : null,
  };
}

/** What a sort compares; `frenchOrder` is given to the driver when the register is opened. */
function orderKey(by: string, value: RawBuilder<unknown>): RawBuilder<unknown> {
  return WORD_SORTS.has(by) ? sql`frenchOrder(${value})` : value;
}

function filtered<R extends BaseRecord>(register: Register, domain: Domain<R>, input: ListInput) {
  let query = register.any.selectFrom(domain.type).where('binnedAt', input.binned ? 'is not' : 'is', null);
  for (const [name, value] of Object.entries(input.filter ?? {})) {
    if (value === undefined) continue;
    const own = domain.where?.[name];
    if (own) {
      query = query.where(own(value, register));
      continue;
    }
    const link = domain.links?.find(({ filter }) => filter === name);
    query = link
      ? query.where(
          'id',
          'in',
          register.any.selectFrom(link.table).select(link.ownColumn).where(listedColumn(link), '=', value),
        )
      : query.where(name, '=', value);
  }
  if (input.words !== undefined && input.words.trim() !== '') {
    const match = matchExpression(input.words);
    query =
      match === null
        ? query.where(sql<boolean>`0`)
        : query.where(
            'id',
            'in',
            register.any
              .selectFrom('searchEntry')
              .select('recordId')
              .where('type', '=', domain.type)
              .where(
                sql<boolean>`id IN (SELECT rowid FROM "searchIndex" WHERE "searchIndex" MATCH ${match})`,
              ),
          );
  }
  return query;
}

async function count(matching: ReturnType<typeof filtered<BaseRecord>>): Promise<number> {
  const row = await matching
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

function writeCursor(record: BaseRecord, by: string): string {
  const value: unknown = Reflect.get(record, by);
  return Buffer.from(JSON.stringify([value, record.id])).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [value, id] = parsed;
      if (typeof value === 'string' && typeof id === 'string') return [value, id];
    }
  } catch {
    // Falls through: whatever it was, it is not a cursor this program wrote.
  }
  throw badInput('cursor', 'INVALID_CURSOR');
}
