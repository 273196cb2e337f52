// The concerns in use as columns in memory, to be counted by any filter: what the journal says has changed is read again.
import { setImmediate } from 'node:timers/promises';
import type { Register } from '../register/register.ts';
import { type ConsentBits, readConsents } from './consents.ts';

/** A value of each concern, as the place of that value in a list. */
export interface Coded {
  codes: number[];
  values: string[];
  known: Map<string, number>;
}

export const CODED = ['dossierId', 'theme', 'level', 'commune', 'channel', 'month'] as const;
export type CodedName = (typeof CODED)[number];

export interface ConcernColumns {
  ids: string[];
  places: Map<string, number>;
  coded: Readonly<Record<CodedName, Coded>>;
  receivedOn: string[];
  personId: (string | null)[];
  /** What each person agreed to; those who agreed to nothing are not there. */
  consents: ReadonlyMap<string, ConsentBits>;
}

interface Kept {
  /** The last line of the journal that was taken into account, and the day consents were read. */
  journal: number;
  today: string;
  columns: ConcernColumns;
}

/** Beyond this many changes, reading everything again is quicker. */
const MANY = 2_000;
/** Rows read at once: a few milliseconds. */
const SLICE = 2_000;

/** By the driver: a register inside a write is another object over the same file. */
const kept = new WeakMap<Register['sqlite'], Promise<Kept>>();

/** The concerns that are not in the bin, as they stand. Not to be changed by who asks. */
export async function presentConcerns(register: Register): Promise<ConcernColumns> {
  const before = kept.get(register.sqlite);
  // One after the other: of two readings at once, the older must not win.
  const now = before === undefined ? readAll(register) : before.then((known) => refreshed(register, known));
  kept.set(register.sqlite, now);
  try {
    return (await now).columns;
  } catch (error) {
    kept.delete(register.sqlite);
    throw error;
  }
}

async function refreshed(register: Register, known: Kept): Promise<Kept> {
  const journal = await lastLine(register);
  const today = register.today();
  if (journal === known.journal && today === known.today) return known;
  const changed = await changedSince(register, known.journal);
  if (journal < known.journal || changed === null) return readAll(register);
  const { columns } = known;
  const lastId = columns.ids.toSorted().at(-1) ?? '';
  for (const id of changed) remove(columns, id);
  for (let start = 0; start < changed.length; start += SLICE) {
    for (const row of await rows(register)
      .where('id', 'in', changed.slice(start, start + SLICE))
      .execute()) {
      add(columns, row);
    }
  }
  for (const row of await rows(register).where('id', '>', lastId).limit(MANY).execute()) {
    if (!columns.places.has(row.id)) add(columns, row);
  }
  // Whatever the journal did not name one by one (an import, a purge) is seen by the number there is.
  if ((await countAll(register)) !== columns.ids.length) return readAll(register);
  return { journal, today, columns: { ...columns, consents: await readConsents(register) } };
}

async function readAll(register: Register): Promise<Kept> {
  // Before the rows: what is written meanwhile is read once more, never missed.
  const journal = await lastLine(register);
  const columns = emptyColumns(await readConsents(register));
  for (let after = ''; ; ) {
    const slice = await rows(register).where('id', '>', after).orderBy('id').limit(SLICE).execute();
    for (const row of slice) add(columns, row);
    if (slice.length < SLICE) return { journal, today: register.today(), columns };
    after = slice.at(-1)?.id ?? '';
    await setImmediate();
  }
}

function rows({ db }: Register) {
  return db
    .selectFrom('concern')
    .select(['id', 'dossierId', 'theme', 'level', 'commune', 'channel', 'receivedOn', 'personId'])
    .where('binnedAt', 'is', null);
}

async function countAll({ db }: Register): Promise<number> {
  const row = await db
    .selectFrom('concern')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('binnedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function lastLine({ db }: Register): Promise<number> {
  const row = await db
    .selectFrom('journal')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** The concerns that lines of the journal since then name; null where a line may be about several it does not name. */
async function changedSince({ db }: Register, journal: number): Promise<string[] | null> {
  const lines = await db
    .selectFrom('journal')
    .select(['type', 'recordId', 'action'])
    .where('id', '>', journal)
    .distinct()
    .limit(MANY + 1)
    .execute();
  if (lines.length > MANY || lines.some(({ action }) => !ONE_BY_ONE.has(action))) return null;
  return lines.filter(({ type }) => type === 'concern').map(({ recordId }) => recordId);
}

/** Actions that name the record they write; nothing of a concern changes by the others, or many do at once. */
const ONE_BY_ONE = new Set(['create', 'update', 'bin', 'restore', 'publish', 'export']);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function add(columns: ConcernColumns, row: Row): void {
  const place = columns.ids.length;
  columns.ids[place] = row.id;
  columns.places.set(row.id, place);
  columns.receivedOn[place] = row.receivedOn;
  columns.personId[place] = row.personId;
  const values = { ...row, month: row.receivedOn.slice(0, 7) };
  for (const name of CODED) columns.coded[name].codes[place] = codeOf(columns.coded[name], values[name]);
}

/** The last concern takes the place of the one that goes. */
function remove(columns: ConcernColumns, id: string): void {
  const place = columns.places.get(id);
  if (place === undefined) return;
  columns.places.delete(id);
  const lists = [
    columns.ids,
    columns.receivedOn,
    columns.personId,
    ...CODED.map((name) => columns.coded[name].codes),
  ];
  for (const list of lists) moveLast<string | number | null>(list, place);
  const moved = columns.ids[place];
  if (moved !== undefined) columns.places.set(moved, place);
}

function moveLast<Item>(list: Item[], place: number): void {
  const last = list.pop();
  if (place < list.length && last !== undefined) list[place] = last;
}

function codeOf(coded: Coded, value: string): number {
  const known = coded.known.get(value);
  if (known !== undefined) return known;
  coded.known.set(value, coded.values.length);
  return coded.values.push(value) - 1;
}

function emptyColumns(consents: ReadonlyMap<string, ConsentBits>): ConcernColumns {
  const coded = (): Coded => ({ codes: [], values: [], known: new Map() });
  return {
    ids: [],
    places: new Map(),
    coded: {
      dossierId: coded(),
      theme: coded(),
      level: coded(),
      commune: coded(),
      channel: coded(),
      month: coded(),
    },
    receivedOn: [],
    personId: [],
    consents,
  };
}
