// The requests of a series as lines of a grid, and events noted on several at once.
import type { EventType } from '../../contract/law.ts';
import type { SeriesLine } from '../../contract/series.ts';
import { badInput, Failure } from '../failure.ts';
import type { Register } from '../register/register.ts';
import { linesOf } from '../requests/sameObject.ts';
import { eventStore, requestStore } from '../requests/store.ts';
import { seriesStore } from './store.ts';

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
