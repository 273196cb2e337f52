// Until when one record is kept, and where that comes from: a date chosen by hand, a policy, or what a person said.
import type { RetentionPolicy } from '../../contract/retention.ts';
import { concernStore } from '../concerns/store.ts';
import { localDate } from '../localDate.ts';
import { personStore } from '../persons/store.ts';
import { pressContactStore } from '../press/store.ts';
import type { Register } from '../register/register.ts';
import { keptUntil, monthsLater } from './expiry.ts';
import { type Policies, readPolicies } from './policies.ts';

export interface RecordExpiry {
  on: string | null;
  by: 'hand' | 'policy' | 'concerns' | 'anonymised' | 'unwanted';
  policy: RetentionPolicy | null;
}

/** Throws NOT_FOUND. */
export async function readExpiry(
  register: Register,
  { type, id }: { type: 'concern' | 'person' | 'pressContact'; id: string },
): Promise<RecordExpiry> {
  const policies = await readPolicies(register.db);
  if (type === 'concern') return concernExpiry(register, policies, id);
  if (type === 'person') return personExpiry(register, policies, id);
  const contact = await pressContactStore.get(register, id);
  if (contact.doNotContactOn !== null) return { on: null, by: 'unwanted', policy: null };
  const sent = await register.db
    .selectFrom('publicationContact')
    .innerJoin('publication', 'publication.id', 'publicationContact.publicationId')
    .select(({ fn }) => fn.max('madeOn').as('last'))
    .where('contactId', '=', id)
    .executeTakeFirst();
  const changedOn = localDate(new Date(contact.updatedAt));
  const from = sent?.last && sent.last > changedOn ? sent.last : changedOn;
  return { on: monthsLater(from, policies.pressMonths), by: 'policy', policy: null };
}

async function concernExpiry(register: Register, policies: Policies, id: string): Promise<RecordExpiry> {
  const { dossierId, receivedOn, expiresOn, version } = await concernStore.get(register, id);
  const dossier = policies.dossiers.get(dossierId);
  const policy = dossier?.policy ?? null;
  const row = await register.db
    .selectFrom('concern')
    .select('anonymisedVersion')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.anonymisedVersion === version) return { on: null, by: 'anonymised', policy: null };
  if (expiresOn !== null) return { on: expiresOn, by: 'hand', policy };
  return { on: dossier ? keptUntil(dossier, receivedOn) : null, by: 'policy', policy };
}

async function personExpiry(register: Register, policies: Policies, id: string): Promise<RecordExpiry> {
  const { expiresOn, createdAt } = await personStore.get(register, id);
  if (expiresOn !== null) return { on: expiresOn, by: 'hand', policy: policies.usual };
  const said = await register.db
    .selectFrom('concern')
    .select(['dossierId', 'receivedOn', 'expiresOn'])
    .where('personId', '=', id)
    .where('binnedAt', 'is', null)
    .execute();
  if (said.length === 0) {
    const on = monthsLater(localDate(new Date(createdAt)), policies.usual.months);
    return { on, by: 'policy', policy: policies.usual };
  }
  const dates = said.map((concern) => {
    const dossier = policies.dossiers.get(concern.dossierId);
    return concern.expiresOn ?? (dossier ? keptUntil(dossier, concern.receivedOn) : null);
  });
  const ends = dates.filter((on) => on !== null);
  const on = ends.length < dates.length ? null : (ends.sort().at(-1) ?? null);
  return { on, by: 'concerns', policy: null };
}
