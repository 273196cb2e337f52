// « À faire »: what is due over all requests, by date.
import type { DueItem } from '../../contract/requests.ts';
import type { Register } from '../register/register.ts';
import { nextDate, readClocks } from './steps.ts';

/** Every request with something to do, soonest first; what is over or not sent yet is left out. */
export async function readDue(register: Register, on: string): Promise<{ on: string; items: DueItem[] }> {
  const requests = await register.db
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select([
      'request.id',
      'request.authorityId',
      'request.regime',
      'request.legalClock',
      'request.dossierId',
      'request.reference',
      'request.subject',
      'authority.name as authority',
    ])
    .where('request.binnedAt', 'is', null)
    // The dates of a letter that continues a request are those of that request.
    .where((where) => where.or([where('request.followsId', 'is', null), where('request.legalClock', '=', 1)]))
    .execute();
  const clocks = await readClocks(register, requests, on);
  const items = requests.flatMap((request) => {
    const clock = clocks.get(request.id);
    const date = clock ? nextDate(clock) : null;
    if (!clock || !date) return [];
    return [
      {
        requestId: request.id,
        dossierId: request.dossierId,
        reference: request.reference,
        subject: request.subject,
        authority: request.authority,
        step: clock.step,
        dateId: date.id,
        on: date.on,
        group: date.on < on ? 'late' : date.on === on ? 'today' : 'toCome',
        because: date.because,
      },
    ];
  });
  items.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  // Ids come from rows this program wrote; the contract validates them on the way out.
  return { on, items: items as DueItem[] };
}
