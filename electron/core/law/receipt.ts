// When the authority received the request: proved, or only supposed; and by whom when it was forwarded.
import type { ClockEvent, ClockInput } from '../../contract/law.ts';
import { type DayNumber, dayNumber } from './calendarDays.ts';
import { allOf, type EventOf, firstOf } from './history.ts';
import { addWorkingDays } from './workingDays.ts';

/** A day a time limit starts from. */
export interface Start {
  day: DayNumber;
  event: ClockEvent;
  /** False when the receipt itself has no proof: what is counted from it is an estimate. */
  proved: boolean;
}

/** The two readings of one receipt: the same day but for a forwarded request or an unproved receipt. */
export interface Receipt {
  /** The earliest it can have been: what must be done in time is counted from it. */
  earliest: Start;
  /** The latest it is taken to be: nothing is asserted before what is counted from it. */
  latest: Start;
}

type Received = Pick<ClockInput, 'events' | 'zone'>;

/**
 * The receipt of a request, undefined as long as nothing was sent or received.
 * Proved receipt starts the clock. Without proof, three working days after sending are supposed; and as it may
 * have arrived the day it left, what must be done in time is counted from the sending.
 */
export function receiptOf({ events, zone }: Received): Receipt | undefined {
  const received = firstOf(events, 'received');
  if (received !== undefined) {
    const start = { day: dayNumber(received.on), event: received, proved: true };
    return { earliest: start, latest: start };
  }
  const sent = firstOf(events, 'sent');
  if (sent === undefined) return undefined;
  const day = dayNumber(sent.on);
  return {
    earliest: { day, event: sent, proved: false },
    latest: { day: addWorkingDays(zone, day, POSTAL_DAYS).day, event: sent, proved: false },
  };
}

/**
 * The receipt of a request that may have been forwarded (CRPA L311-2, L114-2): by the first authority, then by the
 * competent one.
 */
export function receiptWithForwarding(request: Received): Receipt | undefined {
  const receipt = receiptOf(request);
  const forwarded = allOf(request.events, 'forwarded').at(-1);
  if (forwarded === undefined) return receipt;
  const competent = competentReceipt(request.events, forwarded);
  const forwarding: Start = { day: dayNumber(forwarded.on), event: forwarded, proved: false };
  const first = receipt?.earliest ?? forwarding;
  return {
    // Forwarding supposes that the first authority had it already.
    earliest: first.day <= forwarding.day ? first : forwarding,
    latest: competent.day > first.day ? competent : first,
  };
}

/** Working days a letter is supposed to take. */
const POSTAL_DAYS = 3;

/** By its date if it was given, else by a receipt recorded since, else the day of the forwarding. */
function competentReceipt(events: readonly ClockEvent[], forwarded: EventOf<'forwarded'>): Start {
  if (forwarded.competentReceivedOn) {
    return { day: dayNumber(forwarded.competentReceivedOn), event: forwarded, proved: true };
  }
  const received = allOf(events, 'received').find((event) => event.on >= forwarded.on);
  if (received !== undefined) return { day: dayNumber(received.on), event: received, proved: true };
  return { day: dayNumber(forwarded.on), event: forwarded, proved: false };
}
