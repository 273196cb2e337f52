// What a communiqué takes from persons who agreed to it: their words, their names. Written down when it is published.
import { setImmediate } from 'node:timers/promises';
import type { Communique, Finding } from '../../contract/communiques.ts';
import type { ConsentKind } from '../../contract/persons.ts';
import { consentsInForce } from '../persons/inForce.ts';
import type { Register, Write } from '../register/register.ts';
import { searchNames } from './checks/personNames.ts';
import { type PrintedText, printedTexts } from './checks/printedTexts.ts';
import { searchConcerns } from './checks/quotedConcerns.ts';
import type { Snapshot } from './document.ts';

/** The consents, one of which lets what a person said be quoted. */
export const QUOTABLE: readonly ConsentKind[] = ['publishAnonymously', 'publishByName'];

/** The places where the words of each concern stand in the lead and the body. */
export function findQuotations<C extends { text: string }>(
  texts: readonly PrintedText[],
  concerns: readonly C[],
): { concern: C; place: Finding }[] {
  const search = searchConcerns(texts.filter(({ field }) => field === 'lead' || field === 'body'));
  if (!search.isNeeded) return [];
  return concerns.flatMap((concern) => search.passagesOf(concern.text).map((place) => ({ concern, place })));
}

/** The places where each person is named. `own` are names that may be printed whoever bears them. */
export function findNames<P extends { name: string }>(
  texts: readonly PrintedText[],
  own: readonly string[],
  persons: readonly P[],
): { person: P; place: Finding }[] {
  const search = searchNames(texts, own, []);
  return persons
    .filter(({ name }) => name !== '')
    .flatMap((person) => search.placesOf(person.name).map((place) => ({ person, place })));
}

/**
 * Writes down, inside the write that publishes, whose words and names a communiqué takes: they agreed to it at that moment, since
 * the checks would have forbidden it. Only places are kept, never words.
 */
export async function recordUses(
  write: Write,
  register: Register,
  communique: Communique,
  snapshot: Snapshot,
): Promise<void> {
  const texts = printedTexts(communique, snapshot);
  const { association } = snapshot;
  const own = [communique.contactName, association.contactName, association.representativeName];
  const named = findNames(texts, own, await namedPersons(register));
  const rows = named.map(({ person, place }) => row('named', person.id, null, place));
  let after = '';
  for (;;) {
    const concerns = await quotableConcerns(register, after);
    const quoted = findQuotations(texts, concerns);
    rows.push(...quoted.map(({ concern, place }) => row('quoted', concern.personId, concern.id, place)));
    if (concerns.length < SLICE) break;
    after = concerns.at(-1)?.id ?? '';
    await setImmediate();
  }
  if (rows.length === 0) return;
  for (const one of rows) await write.db.insertInto('consentUse').values(one).execute();
  write.touch('consentUse');

  function row(
    kind: 'quoted' | 'named',
    personId: string | null,
    concernId: string | null,
    { field, start, end }: Finding,
  ) {
    const place = { field, startsAt: start ?? null, endsAt: end ?? null };
    return {
      kind,
      usedAt: write.now,
      personId,
      concernId,
      communiqueId: communique.id,
      ...place,
      fileName: '',
    };
  }
}

function namedPersons(register: Register): Promise<{ id: string; name: string }[]> {
  return consentsInForce(register, ['publishByName'])
    .select(['person.id', 'person.name'])
    .distinct()
    .orderBy('person.id')
    .execute();
}

/** Concerns of those who agree to be quoted, by id, from after one on. */
function quotableConcerns(register: Register, after: string) {
  return register.db
    .selectFrom('concern')
    .select(['id', 'text', 'personId'])
    .where('personId', 'in', consentsInForce(register, QUOTABLE).select('consent.personId'))
    .where('id', '>', after)
    .orderBy('id')
    .limit(SLICE)
    .execute();
}

const SLICE = 2_000;
