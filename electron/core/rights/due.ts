// What the association has to answer, by date.
import type { RightsDueItem } from '../../contract/rights.ts';
import { readAssociation } from '../association/association.ts';
import { zoneOf } from '../authorities/places.ts';
import type { Register } from '../register/register.ts';
import { answerDue } from './answerDue.ts';

/** The requests that are not closed, soonest first. */
export async function readRightsDue(
  register: Register,
  on: string,
): Promise<{ on: string; items: RightsDueItem[] }> {
  const rows = await register.db
    .selectFrom('rightsRequest')
    .select(['id', 'kind', 'receivedOn', 'extendedOn'])
    .where('closedOn', 'is', null)
    .where('binnedAt', 'is', null)
    .orderBy('receivedOn')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return { on, items: [] };
  const zone = zoneOf((await readAssociation(register)).postalCode);
  const items = rows.map(({ id, kind, receivedOn, extendedOn }) => {
    const due = answerDue({ receivedOn, extendedOn }, zone, on);
    const group = due.on < on ? 'late' : due.on === on ? 'today' : 'toCome';
    const item = { rightsRequestId: id, kind, receivedOn, ...due, group };
    // Ids come from rows this program wrote; the contract validates them on the way out.
    return item as RightsDueItem;
  });
  return { on, items: items.sort((a, b) => a.on.localeCompare(b.on)) };
}
