// Where a dossier stands: what waits for an answer and since when, what was obtained, what is published.
import type { ClockEvent } from '../../contract/law.ts';
import type { Register } from '../register/register.ts';
import { readHistories } from '../requests/steps.ts';
import { dossierStore } from './store.ts';

/** As of the register's today. Throws NOT_FOUND where there is no such dossier. */
export async function readState(register: Register, dossierId: string) {
  await dossierStore.get(register, dossierId);
  const histories = [...(await readHistories(register, dossierId)).values()];
  // A reminder, a referral: what it waits for is what its request waits for.
  const requests = histories.filter(({ followsId }) => followsId === null);
  const waiting = requests.flatMap(({ id, reference, events, clock }) => {
    const since = clock.step === 'answered' || clock.step === 'closed' ? undefined : waitingSince(events);
    if (since === undefined) return [];
    return [{ id, reference, since, silenceChecked: events.some(({ type }) => type === 'silenceChecked') }];
  });
  const communiques = await countByStatus(register, 'communique', 'reference', dossierId);
  const demands = await countByStatus(register, 'demand', 'id', dossierId);
  return {
    waiting: waiting.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
    answered: requests.filter(({ clock }) => clock.step === 'answered').length,
    published: communiques.get('published') ?? 0,
    drafts: communiques.get('draft') ?? 0,
    openDemands: demands.get('open') ?? 0,
    metDemands: demands.get('met') ?? 0,
  };
}

/** The proved receipt or, without one, the sending; undefined for a request that was not sent. */
function waitingSince(events: readonly ClockEvent[]): string | undefined {
  const earliest = (wanted: ClockEvent['type']) =>
    events
      .filter(({ type }) => type === wanted)
      .map(({ on }) => on)
      .sort()[0];
  return earliest('received') ?? earliest('sent');
}

/** Editions of one communiqué share its reference and count once. */
async function countByStatus(
  register: Register,
  table: 'communique' | 'demand',
  counted: 'reference' | 'id',
  dossierId: string,
): Promise<Map<string, number>> {
  const rows = await register.any
    .selectFrom(table)
    .select((expression) => ['status', expression.fn.count<number>(counted).distinct().as('count')])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .groupBy('status')
    .execute();
  return new Map(rows.map(({ status, count }) => [String(status), Number(count)]));
}
