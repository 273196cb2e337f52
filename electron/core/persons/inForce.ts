// Which consents hold on a day: given, not withdrawn, neither they nor their person in the bin.
import { type RawBuilder, sql } from 'kysely';
import type { ConsentKind } from '../../contract/persons.ts';
import type { Register } from '../register/register.ts';

/** The consents of those kinds that hold today, as a query to add to. */
export function consentsInForce(register: Pick<Register, 'db' | 'today'>, kinds: readonly ConsentKind[]) {
  const today = register.today();
  return (
    register.db
      .selectFrom('consent')
      .innerJoin('person', 'person.id', 'consent.personId')
      .where('consent.kind', 'in', [...kinds])
      .where('consent.givenOn', '<=', today)
      // Withdrawn from that day on.
      .where((where) =>
        where.or([where('consent.withdrawnOn', 'is', null), where('consent.withdrawnOn', '>', today)]),
      )
      .where('consent.binnedAt', 'is', null)
      .where('person.binnedAt', 'is', null)
  );
}

/** The ids of the persons who agree to one of those kinds today. */
export async function consentingPersons(
  register: Pick<Register, 'db' | 'today'>,
  kinds: readonly ConsentKind[],
): Promise<Set<string>> {
  const rows = await consentsInForce(register, kinds).select('consent.personId').distinct().execute();
  return new Set(rows.map(({ personId }) => personId));
}

/** What each of those persons agrees to today, in the order of the contract's kinds; all of them when none is named. */
export async function consentsOf(
  register: Pick<Register, 'db' | 'today'>,
  kinds: readonly ConsentKind[],
  personIds: readonly string[] | null = null,
): Promise<Map<string, ConsentKind[]>> {
  let query = consentsInForce(register, kinds).select(['consent.personId', 'consent.kind']).distinct();
  if (personIds !== null) query = query.where('consent.personId', 'in', [...personIds]);
  const given = Map.groupBy(await query.execute(), ({ personId }) => personId);
  return new Map(
    [...given].map(([personId, rows]) => [
      personId,
      kinds.filter((kind) => rows.some((row) => row.kind === kind)),
    ]),
  );
}

/** Whether a person of the list agrees to `kind` today. */
export function agreesTo(kind: unknown, today: string): RawBuilder<boolean> {
  return sql<boolean>`id IN (SELECT "personId" FROM consent WHERE kind = ${kind} AND "givenOn" <= ${today}
    AND ("withdrawnOn" IS NULL OR "withdrawnOn" > ${today}) AND "binnedAt" IS NULL)`;
}
