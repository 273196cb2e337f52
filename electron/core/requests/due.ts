// « À faire »: what is due over all requests, by date.
import { setImmediate } from 'node:timers/promises';
import type { ClockOutput } from '../../contract/law.ts';
import type { DueItem } from '../../contract/requests.ts';
import { computeClock } from '../law/clock.ts';
import type { Register } from '../register/register.ts';
import { type Followed, presentRequests } from './followed.ts';
import { nextDate } from './steps.ts';

/** Every request with something to do, soonest first; what is over or not sent yet is left out. */
export async function readDue(register: Register, on: string): Promise<{ on: string; items: DueItem[] }> {
  const items = await itemsOf(register, on);
  items.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return { on, items };
}

/** Reads requests and computes their dates ahead of the first « À faire », others being answered meanwhile. Stores nothing. */
export async function prepareDue(register: Register, on: string): Promise<void> {
  await itemsOf(register, on);
}

/** Clocks computed between two pauses: some milliseconds. */
const SLICE = 200;

async function itemsOf(register: Register, on: string): Promise<DueItem[]> {
  const items: DueItem[] = [];
  let count = 0;
  for (const request of await presentRequests(register)) {
    if (computed.get(request)?.on !== on) {
      count += 1;
      if (count % SLICE === 0) await setImmediate();
    }
    const item = itemOf(request, on);
    if (item) items.push(item);
  }
  return items;
}

/** Soonest first; of one day, in the order of the requests. */
function sortKey({ on, requestId }: DueItem): string {
  return on + requestId;
}

/** Kept with the request for the day it was computed for: the same events on the same day give the same item. */
const computed = new WeakMap<Followed, { on: string; item: DueItem | null }>();

function itemOf(request: Followed, on: string): DueItem | null {
  const known = computed.get(request);
  if (known?.on === on) return known.item;
  const { regime, zone, events, legalClock } = request;
  const clock = computeClock({ regime, zone, on, events: [...events], suspensions: [], legalClock });
  const item = dueItem(request, clock, on);
  computed.set(request, { on, item });
  return item;
}

function dueItem(request: Followed, clock: ClockOutput, on: string): DueItem | null {
  const date = nextDate(clock);
  if (!date) return null;
  const item = {
    requestId: request.id,
    dossierId: request.dossierId,
    reference: request.reference,
    subject: request.subject,
    authority: request.authority,
    step: clock.step,
    dateId: date.id,
    on: date.on,
    group: date.on < on ? 'late' : date.on === on ? 'today' : 'toCome',
    because: date.because,
  };
  // Ids come from rows this program wrote; the contract validates them on the way out.
  return item as DueItem;
}
