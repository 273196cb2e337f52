// What a « ménage » may act on today: the records each rule proposes, as queries that are asked again at each batch.
import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import { recordTypes } from '../../contract/primitives.ts';
import type { CleaningGroup } from '../../contract/retention.ts';
import { dayNumber, isoDate } from '../law/calendarDays.ts';
import type { AnyDatabase } from '../register/database.ts';
import type { Register } from '../register/register.ts';
import { overLimit, overSince } from './expiry.ts';
import { type Policies, readPolicies } from './policies.ts';

export type GroupKey = Pick<CleaningGroup, 'rule' | 'type'> & { dossierId: string | null };

/** The rules with the policies and the day they are applied on. */
export interface Rules {
  policies: Policies;
  today: string;
}

export async function rulesOf(register: Register, today: string): Promise<Rules> {
  return { policies: await readPolicies(register.db), today };
}

/** Every group there may be, whether anything is in it or not. */
export function groupsOf({ policies }: Rules): GroupKey[] {
  return [
    ...[...policies.dossiers.keys()].map((dossierId) => ({
      ...EXPIRED,
      type: 'concern' as const,
      dossierId,
    })),
    ...(['consentWithdrawn', 'noConsent', 'expired'] as const).map((rule) => ({
      ...{ rule, type: 'person' as const, dossierId: null },
    })),
    { ...EXPIRED, type: 'pressContact', dossierId: null },
    ...recordTypes.map((type) => ({ rule: 'binned' as const, type, dossierId: null })),
  ];
}

/** The records of a group, by `id`; a group nothing can be in gives an empty query. */
export function eligible(db: Kysely<AnyDatabase>, rules: Rules, group: GroupKey) {
  const { type, rule } = group;
  const inUse = db.selectFrom(type).where('binnedAt', 'is', null);
  if (rule === 'binned') {
    const limit = nextDay(overSince(rules.today, rules.policies.binMonths));
    return db.selectFrom(type).where('binnedAt', '<', limit);
  }
  if (type === 'concern' && rule === 'expired') {
    return inUse.where('dossierId', '=', group.dossierId).where(concernIsOver(rules, 'concern'));
  }
  if (type === 'person') return inUse.where(personRules[rule](rules));
  if (type === 'pressContact' && rule === 'expired') return inUse.where(contactIsOver(rules));
  return inUse.where(sql<boolean>`1 = 0`);
}

/** Past its date, and not anonymised and left alone since. */
function concernIsOver({ policies, today }: Rules, table: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const limits = [...policies.dossiers].flatMap(([id, state]) => {
    const limit = overLimit(state, today);
    return limit === null ? [] : [sql`WHEN ${id} THEN ${limit}`];
  });
  const limit =
    limits.length === 0 ? sql`''` : sql`CASE ${column('dossierId')} ${sql.join(limits, sql` `)} ELSE '' END`;
  return sql<boolean>`(coalesce(${column('anonymisedVersion')}, 0) <> ${column('version')}
    AND (coalesce(${column('expiresOn')}, '9999-12-31') < ${today}
      OR (${column('expiresOn')} IS NULL AND ${column('receivedOn')} <= ${limit})))`;
}

const linked = sql`SELECT 1 FROM concern WHERE concern."personId" = person.id AND concern."binnedAt" IS NULL`;
const keepConsent = sql`SELECT 1 FROM consent WHERE consent."personId" = person.id
  AND consent."binnedAt" IS NULL AND consent.kind = 'keep'`;

const withdrawn = ({ today }: Rules) =>
  sql<boolean>`(EXISTS (${keepConsent}) AND NOT EXISTS (${keepConsent}
    AND (consent."withdrawnOn" IS NULL OR consent."withdrawnOn" > ${today})))`;

/** A consent on paper may be noted later than the person: a month is left for it. */
const neverAgreed = ({ today }: Rules) =>
  sql<boolean>`(NOT EXISTS (${keepConsent}) AND person."createdAt" < ${nextDay(overSince(today, 1))})`;

const personIsOver = (rules: Rules) => {
  const { today, policies } = rules;
  const made = nextDay(overSince(today, policies.usual.months));
  return sql<boolean>`(person."expiresOn" < ${today} OR (person."expiresOn" IS NULL AND (
    (EXISTS (${linked}) AND NOT EXISTS (${linked} AND NOT ${concernIsOver(rules, 'concern')}))
    OR (NOT EXISTS (${linked}) AND person."createdAt" < ${made}))))`;
};

/** Each person is in one group: the first that holds. */
const personRules = {
  consentWithdrawn: withdrawn,
  noConsent: neverAgreed,
  expired: (rules: Rules) =>
    sql<boolean>`(${personIsOver(rules)} AND NOT ${withdrawn(rules)} AND NOT ${neverAgreed(rules)})`,
};

/** Neither changed nor written to for that long. Who asked not to be written to stays, so as not to be added again. */
function contactIsOver({ today, policies }: Rules) {
  const limit = overSince(today, policies.pressMonths);
  return (expression: ExpressionBuilder<AnyDatabase, string>) =>
    expression.and([
      expression('doNotContactOn', 'is', null),
      expression('updatedAt', '<', nextDay(limit)),
      sql<boolean>`NOT EXISTS (SELECT 1 FROM "publicationContact" sent JOIN publication ON publication.id = sent."publicationId"
        WHERE sent."contactId" = "pressContact".id AND publication."madeOn" > ${limit})`,
    ]);
}

/** An instant of a day is less than the day after, as texts. */
function nextDay(date: string): string {
  return isoDate(dayNumber(date) + 1);
}

const EXPIRED = { rule: 'expired' } as const;
