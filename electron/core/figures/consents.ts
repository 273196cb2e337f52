// What the persons behind concerns agreed to, as it stands today.
import { type RawBuilder, sql } from 'kysely';
import type { ConcernConsent } from '../../contract/concerns.ts';
import type { Register } from '../register/register.ts';

/** One bit for each use that is agreed to. */
export type ConsentBits = number;

export const CONSENT_BITS = { publishByName: 1, publishAnonymously: 2, contact: 4 } as const;

/** The uses each person agreed to: given, not withdrawn. Persons who agreed to none are not there. */
export async function readConsents(register: Register): Promise<Map<string, ConsentBits>> {
  const given = await register.db
    .selectFrom('consent')
    .innerJoin('person', 'person.id', 'consent.personId')
    .select(['consent.personId', 'consent.kind'])
    // Withdrawn from that day on.
    .where((where) =>
      where.or([
        where('consent.withdrawnOn', 'is', null),
        where('consent.withdrawnOn', '>', register.today()),
      ]),
    )
    .where('consent.binnedAt', 'is', null)
    .where('person.binnedAt', 'is', null)
    .where('consent.givenOn', '<=', register.today())
    .distinct()
    .execute();
  const bits = new Map<string, ConsentBits>();
  for (const { personId, kind } of given) {
    if (kind !== 'keep') bits.set(personId, (bits.get(personId) ?? 0) | CONSENT_BITS[kind]);
  }
  return bits;
}

/** The concerns whose person agreed to a use, or (`none`) of whom nothing may be published and nobody contacted. */
export function consentCondition(consent: ConcernConsent, today: string): RawBuilder<boolean> {
  const kinds = consent === 'none' ? Object.keys(CONSENT_BITS) : [consent];
  const agreed = sql`SELECT consent."personId" FROM consent JOIN person ON person.id = consent."personId"
    WHERE consent.kind IN (${sql.join(kinds)}) AND (consent."withdrawnOn" IS NULL OR consent."withdrawnOn" > ${today}) AND consent."binnedAt" IS NULL
      AND person."binnedAt" IS NULL AND consent."givenOn" <= ${today}`;
  return consent === 'none'
    ? sql<boolean>`("personId" IS NULL OR "personId" NOT IN (${agreed}))`
    : sql<boolean>`"personId" IN (${agreed})`;
}
