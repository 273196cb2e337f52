// The day by which the association answers a person: the month that the law of others gives, applied to ourselves.
import type { Zone } from '../../contract/law.ts';
import { computeClock } from '../law/clock.ts';

/**
 * One month from receipt, or three where the person was told so, with reasons, within the first; moved to the next working day
 * where the association is (RGPD 12(3); docs/law.md). `today` changes nothing to it.
 */
export function answerDue(
  { receivedOn, extendedOn }: { receivedOn: string; extendedOn: string | null },
  zone: Zone,
  today: string,
): { on: string; because: string } {
  const clock = computeClock({
    ...{ regime: 'rgpd', zone, on: today, suspensions: [], legalClock: true },
    events: [
      { type: 'received', on: receivedOn },
      ...(extendedOn === null ? [] : [{ type: 'extension' as const, on: extendedOn, reasonsStated: true }]),
    ],
  });
  const due = clock.dates.find(({ id }) => id === 'rgpdDue');
  if (!due) throw new Error('a request that was received has a day to be answered by');
  return { on: due.on, because: due.because };
}
