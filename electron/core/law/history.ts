// Reading a request's events: picking them by type, whatever order they were entered in.
import type { ClockDate, ClockEvent, EventType } from '../../contract/law.ts';
import { type DayNumber, isoDate } from './calendarDays.ts';

export type EventOf<T extends EventType> = ClockEvent & { type: T };

/** The earliest event of a type; undefined when there is none. */
export function firstOf<T extends EventType>(events: readonly ClockEvent[], type: T): EventOf<T> | undefined {
  let first: EventOf<T> | undefined;
  for (const event of events) {
    if (isOf(event, type) && (first === undefined || precedes(event, first))) first = event;
  }
  return first;
}

/** All the events of a type, earliest first. */
export function allOf<T extends EventType>(events: readonly ClockEvent[], type: T): EventOf<T>[] {
  return events.filter((event) => isOf(event, type)).sort((one, other) => (precedes(one, other) ? -1 : 1));
}

/** Whether someone checked that nothing had arrived, after the day silence begins to count. */
export function silenceConfirmed(events: readonly ClockEvent[], day: DayNumber): boolean {
  const due = isoDate(day);
  return events.some((event) => event.type === 'silenceChecked' && event.on > due);
}

/** What a date says of the event it starts from. */
export function origin(event: ClockEvent): ClockDate['from'] {
  const { type, on, id, proofNumber } = event;
  return {
    type,
    on,
    ...(id === undefined ? {} : { id }),
    ...(proofNumber === undefined ? {} : { proofNumber }),
  };
}

function isOf<T extends EventType>(event: ClockEvent, type: T): event is EventOf<T> {
  return event.type === type;
}

/** By date; on the same day by content, so that the order of entry never shows. */
function precedes(one: ClockEvent, other: ClockEvent): boolean {
  if (one.on !== other.on) return one.on < other.on;
  return JSON.stringify(one) < JSON.stringify(other);
}
