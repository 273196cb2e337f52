// Writes one letter to many authorities, and writes it again: all of its requests, or none.
import { setImmediate } from 'node:timers/promises';
import type { InputIssue } from '../../contract/errors.ts';
import type { InformationRequest } from '../../contract/requests.ts';
import { SERIES_LIMIT, type Series, type SeriesLetter } from '../../contract/series.ts';
import { badInput, refuseIf } from '../failure.ts';
import { refuseIfChanged } from '../records/store.ts';
import type { Register, Write } from '../register/register.ts';
import { requestStore } from '../requests/store.ts';
import { type Merged, mergedLetter, mergedText } from './merge.ts';
import { seriesStore } from './store.ts';

/** Rows between two turns of the event loop. */
const SLICE = 20;

interface Addressee extends Merged {
  id: string;
}

/** Gives the series and its requests' ids, in the order of the authorities. Throws NOT_FOUND, BAD_INPUT. */
export async function writeSeries(
  register: Register,
  { letter, authorityIds }: { letter: SeriesLetter; authorityIds: readonly string[] },
): Promise<{ series: Series; requestIds: InformationRequest['id'][] }> {
  const written = await register.write(async (write) => {
    const addressees = await readAddressees(write, authorityIds);
    const { dossierId, subject, body = '' } = letter;
    const { id } = await seriesStore.insert(write, { dossierId, subject, body }, 'letter.');
    return { id, requestIds: await insertRequests(write, { ...letter, seriesId: id }, addressees) };
  });
  return { series: await seriesStore.get(register, written.id), requestIds: written.requestIds };
}

/** Adds requests to a series, like those it has. Throws NOT_FOUND, BAD_INPUT `authorityIds.N`, `id` for a series without requests. */
export async function extendSeries(
  register: Register,
  { id, authorityIds }: { id: string; authorityIds: readonly string[] },
): Promise<{ requestIds: InformationRequest['id'][] }> {
  return register.write(async (write) => {
    const series = await seriesStore.read(write, id);
    const rows = await requestsOf(write, id);
    const [model] = rows;
    if (model === undefined) throw badInput('id', 'EMPTY_SERIES');
    const known = new Set(rows.map(({ authorityId }) => authorityId));
    refuseIf(
      authorityIds.flatMap((authority, index) =>
        known.has(authority) ? [issue(index, 'DUPLICATE_AUTHORITY')] : [],
      ),
    );
    if (rows.length + authorityIds.length > SERIES_LIMIT)
      throw badInput('authorityIds', 'TOO_LONG', `${SERIES_LIMIT}`);
    const addressees = await readAddressees(write, authorityIds);
    const { subject, body } = series;
    const untouched = rows.find((row) => !isByHand(row, series)) ?? model;
    const like = await requestStore.read(write, untouched.id);
    const letter = { ...letterOf(like), subject, body, seriesId: id };
    return { requestIds: await insertRequests(write, letter, addressees) };
  });
}

/** Gives how many were written again, and how many were left: sent already, or changed by hand. Throws CONFLICT, NOT_FOUND. */
export async function rewriteSeries(
  register: Register,
  input: { id: string; version: number; subject: string; body: string; changedToo?: boolean },
): Promise<{ series: Series; rewritten: number; sent: number; changed: number }> {
  const counts = await register.write(async (write) => {
    const before = await seriesStore.read(write, input.id);
    refuseIfChanged('series', before, input);
    const rows = await requestsOf(write, input.id);
    const sentIds = await sentAmong(write, input.id);
    const result = { rewritten: 0, sent: 0, changed: 0 };
    for (const [index, row] of rows.entries()) {
      if (index % SLICE === SLICE - 1) await setImmediate();
      if (sentIds.has(row.id)) result.sent += 1;
      else if (isByHand(row, before) && !input.changedToo) result.changed += 1;
      else {
        await requestStore.change(write, row, mergedLetter(input, row, ''));
        result.rewritten += 1;
      }
    }
    await seriesStore.change(write, input, { subject: input.subject, body: input.body });
    return result;
  });
  return { series: await seriesStore.get(register, input.id), ...counts };
}

/** Requests of one letter, merged for each authority. */
export async function insertRequests(
  write: Write,
  letter: SeriesLetter & { seriesId: string },
  addressees: readonly Addressee[],
): Promise<InformationRequest['id'][]> {
  const ids: InformationRequest['id'][] = [];
  for (const [index, addressee] of addressees.entries()) {
    // The driver answers at once: without a pause nothing else of the core would run until the last letter.
    if (index % SLICE === SLICE - 1) await setImmediate();
    const { subject, body = '' } = letter;
    const own = { ...mergedLetter({ subject, body }, addressee, 'letter.'), authorityId: addressee.id };
    ids.push((await requestStore.insert(write, { ...letter, ...own }, 'letter.')).id);
  }
  return ids;
}

async function readAddressees(write: Write, authorityIds: readonly string[]): Promise<Addressee[]> {
  const rows = await write.db
    .selectFrom('authority')
    .select(['id', 'name', 'city', 'postalCode'])
    .where('id', 'in', authorityIds)
    .where('binnedAt', 'is', null)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  refuseIf(
    authorityIds.flatMap((id, index) => {
      if (!known.has(id)) return [issue(index, 'UNKNOWN_RECORD', 'authority')];
      return authorityIds.indexOf(id) < index ? [issue(index, 'DUPLICATE_AUTHORITY')] : [];
    }),
  );
  return authorityIds.flatMap((id) => known.get(id) ?? []);
}

/** Whether a letter is not what the text of its series gives. */
function isByHand(row: Merged & { subject: string; body: string }, text: { subject: string; body: string }) {
  return row.subject !== mergedText(text.subject, row) || row.body !== mergedText(text.body, row);
}

function issue(index: number, code: string, detail = ''): InputIssue {
  return { field: `authorityIds.${index}`, code, detail };
}

function requestsOf(write: Write, seriesId: string) {
  return write.db
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select(['request.id', 'request.version', 'request.subject', 'request.body', 'request.authorityId'])
    .select(['authority.name', 'authority.city', 'authority.postalCode'])
    .where('request.seriesId', '=', seriesId)
    .where('request.binnedAt', 'is', null)
    .orderBy('request.id')
    .execute();
}

async function sentAmong(write: Write, seriesId: string): Promise<Set<string>> {
  const rows = await write.db
    .selectFrom('event')
    .innerJoin('request', 'request.id', 'event.requestId')
    .select('request.id')
    .where('request.seriesId', '=', seriesId)
    .where('event.binnedAt', 'is', null)
    .where('event.type', 'in', ['sent', 'received'])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** What one request of a series has in common with the others. */
function letterOf(request: InformationRequest): SeriesLetter {
  const { dossierId, regime, subject, body, writtenOn, place, delivery, enclosures, legalClock, model } =
    request;
  const { signatoryName, signatoryCapacity, salutation, closing } = request;
  return {
    ...{ dossierId, regime, subject, body, writtenOn, place, delivery, enclosures, legalClock, model },
    ...{ signatoryName, signatoryCapacity, salutation, closing },
  };
}
