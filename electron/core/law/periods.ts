// Time limits in months, with the periods a law may have taken out of them.
import type { Suspension } from '../../contract/law.ts';
import { addMonths, type DayNumber, dayNumber } from './calendarDays.ts';

/**
 * The end of a time limit of some months from a day, in one step from that day.
 * Suspended days are not counted: a limit that would start inside a suspension starts when it ends; one that is
 * running is longer by as many days. Suspensions come in any order and may overlap.
 */
export function endOfMonths(from: DayNumber, months: number, suspensions: readonly Suspension[]): DayNumber {
  if (suspensions.length === 0) return addMonths(from, months);
  const periods = merged(suspensions);
  let start = from;
  for (const period of periods) {
    if (period.from <= start && start <= period.to) start = period.to;
  }
  let end = addMonths(start, months);
  for (const period of periods) {
    if (period.from > start && period.from <= end) end += period.to - period.from + 1;
  }
  return end;
}

interface Period {
  from: DayNumber;
  to: DayNumber;
}

function merged(suspensions: readonly Suspension[]): Period[] {
  const sorted = suspensions
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
    .sort((one, other) => one.from - other.from);
  const periods: Period[] = [];
  for (const next of sorted) {
    const last = periods.at(-1);
    if (last !== undefined && next.from <= last.to + 1) last.to = Math.max(last.to, next.to);
    else periods.push(next);
  }
  return periods;
}
