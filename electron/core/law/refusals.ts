// The refusal that may be referred to the CADA: the silence of one month, or a refusal in writing.
import type { ClockInput } from '../../contract/law.ts';
import { type DayNumber, dayNumber } from './calendarDays.ts';
import { firstOf } from './history.ts';
import { endOfMonths } from './periods.ts';
import { receiptWithForwarding, type Start } from './receipt.ts';
import { type MovedDay, nextWorkingDay, previousWorkingDay } from './workingDays.ts';

/** A refusal and what it is counted from; a refusal in writing is counted from itself. */
export interface Refusal {
  day: DayNumber;
  from: Start;
}

/** The two readings of a refusal, from the two readings of the receipt. */
export interface Readings {
  /** What must be done in time is counted from it. */
  earliest: Refusal;
  /** Nothing is asserted before it. */
  latest: Refusal;
}

export interface Challenge extends Readings {
  kind: 'implicit' | 'express';
  /** The first day the CADA may be referred to. */
  opens: DayNumber;
  remediesStated: boolean | null;
  /** A refusal in writing came after the two months of the implicit one, too late to change anything. */
  lateRefusal: boolean;
}

/**
 * The implicit refusal R: receipt + 1 month, never moved (CRPA R*311-12, R311-13). Undefined as long as nothing was
 * sent, and when a refusal in writing came by that day: the silence never became a refusal.
 */
export function implicitRefusalOf(input: ClockInput): Readings | undefined {
  const receipt = receiptWithForwarding(input);
  if (receipt === undefined) return undefined;
  const earliest = afterOneMonth(receipt.earliest, input);
  const latest = afterOneMonth(receipt.latest, input);
  // Forwarded so late that waiting for the competent authority's month would let the date to act before pass.
  const tooLate = latest.day >= previousWorkingDay(input.zone, dayBeforeTwoMonths(earliest, input)).day;
  const readings = { earliest, latest: tooLate ? earliest : latest };
  const refusal = firstOf(input.events, 'refusal');
  if (refusal !== undefined && dayNumber(refusal.on) <= readings.latest.day) return undefined;
  return readings;
}

/**
 * What may be referred to the CADA. A refusal in writing within the two months of the implicit one starts them again;
 * later it changes nothing.
 */
export function challengeOf(input: ClockInput, silence: Readings | undefined): Challenge | undefined {
  const implicit: Challenge | undefined = silence && {
    ...silence,
    kind: 'implicit',
    opens: silence.latest.day + 1,
    remediesStated: null,
    lateRefusal: false,
  };
  const refusal = firstOf(input.events, 'refusal');
  if (refusal === undefined) return implicit;
  const day = dayNumber(refusal.on);
  // Not the moved limit: a holiday more must not bring a late refusal back into time, and the date to act with it.
  if (implicit !== undefined && day > endOfMonths(implicit.earliest.day, 2, input.suspensions)) {
    return { ...implicit, lateRefusal: true };
  }
  const written: Refusal = { day, from: { day, event: refusal, proved: true } };
  return {
    earliest: written,
    latest: written,
    kind: 'express',
    opens: implicit === undefined ? day + 1 : implicit.opens,
    remediesStated: refusal.remediesStated ?? null,
    lateRefusal: false,
  };
}

/** The last day of the two months by the latest reading, moved to the next working day (CRPA R343-1). */
export function referralLimit({ latest }: Readings, { zone, suspensions }: ClockInput): MovedDay {
  return nextWorkingDay(zone, endOfMonths(latest.day, 2, suspensions));
}

/** The day before the two months end, from which the prudent date goes back: the earliest of the readings. */
export function dayBeforeTwoMonths(refusal: Refusal, { suspensions }: ClockInput): DayNumber {
  return endOfMonths(refusal.day, 2, suspensions) - 1;
}

function afterOneMonth(from: Start, { suspensions }: ClockInput): Refusal {
  return { day: endOfMonths(from.day, 1, suspensions), from };
}
