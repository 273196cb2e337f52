// Which events cannot have happened before others, by their dates alone: the order they are entered in does not matter.
import type { ClockEvent, EventType, Regime } from '../../contract/law.ts';
import { isoDate } from './calendarDays.ts';
import { firstOf } from './history.ts';
import { endOfMonths } from './periods.ts';
import { receiptWithForwarding } from './receipt.ts';

/** An event another one contradicts: it is dated on the wrong side of it. */
export interface WrongOrder {
  type: EventType;
  on: string;
  /** Where the event should stand: it cannot come before, or after, the one named. */
  side: 'before' | 'after';
}

interface Dated {
  type: EventType;
  on: string;
}

/**
 * The first event of `others` that makes the date of `event` impossible; null when it fits. Nothing comes before the letter
 * is sent; the CADA registers and gives its opinion once it is referred to, and the tribunal comes after it (CRPA L342-1).
 */
export function wrongOrder(event: Dated, others: readonly Dated[]): WrongOrder | null {
  const sorted = [...others].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  for (const type of supposes(event.type)) {
    // Of several of a kind, the first is enough.
    const earlier = sorted.find((other) => other.type === type);
    if (earlier !== undefined && event.on < earlier.on) return { ...earlier, side: 'before' };
  }
  const twin = sorted.find((other) => other.type === event.type);
  // Another of its kind came first already: what follows stands on that one.
  if (twin !== undefined && twin.on <= event.on) return null;
  const later = sorted.find((other) => supposes(other.type).includes(event.type) && other.on < event.on);
  return later === undefined ? null : { ...later, side: 'after' };
}

/**
 * The first day the CADA can be referred to by the earliest reading of these events: the day of a refusal in writing, or
 * the day after the silence of one month (CRPA L342-1, R311-13), whichever comes first. Null while neither can be dated.
 */
export function earliestReferral(events: readonly ClockEvent[]): string | null {
  // The zone moves the supposed receipt only, never the earliest one.
  const receipt = receiptWithForwarding({ events: [...events], zone: 'FR' });
  const silence = receipt && isoDate(endOfMonths(receipt.earliest.day, 1, []) + 1);
  const refusal = firstOf(events, 'refusal')?.on;
  return [silence, refusal].filter((day) => day !== undefined).sort()[0] ?? null;
}

/** Whether an event is a step of the other regime: they are never mixed. */
export function isOfOtherRegime(type: EventType, regime: Regime): boolean {
  return OWN[regime === 'cada' ? 'rgpd' : 'cada'].includes(type);
}

const OWN: Record<Regime, readonly EventType[]> = {
  cada: ['cadaReferred', 'cadaRegistered', 'cadaOpinion', 'tribunalReferred'],
  rgpd: ['cnilComplaint'],
};

function supposes(type: EventType): readonly EventType[] {
  return SUPPOSED[type] ?? ['sent'];
}

const SUPPOSED: Partial<Record<EventType, readonly EventType[]>> = {
  sent: [],
  cadaRegistered: ['cadaReferred', 'sent'],
  cadaOpinion: ['cadaRegistered', 'cadaReferred', 'sent'],
  tribunalReferred: ['cadaReferred', 'cadaRegistered', 'sent'],
};
