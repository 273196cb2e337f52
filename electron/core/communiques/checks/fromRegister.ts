// Reads from the register what a communiqué's texts are compared with: persons, concerns, references. In slices: the core answers others meanwhile.
import { setImmediate } from 'node:timers/promises';
import type { Communique, Finding } from '../../../contract/communiques.ts';
import { consentingPersons } from '../../persons/inForce.ts';
import type { Register } from '../../register/register.ts';
import type { Snapshot } from '../document.ts';
import { QUOTABLE } from '../uses.ts';
import { findChildNames } from './childNames.ts';
import { findContactDetails } from './contactDetails.ts';
import {
  findBinnedSources,
  findDeadReferences,
  type ReferenceState,
  referencesIn,
} from './deadReferences.ts';
import { searchNames } from './personNames.ts';
import { type PrintedText, printedTexts } from './printedTexts.ts';
import { searchConcerns } from './quotedConcerns.ts';

/** Personal data and words of concerns (blocking), then references that lead nowhere (to be confirmed). */
export async function findInTexts(
  register: Register,
  communique: Communique,
  snapshot: Snapshot,
): Promise<Finding[]> {
  const texts = printedTexts(communique, snapshot);
  return [
    ...(await findPersonalData(register, communique, snapshot, texts)),
    ...(await findQuotedConcerns(register, texts)),
    ...(await findReferences(register, communique, texts)),
  ];
}

async function findPersonalData(
  register: Register,
  communique: Communique,
  { association }: Snapshot,
  texts: readonly PrintedText[],
): Promise<Finding[]> {
  const own = [communique.contactName, association.contactName, association.representativeName];
  const names = searchNames(texts, own, [
    association.name,
    association.city,
    association.place,
    communique.place,
  ]);
  const phones: string[] = [];
  const named = await consentingPersons(register, ['publishByName']);
  let after = '';
  for (;;) {
    const rows = await register.db
      .selectFrom('person')
      .select(['id', 'name', 'phone'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(SLICE)
      .execute();
    names.look(rows.filter(({ id }) => !named.has(id)).map(({ name }) => name));
    phones.push(...rows.map(({ phone }) => phone).filter((phone) => phone !== ''));
    if (rows.length < SLICE) break;
    after = rows.at(-1)?.id ?? '';
    await setImmediate();
  }
  const ownDetails = {
    emails: [communique.contactEmail, association.contactEmail, association.email],
    phones: [communique.contactPhone, association.contactPhone, association.phone],
  };
  return [
    ...names.findings(),
    ...findContactDetails(texts, ownDetails, phones),
    ...findChildNames(texts, own),
  ];
}

async function findQuotedConcerns(register: Register, texts: readonly PrintedText[]): Promise<Finding[]> {
  const search = searchConcerns(texts.filter(({ field }) => field === 'lead' || field === 'body'));
  if (!search.isNeeded) return [];
  const publishable = await consentingPersons(register, QUOTABLE);
  let after = '';
  for (;;) {
    // Those in the bin too: what a parent said is no freer for being thrown away.
    const rows = await register.db
      .selectFrom('concern')
      .select(['id', 'text', 'personId'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(SLICE)
      .execute();
    search.look(
      rows.filter(({ personId }) => personId === null || !publishable.has(personId)).map(({ text }) => text),
    );
    if (rows.length < SLICE) return search.findings();
    after = rows.at(-1)?.id ?? '';
    await setImmediate();
  }
}

async function findReferences(
  register: Register,
  { id }: Communique,
  texts: readonly PrintedText[],
): Promise<Finding[]> {
  const references = referencesIn(texts);
  const states = new Map<string, ReferenceState>();
  for (const table of ['communique', 'request', 'source'] as const) {
    if (references.length === 0) break;
    const rows = await register.any
      .selectFrom(table)
      .select(['reference', 'binnedAt'])
      .where('reference', 'in', references)
      .execute();
    for (const { reference, binnedAt } of rows) {
      if (binnedAt === null) states.set(String(reference), 'used');
      else if (!states.has(String(reference))) states.set(String(reference), 'binned');
    }
  }
  const sources = await register.db
    .selectFrom('communiqueSource')
    .innerJoin('source', 'source.id', 'communiqueSource.sourceId')
    .select(['source.reference', 'source.binnedAt'])
    .where('communiqueSource.communiqueId', '=', id)
    .orderBy('communiqueSource.position')
    .execute();
  return [
    ...findDeadReferences(texts, (reference) => states.get(reference) ?? 'unknown'),
    ...findBinnedSources(sources),
  ];
}

/** Rows read at once: some ten milliseconds of work. */
const SLICE = 2_000;
