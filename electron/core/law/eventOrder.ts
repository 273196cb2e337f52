// Which events cannot have happened before others, by their dates alone: the order they are entered in does not matter.
import type { EventType } from '../../contract/law.ts';

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

function supposes(type: EventType): readonly EventType[] {
  return SUPPOSED[type] ?? ['sent'];
}

const SUPPOSED: Partial<Record<EventType, readonly EventType[]>> = {
  sent: [],
  cadaRegistered: ['cadaReferred', 'sent'],
  cadaOpinion: ['cadaRegistered', 'cadaReferred', 'sent'],
  tribunalReferred: ['cadaReferred', 'cadaRegistered', 'sent'],
};
