// The requests of a series as lines of a grid, and what is done to several at once: to all of them, or to none.
import { setImmediate } from 'node:timers/promises';
import type { EventType } from '../../contract/law.ts';
import type { InformationRequest } from '../../contract/requests.ts';
import type { SeriesLine } from '../../contract/series.ts';
import { badInput, Failure } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';
import { linesOf } from '../requests/sameObject.ts';
import { eventStore, requestStore } from '../requests/store.ts';
import { seriesStore } from './store.ts';

/** Requests between two turns of the event loop. */
const SLICE = 20;

/** Throws NOT_FOUND. */
export async function readGrid(
  register: Register,
  { id, on }: { id: string; on: string },
): Promise<SeriesLine[]> {
  await seriesStore.get(register, id);
  return linesOf(register, on, (row) => row.seriesId === id, { seriesId: id });
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
    await onEach(write, { id, requestIds }, async (request, index) => {
      const proofNumber = proofNumbers?.[index] ?? '';
      await eventStore.insert(write, { requestId: request.id, type, on, note, proofNumber });
    });
    return { events: requestIds.length };
  });
}

/** Puts several requests of a series in the bin; gives how many. Throws NOT_FOUND, BAD_INPUT `requestIds.N` (IN_USE where copies of one were kept). */
export async function binRequests(
  register: Register,
  input: { id: string; requestIds: readonly string[] },
): Promise<{ requests: number }> {
  return register.write(async (write) => {
    await seriesStore.read(write, input.id);
    await onEach(write, input, async (request) => {
      await requestStore.discard(write, request);
    });
    return { requests: input.requestIds.length };
  });
}

/** Does something to each; what one of them refuses comes back as BAD_INPUT with its place and its reference. */
async function onEach(
  write: Write,
  { id, requestIds }: { id: string; requestIds: readonly string[] },
  work: (request: InformationRequest, index: number) => Promise<void>,
): Promise<void> {
  const done = new Set<string>();
  for (const [index, requestId] of requestIds.entries()) {
    if (index % SLICE === SLICE - 1) await setImmediate();
    const request = await requestStore.read(write, requestId);
    const field = `requestIds.${index}`;
    if (request.seriesId !== id || request.binnedAt !== null) {
      throw badInput(field, 'OTHER_SERIES', request.reference);
    }
    if (done.has(requestId)) throw badInput(field, 'REPEATED', request.reference);
    done.add(requestId);
    try {
      await work(request, index);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'IN_USE') throw badInput(field, 'IN_USE', request.reference);
      if (!('issues' in error.data)) throw error;
      const [first] = error.data.issues;
      throw badInput(field, first?.code ?? 'INVALID', `${first?.detail ?? ''} ${request.reference}`);
    }
  }
}
