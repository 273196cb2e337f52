// Sorts the dates of a request's clock for reading: today apart, then what comes, then what is past.
import type { ClockDate, DateId, EventType } from '../../../electron/contract/law.ts';
import { dates } from './words.ts';

export interface ClockGroups {
  today: ClockDate[];
  toCome: ClockDate[];
  past: ClockDate[];
}

/** Due today is neither late nor to come. Each group by date; on the same day, in the order of the procedure. */
export function groupDates(clockDates: readonly ClockDate[], on: string): ClockGroups {
  const sorted = clockDates.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  return {
    today: sorted.filter((date) => date.on === on),
    toCome: sorted.filter((date) => date.on > on),
    past: sorted.filter((date) => date.on < on),
  };
}

/** Whether a date is one to act before, so that being past it matters. */
export function isActedOn({ id }: ClockDate): boolean {
  return id === 'cadaDoBefore' || id === 'tribunalDoBefore';
}

/**
 * The name of a date. What supposes that nobody answered is worded as a condition until someone checked that nothing
 * had arrived, or a refusal came in writing, after the day the silence begins to count.
 */
export function dateLabel(date: ClockDate, all: readonly ClockDate[], events: readonly Dated[]): string {
  const { label, unconfirmed } = dates[date.id];
  if (unconfirmed === undefined || date.from.type === 'refusal') return label;
  const silence = all.find(({ id }) => id === silenceBehind[date.id]);
  const confirmed = events.some(
    ({ type, on }) =>
      (type === 'silenceChecked' || type === 'refusal') && silence !== undefined && on > silence.on,
  );
  return confirmed ? label : unconfirmed;
}

interface Dated {
  type: EventType;
  on: string;
}

/** The end of the time to answer that a date supposes was silent. */
const silenceBehind: Partial<Record<DateId, DateId>> = {
  implicitRefusal: 'implicitRefusal',
  cadaOpens: 'implicitRefusal',
  cadaDoBefore: 'implicitRefusal',
  cadaLimit: 'implicitRefusal',
  confirmedRefusal: 'confirmedRefusal',
  tribunalOpens: 'confirmedRefusal',
  tribunalDoBefore: 'confirmedRefusal',
  tribunalLimit: 'confirmedRefusal',
  cnilOpens: 'rgpdDue',
};
