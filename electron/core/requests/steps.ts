// The clock of requests of the register: their events read for many at once, the rest is computed by the law.
import type { ClockEvent, ClockOutput, ClockStep, DateId, Regime, Zone } from '../../contract/law.ts';
import type { InformationRequest } from '../../contract/requests.ts';
import { computeClock } from '../law/clock.ts';
import type { Register } from '../register/register.ts';

/** The date that counts at each step: the one to act before, or to look after. No entry: nothing to do by a date. */
const DATE_OF_STEP: Partial<Record<ClockStep, DateId[]>> = {
  receiptAwaited: ['implicitRefusal', 'rgpdDue', 'reminder'],
  answerAwaited: ['implicitRefusal', 'rgpdDue', 'reminder'],
  extended: ['rgpdDue'],
  silenceToCheck: ['implicitRefusal', 'rgpdDue'],
  implicitRefusal: ['cadaDoBefore'],
  expressRefusal: ['cadaDoBefore'],
  cadaLimitPassed: ['cadaDoBefore'],
  cadaOpinionAwaited: ['confirmedRefusal'],
  cadaOpinionReceived: ['confirmedRefusal'],
  confirmedSilenceToCheck: ['confirmedRefusal'],
  tribunalOpen: ['tribunalDoBefore'],
  tribunalLimitPassed: ['tribunalDoBefore'],
  answerOverdue: ['cnilOpens', 'rgpdDue'],
  reminderDue: ['reminder'],
};

interface Clocked {
  id: string;
  authorityId: string;
  regime: Regime;
  legalClock: number | boolean;
}

/** The clock of each request as of a day, by the request's id. */
export async function readClocks(
  register: Register,
  requests: readonly Clocked[],
  on: string,
): Promise<Map<string, ClockOutput>> {
  const clocks = new Map<string, ClockOutput>();
  if (requests.length === 0) return clocks;
  const zones = await readZones(register, requests);
  const events = await readEvents(register, requests);
  for (const request of requests) {
    const input = {
      regime: request.regime,
      zone: zones.get(request.authorityId) ?? 'FR',
      on,
      events: events.get(request.id) ?? [],
      suspensions: [],
      legalClock: Boolean(request.legalClock),
    };
    clocks.set(request.id, computeClock(input));
  }
  return clocks;
}

/** The clock of one request as of a day. */
export async function readClock(register: Register, request: Clocked, on: string): Promise<ClockOutput> {
  const clock = (await readClocks(register, [request], on)).get(request.id);
  return clock ?? { step: 'notSent', dates: [] };
}

/** What happened to one request, and its clock as of a day. */
export async function readHistory(
  register: Register,
  request: Clocked,
  on: string,
): Promise<{ events: readonly ClockEvent[]; clock: ClockOutput }> {
  const events = await readEvents(register, [request]);
  return { events: events.get(request.id) ?? [], clock: await readClock(register, request, on) };
}

/** A request with what happened to it and where it stands. */
export interface RequestHistory {
  id: string;
  reference: string;
  /** The request that this letter continues; null for one that begins. */
  followsId: string | null;
  /** The name of the authority it was sent to. */
  authority: string;
  events: readonly ClockEvent[];
  clock: ClockOutput;
}

/** The requests of a dossier as of today, the bin aside, by reference, oldest first. */
export async function readHistories(
  register: Register,
  dossierId: string,
): Promise<Map<string, RequestHistory>> {
  const requests = await register.db
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select(['request.id', 'request.authorityId', 'request.regime', 'request.legalClock'])
    .select(['request.reference', 'request.followsId', 'authority.name as authority'])
    .where('request.dossierId', '=', dossierId)
    .where('request.binnedAt', 'is', null)
    .orderBy('request.id')
    .execute();
  const clocks = await readClocks(register, requests, register.today());
  const events = await readEvents(register, requests);
  return new Map(
    requests.map(({ id, reference, followsId, authority }) => [
      reference,
      {
        ...{ id, reference, followsId, authority },
        events: events.get(id) ?? [],
        clock: clocks.get(id) ?? { step: 'notSent', dates: [] },
      },
    ]),
  );
}

/** The date to act on at the present step; null where there is none. */
export function nextDate(clock: ClockOutput): ClockOutput['dates'][number] | null {
  for (const id of DATE_OF_STEP[clock.step] ?? []) {
    const date = clock.dates.find((candidate) => candidate.id === id);
    if (date) return date;
  }
  return null;
}

/** Requests with their present step and next date, as of today. */
export async function presentSteps(
  register: Register,
  requests: InformationRequest[],
): Promise<InformationRequest[]> {
  const on = register.today();
  const clocks = await readClocks(register, requests, on);
  return requests.map((request) => {
    const clock = clocks.get(request.id);
    if (!clock) return request;
    return { ...request, step: clock.step, nextOn: nextDate(clock)?.on ?? null };
  });
}

async function readZones(register: Register, requests: readonly Clocked[]): Promise<Map<string, Zone>> {
  const ids = [...new Set(requests.map((request) => request.authorityId))];
  const rows = await inBatches(ids, (batch) =>
    register.db.selectFrom('authority').select(['id', 'zone']).where('id', 'in', batch).execute(),
  );
  return new Map(rows.map((row) => [row.id, row.zone]));
}

/** The events of requests, by the request's id; those in the bin count no more. */
export async function readEvents(
  register: Pick<Register, 'db'>,
  requests: readonly { id: string }[],
): Promise<Map<string, ClockEvent[]>> {
  const rows = await inBatches(
    requests.map((request) => request.id),
    (batch) => eventRows(register).where('requestId', 'in', batch).execute(),
  );
  return byRequest(rows);
}

/** Those of every request, in one reading: half the time of lists of ids. */
export async function readAllEvents(register: Register): Promise<Map<string, ClockEvent[]>> {
  return byRequest(await eventRows(register).execute());
}

function eventRows(register: Pick<Register, 'db'>) {
  return register.db
    .selectFrom('event')
    .select(['id', 'requestId', 'type', 'on', 'proofNumber'])
    .select(['remediesStated', 'competentReceivedOn', 'reasonsStated', 'until'])
    .where('binnedAt', 'is', null);
}

type EventRow = Awaited<ReturnType<ReturnType<typeof eventRows>['execute']>>[number];

function byRequest(rows: readonly EventRow[]): Map<string, ClockEvent[]> {
  const events = new Map<string, ClockEvent[]>();
  for (const row of rows) {
    const { id, requestId, type, on, proofNumber, competentReceivedOn, until } = row;
    const event = {
      ...{ id, type, on, competentReceivedOn, until },
      remediesStated: toBoolean(row.remediesStated),
      reasonsStated: toBoolean(row.reasonsStated),
      ...(proofNumber === '' ? {} : { proofNumber }),
    };
    const list = events.get(requestId);
    // Rows this program wrote through the contract; the law ignores what does not belong to an event's type.
    if (list === undefined) events.set(requestId, [event as ClockEvent]);
    else list.push(event as ClockEvent);
  }
  return events;
}

function toBoolean(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

/** Reads by lists of ids short enough for one statement. */
export async function inBatches<Row>(
  ids: readonly string[],
  read: (batch: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += 1000)
    rows.push(...(await read(ids.slice(start, start + 1000))));
  return rows;
}
