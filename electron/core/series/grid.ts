// The requests of a series as lines of a grid, those with the same object, and events noted on several at once.
import type { EventType, Regime } from '../../contract/law.ts';
import type { SeriesLine } from '../../contract/series.ts';
import { badInput, Failure } from '../failure.ts';
import { firstOf } from '../law/history.ts';
import type { Register } from '../register/register.ts';
import { nextDate, readClocks, readEvents } from '../requests/steps.ts';
import { eventStore, requestStore } from '../requests/store.ts';
import { commonSubject } from './merge.ts';
import { seriesStore } from './store.ts';

/** From this many authorities on, the CADA takes one refusal only (CRPA L342-1, décret 2022-1335). */
const RULE = 5;

/** Throws NOT_FOUND. */
export async function readGrid(
  register: Register,
  { id, on }: { id: string; on: string },
): Promise<SeriesLine[]> {
  await seriesStore.get(register, id);
  return linesOf(register, on, (row) => row.seriesId === id, { seriesId: id });
}

/** The requests with the same object as one, itself among them; alone where it is none of documents. Throws NOT_FOUND. */
export async function readSameObject(
  register: Register,
  requestId: string,
): Promise<{ rule: boolean; regime: Regime; requests: SeriesLine[] }> {
  const request = await requestStore.get(register, requestId);
  const { regime, legalClock, seriesId, dossierId } = request;
  if (regime !== 'cada' || !legalClock) return { rule: false, regime, requests: [] };
  const all = await rowsOf(register, { dossierId });
  const own = all.find(({ id }) => id === requestId);
  const subject = own ? commonSubject(own.subject, { name: own.authority, city: own.city }) : '';
  const requests = await linesOf(
    register,
    register.today(),
    (row) =>
      row.regime === 'cada' &&
      row.legalClock === 1 &&
      (row.id === requestId ||
        (seriesId !== null && row.seriesId === seriesId) ||
        commonSubject(row.subject, { name: row.authority, city: row.city }) === subject),
    { dossierId },
  );
  const authorities = new Set(requests.map(({ authorityId }) => authorityId));
  return { rule: authorities.size >= RULE, regime, requests };
}

/** Notes an event on several requests of a series; gives how many. Throws NOT_FOUND, BAD_INPUT `requestIds.N.…`. */
export async function noteOnAll(
  register: Register,
  input: {
    id: string;
    requestIds: readonly string[];
    type: EventType;
    on: string;
    note?: string;
    proofNumbers?: readonly string[];
  },
): Promise<{ events: number }> {
  const { id, requestIds, type, on, note = '', proofNumbers } = input;
  if (proofNumbers !== undefined && proofNumbers.length !== requestIds.length) {
    throw badInput('proofNumbers', 'AS_MANY', `${requestIds.length}`);
  }
  return register.write(async (write) => {
    await seriesStore.read(write, id);
    for (const [index, requestId] of requestIds.entries()) {
      const request = await requestStore.read(write, requestId);
      if (request.seriesId !== id || request.binnedAt !== null) {
        throw badInput(`requestIds.${index}`, 'OTHER_SERIES', request.reference);
      }
      const event = { requestId, type, on, note, proofNumber: proofNumbers?.[index] ?? '' };
      try {
        await eventStore.insert(write, event);
      } catch (error) {
        if (!(error instanceof Failure) || !('issues' in error.data)) throw error;
        const [first] = error.data.issues;
        throw badInput(
          `requestIds.${index}`,
          first?.code ?? 'INVALID',
          `${first?.detail ?? ''} ${request.reference}`,
        );
      }
    }
    return { events: requestIds.length };
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

async function linesOf(
  register: Register,
  on: string,
  keep: (row: Row) => boolean,
  where: { seriesId: string } | { dossierId: string },
): Promise<SeriesLine[]> {
  const rows = (await rowsOf(register, where)).filter(keep);
  const clocks = await readClocks(register, rows, on);
  const events = await readEvents(register, rows);
  return rows.map(({ id, version, reference, authorityId, authority, city }) => {
    const clock = clocks.get(id) ?? { step: 'notSent' as const, dates: [] };
    const own = events.get(id) ?? [];
    const line = {
      ...{ requestId: id, version, reference, authorityId, authority, city, step: clock.step },
      nextOn: nextDate(clock)?.on ?? null,
      sentOn: firstOf(own, 'sent')?.on ?? null,
      receivedOn: firstOf(own, 'received')?.on ?? null,
    };
    // Ids come from rows this program wrote; the contract validates them on the way out.
    return line as SeriesLine;
  });
}

function rowsOf({ db }: Register, where: { seriesId: string } | { dossierId: string }) {
  const [column, value] =
    'seriesId' in where
      ? (['request.seriesId', where.seriesId] as const)
      : (['request.dossierId', where.dossierId] as const);
  return db
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select(['request.id', 'request.version', 'request.reference', 'request.subject', 'request.seriesId'])
    .select(['request.authorityId', 'request.regime', 'request.legalClock'])
    .select(['authority.name as authority', 'authority.city'])
    .where(column, '=', value)
    .where('request.binnedAt', 'is', null)
    .orderBy('request.id')
    .execute();
}
