// The requests whose dates are followed, with their events, kept in memory: what the journal says has changed is read again.
import type { ClockEvent, Regime, Zone } from '../../contract/law.ts';
import type { Register } from '../register/register.ts';
import { inBatches, readAllEvents, readEvents } from './steps.ts';

/** A request as its clock needs it; another object once anything of it has changed. */
export interface Followed {
  id: string;
  dossierId: string;
  reference: string;
  subject: string;
  authorityId: string;
  authority: string;
  regime: Regime;
  zone: Zone;
  legalClock: boolean;
  events: readonly ClockEvent[];
}

interface Kept {
  /** The last line of the journal that was taken into account. */
  journal: number;
  requests: Map<string, Followed>;
}

/** Beyond this many changes, reading everything again is quicker. */
const MANY = 500;

const kept = new WeakMap<Register, Promise<Kept>>();

/** The requests not in the bin, and not letters that continue another: the dates of these are the other's. */
export async function presentRequests(register: Register): Promise<Iterable<Followed>> {
  const before = kept.get(register);
  // One after the other: of two readings at once, the older must not win.
  const now = before === undefined ? readAll(register) : before.then((known) => refreshed(register, known));
  kept.set(register, now);
  try {
    return (await now).requests.values();
  } catch (error) {
    kept.delete(register);
    throw error;
  }
}

async function refreshed(register: Register, known: Kept): Promise<Kept> {
  const journal = await lastLine(register);
  if (journal === known.journal) return known;
  const changed = await changedSince(register, known);
  // Lines of the journal are never taken away: a shorter one is another register's.
  if (journal < known.journal || changed.size > MANY) return readAll(register);
  if (changed.size === 0) return { ...known, journal };
  const requests = new Map(known.requests);
  for (const id of changed) requests.delete(id);
  for (const request of await read(register, [...changed])) requests.set(request.id, request);
  return { journal, requests };
}

async function readAll(register: Register): Promise<Kept> {
  // Before the rows: what is written meanwhile is read once more, never missed.
  const journal = await lastLine(register);
  const rows = await followedRows(register).execute();
  const requests = followed(rows, await readAllEvents(register));
  return { journal, requests: new Map(requests.map((request) => [request.id, request])) };
}

async function lastLine({ db }: Register): Promise<number> {
  const row = await db
    .selectFrom('journal')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** The ids of the requests that lines of the journal since then touch, by themselves, their events or their authority. */
async function changedSince({ db }: Register, { journal, requests }: Kept): Promise<Set<string>> {
  const lines = await db
    .selectFrom('journal')
    .select(['type', 'recordId'])
    .where('id', '>', journal)
    .where('type', 'in', ['request', 'event', 'authority'])
    .distinct()
    .limit(MANY + 1)
    .execute();
  const ids = (type: string) => lines.filter((line) => line.type === type).map(({ recordId }) => recordId);
  const changed = new Set(ids('request'));
  if (lines.length > MANY) return new Set([...changed, ...requests.keys()]);
  const events = ids('event');
  const authorities = new Set(ids('authority'));
  for (const { id, authorityId, events: own } of requests.values()) {
    if (authorities.has(authorityId)) changed.add(id);
    else if (events.length > 0 && own.some((event) => event.id !== undefined && events.includes(event.id))) {
      changed.add(id);
    }
  }
  if (events.length > 0) {
    const owners = await db.selectFrom('event').select('requestId').where('id', 'in', events).execute();
    for (const { requestId } of owners) changed.add(requestId);
  }
  if (authorities.size > 0) {
    const asked = await db
      .selectFrom('request')
      .select('id')
      .where('authorityId', 'in', [...authorities])
      .execute();
    for (const { id } of asked) changed.add(id);
  }
  return changed;
}

async function read(register: Register, ids: readonly string[]): Promise<Followed[]> {
  const rows = await inBatches(ids, (batch) =>
    followedRows(register).where('request.id', 'in', batch).execute(),
  );
  return followed(rows, await readEvents(register, rows));
}

function followedRows(register: Register) {
  return register.db
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select([
      'request.id',
      'request.dossierId',
      'request.reference',
      'request.subject',
      'request.authorityId',
    ])
    .select(['request.regime', 'request.legalClock', 'authority.name as authority', 'authority.zone'])
    .where('request.binnedAt', 'is', null)
    .where((where) =>
      where.or([where('request.followsId', 'is', null), where('request.legalClock', '=', 1)]),
    );
}

function followed(
  rows: Awaited<ReturnType<ReturnType<typeof followedRows>['execute']>>,
  events: ReadonlyMap<string, ClockEvent[]>,
): Followed[] {
  return rows.map((row) => ({ ...row, legalClock: row.legalClock === 1, events: events.get(row.id) ?? [] }));
}
