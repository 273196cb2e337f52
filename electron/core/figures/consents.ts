// What the persons behind concerns agreed to, as it stands today.
import { type RawBuilder, sql } from 'kysely';
import type { ConcernConsent } from '../../contract/concerns.ts';
import { consentsInForce } from '../persons/inForce.ts';
import type { Register } from '../register/register.ts';

/** One bit for each use that is agreed to. */
export type ConsentBits = number;

export const CONSENT_BITS = { publishByName: 1, publishAnonymously: 2, contact: 4 } as const;
const COUNTED = ['publishByName', 'publishAnonymously', 'contact'] as const;

/** The uses each person agreed to. Persons who agreed to none are not there. */
export async function readConsents(register: Register): Promise<Map<string, ConsentBits>> {
  const bits = new Map<string, ConsentBits>();
  for (const kind of COUNTED) {
    const rows = await consentsInForce(register, [kind]).select('consent.personId').distinct().execute();
    for (const { personId } of rows) bits.set(personId, (bits.get(personId) ?? 0) | CONSENT_BITS[kind]);
  }
  return bits;
}

/** The concerns whose person agreed to a use, or (`none`) of whom nothing may be published and nobody contacted. */
export function consentCondition(consent: ConcernConsent, register: Register): RawBuilder<boolean> {
  const kinds = consent === 'none' ? COUNTED : [consent];
  const agreed = consentsInForce(register, kinds).select('consent.personId');
  return consent === 'none'
    ? sql<boolean>`("personId" IS NULL OR "personId" NOT IN (${agreed}))`
    : sql<boolean>`"personId" IN (${agreed})`;
}
