// Until when things are kept: dates computed from a policy when they are asked for, never stored.
import type { RetentionPolicy } from '../../contract/retention.ts';
import { addMonths, dayNumber, isoDate } from '../law/calendarDays.ts';
import { endOfMonths } from '../law/periods.ts';

/** What a policy counts from, beside the day a concern came in. */
export interface DossierState {
  policy: RetentionPolicy;
  /** Null while the dossier is open. */
  closedOn: string | null;
}

/** The last day a concern is kept, YYYY-MM-DD; null while its dossier is open and the policy counts from the closing. */
export function keptUntil({ policy, closedOn }: DossierState, receivedOn: string): string | null {
  const from = policy.countedFrom === 'receipt' ? receivedOn : closedOn;
  return from === null ? null : monthsLater(from, policy.months);
}

/** The end of a delay in months, in one step: 31 January and one month are 28 or 29 February. */
export function monthsLater(from: string, months: number): string {
  return isoDate(endOfMonths(dayNumber(from), months, []));
}

/**
 * The last day from which a delay of some months is over today: what began that day or before is past its date, what began
 * later is not. Months clamp, so that several days may end on the same one; this looks for the last of them.
 */
export function overSince(today: string, months: number): string {
  const now = dayNumber(today);
  let day = addMonths(now, -months) + LONGEST_CLAMP;
  while (endOfMonths(day, months, []) >= now) day -= 1;
  return isoDate(day);
}

/** The concerns of a dossier that came in on this day or before are past their date; null for none of them. */
export function overLimit({ policy, closedOn }: DossierState, today: string): string | null {
  if (policy.countedFrom === 'receipt') return overSince(today, policy.months);
  return closedOn !== null && closedOn <= overSince(today, policy.months) ? ALWAYS : null;
}

/** 31 January to 3 March: no more days than that may end on one. */
const LONGEST_CLAMP = 4;
/** Later than any calendar date of the contract. */
const ALWAYS = '9999-12-31';
