// Time limits in months, with the periods a law may have taken out of them.
import type { Suspension } from '../../contract/law.ts';
import { addMonths, type DayNumber, dayNumber } from './calendarDays.ts';

/**
 * The end of a time limit of some months from a day, in one step from that day.
 * Suspended days are not counted: a limit that would start inside a suspension starts when it ends; one that is
 * running is longer by as many days, but never ends after one that would start when the suspension ends: months are
 * of unequal lengths, and who starts sooner must not have to act later. Suspensions come in any order and may overlap.
 */
export function endOfMonths(from: DayNumber, months: number, suspensions: readonly Suspension[]): DayNumber {
  if (suspensions.length === 0) return addMonths(from, months);
  return endAmong(merged(suspensions), from, months);
}

function endAmong(periods: readonly Period[], from: DayNumber, months: number): DayNumber {
  const around = periods.find((period) => period.from <= from && from <= period.to);
  const start = around?.to ?? from;
  const toCome = periods.filter((period) => period.from > start);
  let end = addMonths(start, months);
  for (const period of toCome) {
    if (period.from <= end) end += period.to - period.from + 1;
  }
  const [next] = toCome;
  return next === undefined ? end : Math.min(end, endAmong(toCome, next.to, months));
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
