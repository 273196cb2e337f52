// Where what a person agreed to was relied on: published communiqués, drafts as they stand, files that were made.
import type { Communique } from '../../contract/communiques.ts';
import type { ConsentKind, PersonUse } from '../../contract/persons.ts';
import { ownTexts } from '../communiques/checks/printedTexts.ts';
import { communiqueStore } from '../communiques/store.ts';
import { findNames, findQuotations, QUOTABLE } from '../communiques/uses.ts';
import type { Register } from '../register/register.ts';
import { personStore } from './store.ts';

/** More drafts than an association writes at once. */
const MOST_DRAFTS = 1_000;

/** Newest first, drafts before all. Throws NOT_FOUND. */
export async function readUses(register: Register, personId: string): Promise<PersonUse[]> {
  const { name, consented } = await personStore.get(register, personId);
  const agrees = (kinds: readonly ConsentKind[]) => kinds.some((kind) => consented.includes(kind));
  const drafts = await usesInDrafts(register, personId, name);
  const published = await usesInPublished(register, personId);
  const files = await usesInFiles(register, personId);
  return [
    ...[...drafts, ...published].map((use) => ({
      ...use,
      allowed: agrees(use.kind === 'quoted' ? QUOTABLE : ['publishByName']),
    })),
    ...files.map(({ needs, ...use }) => ({ ...use, allowed: needs.every((kind) => agrees([kind])) })),
    // Ids come from rows this program wrote; the contract validates them on the way out.
  ] as PersonUse[];
}

async function usesInDrafts(register: Register, personId: string, name: string) {
  const drafts: Communique[] = [];
  for (const status of ['draft', 'review'] as const) {
    drafts.push(...(await communiqueStore.list(register, { filter: { status }, limit: MOST_DRAFTS })).items);
  }
  if (drafts.length === 0) return [];
  const concerns = await register.db
    .selectFrom('concern')
    .select(['id', 'text'])
    .where('personId', '=', personId)
    .execute();
  return drafts.flatMap((draft) => {
    const texts = ownTexts(draft);
    const quoted = findQuotations(texts, concerns).map(({ concern, place }) => ({
      ...{ kind: 'quoted', concernId: concern.id, ...about(draft), words: place.detail },
    }));
    const named = findNames(texts, [draft.contactName], [{ name }]).map(({ place }) => ({
      ...{ kind: 'named', ...about(draft), words: place.detail },
    }));
    return [...quoted, ...named];
  });
}

function about({ id, reference, edition, title }: Communique) {
  return { communiqueId: id, reference, edition, title, publishedAt: null, correctedById: null };
}

async function usesInPublished(register: Register, personId: string) {
  const rows = await rowsOf(register, personId)
    .innerJoin('communique', 'communique.id', 'consentUse.communiqueId')
    .leftJoin('communique as correction', (join) =>
      join.onRef('correction.correctsId', '=', 'communique.id').on('correction.binnedAt', 'is', null),
    )
    .select(['consentUse.kind', 'consentUse.concernId', 'consentUse.field', 'startsAt', 'endsAt'])
    .select(['communique.reference', 'communique.edition', 'communique.title', 'communique.publishedAt'])
    .select(['communique.id as communiqueId', 'correction.id as correctedById'])
    .select(['communique.lead', 'communique.body', 'communique.about', 'communique.changeNote'])
    .orderBy('consentUse.usedAt', 'desc')
    .orderBy('consentUse.id')
    .orderBy('correction.edition')
    .execute();
  return rows.map((row) => {
    const { kind, concernId, field, startsAt, endsAt, lead, body, about, changeNote, ...where } = row;
    const texts: Readonly<Record<string, string>> = { title: row.title, lead, body, about, changeNote };
    const words = startsAt === null || endsAt === null ? '' : (texts[field] ?? '').slice(startsAt, endsAt);
    return { kind, ...(kind === 'quoted' && { concernId }), ...where, words };
  });
}

async function usesInFiles(register: Register, personId: string) {
  const rows = await rowsOf(register, personId)
    .where('consentUse.communiqueId', 'is', null)
    .select(['consentUse.kind', 'usedAt', 'fileName', 'consentUse.field'])
    .select(({ fn }) => fn.count<number>('consentUse.concernId').as('concerns'))
    .groupBy(['consentUse.kind', 'usedAt', 'fileName', 'consentUse.field'])
    .orderBy('usedAt', 'desc')
    .execute();
  return rows.map(({ kind, usedAt, fileName, field, concerns }) => ({
    ...{ kind, usedAt, fileName, needs: NEEDED[field] ?? [] },
    ...(kind === 'exported' && { concerns: Number(concerns) }),
  }));
}

/** What a file showed of a person, and what they must agree to for it. */
const NEEDED: Readonly<Record<string, readonly ConsentKind[]>> = {
  name: ['publishByName'],
  contact: ['contact'],
  'name contact': ['publishByName', 'contact'],
};

/** What was noted of the person, and of what they said, whoever it was linked to then. */
function rowsOf(register: Register, personId: string) {
  return register.db
    .selectFrom('consentUse')
    .where((where) =>
      where.or([
        where('consentUse.personId', '=', personId),
        where(
          'consentUse.concernId',
          'in',
          where.selectFrom('concern').select('concern.id').where('concern.personId', '=', personId),
        ),
      ]),
    );
}
