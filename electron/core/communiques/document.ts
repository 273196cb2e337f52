// A communiqué of the register as the document that is rendered: its texts with the identity, sources and demands around.
import type { Association } from '../../contract/association.ts';
import type { Communique } from '../../contract/communiques.ts';
import type { Fact } from '../../contract/facts.ts';
import type { Source } from '../../contract/sources.ts';
import { readAssociation } from '../association/association.ts';
import { loadPictures, pictureReference } from '../documents/attachments/pictures.ts';
import type {
  CommuniqueDocument,
  DocumentAssociation,
  ImageFiles,
  ImageReference,
} from '../documents/rendering/types.ts';
import { factsIn, showFacts } from '../facts/inText.ts';
import { readingOf, resolveFacts } from '../facts/resolve.ts';
import type { Register } from '../register/register.ts';
import { sourceStore } from '../sources/store.ts';
import { sourceNote } from './sourceNote.ts';

/** What a published edition keeps of the rest of the register, so that its exports never change. */
export interface Snapshot {
  association: Association;
  sources: Pick<Source, 'reference' | 'title' | 'publisher' | 'publishedOn' | 'consultedOn' | 'url'>[];
  demands: { text: string; addressee: string | null }[];
  logo: ImageReference | null;
  /** The facts of its texts, with the value, the day and the origin they had. */
  facts: Fact[];
}

/** The parts of the register a communiqué is rendered with, as they stand now. */
export async function takeSnapshot(register: Register, communique: Communique): Promise<Snapshot> {
  const sources = await Promise.all(communique.sourceIds.map((id) => sourceStore.get(register, id)));
  const demands = await register.db
    .selectFrom('demand')
    .innerJoin('communique', 'communique.id', 'demand.communiqueId')
    .leftJoin('authority', 'authority.id', 'demand.authorityId')
    .select(['demand.text', 'authority.name as addressee'])
    // A demand is followed for years: it goes with every edition of the communiqué it was made in.
    .where('communique.reference', '=', communique.reference)
    .where('demand.binnedAt', 'is', null)
    .orderBy('demand.id')
    .execute();
  const association = await readAssociation(register);
  return {
    association,
    logo: await pictureReference(register, association.logoDocumentId),
    sources: sources.map(({ reference, title, publisher, publishedOn, consultedOn, url }) => ({
      ...{ reference, title, publisher, publishedOn, consultedOn, url },
    })),
    demands,
    facts: await resolveFacts(readingOf(register, communique.dossierId), factsOf(communique)),
  };
}

/** The addresses of the facts a communiqué states, in its lead and its body. */
export function factsOf({ lead, body }: Pick<Communique, 'lead' | 'body'>): string[] {
  return factsIn(`${lead}\n\n${body}`);
}

/** The document of a communiqué: from its frozen parts once it is published, else from the register as it stands. */
export async function communiqueDocument(
  register: Register,
  communique: Communique,
): Promise<CommuniqueDocument> {
  const snapshot =
    communique.status === 'published'
      ? await readSnapshot(register, communique.id)
      : await takeSnapshot(register, communique);
  return documentWith(register, communique, snapshot);
}

/** The document of a communiqué with those parts of the register around it. */
export async function documentWith(
  register: Register,
  communique: Communique,
  { association, sources, demands, logo, facts }: Snapshot,
): Promise<CommuniqueDocument> {
  return {
    title: communique.title,
    lead: orNull(showFacts(communique.lead, facts)),
    place: orNull(communique.place || association.place),
    date: communique.issuedOn,
    language: 'fr',
    version: communique.edition,
    correction: await correctionOf(register, communique),
    reference: communique.reference,
    embargoUntil: communique.embargoUntil,
    body: showFacts(communique.body, facts),
    sources: sources.map((source) => ({ id: source.reference, ...sourceNote(source) })),
    demands,
    about: orNull(communique.about || association.about),
    contact: contactOf(communique, association),
    association: { ...(await identity(register, association)), logo },
    images: new Map([
      ...(await loadPictures(register, [communique.body], [association.logoDocumentId])),
      ...chartPictures(facts),
    ]),
    charts: new Map(
      facts.flatMap(({ address, chart, value }) => {
        if (chart === undefined) return [];
        const { svg, table } = chart;
        return [[address, { svg, table, note: table.note, words: value ?? '' }]];
      }),
    ),
  };
}

/** The drawings of facts that are charts, by address. */
export function chartPictures(facts: readonly Fact[]): ImageFiles {
  return new Map(
    facts.flatMap(({ address, chart }) =>
      chart === undefined
        ? []
        : [[address, { bytes: new TextEncoder().encode(chart.svg), mediaType: 'image/svg+xml' }]],
    ),
  );
}

/** The association as letters and communiqués show it. */
export async function identity(register: Register, association: Association): Promise<DocumentAssociation> {
  const { name, phone, email, website } = association;
  const cityLine = `${association.postalCode} ${association.city}`.trim();
  return {
    name,
    addressLines: [...association.postalAddress.split('\n'), cityLine].filter((line) => line.trim() !== ''),
    phone: orNull(phone),
    email: orNull(email),
    website: orNull(website),
    logo: await pictureReference(register, association.logoDocumentId),
  };
}

/** What a correction says of itself; null for a first version. The version it corrects is frozen: its date never changes. */
async function correctionOf(
  register: Register,
  { correctsId, changeNote }: Communique,
): Promise<CommuniqueDocument['correction']> {
  if (correctsId === null) return null;
  const corrected = await register.db
    .selectFrom('communique')
    .select('issuedOn')
    .where('id', '=', correctsId)
    .executeTakeFirst();
  return { date: corrected?.issuedOn ?? null, note: orNull(changeNote) };
}

async function readSnapshot(register: Register, id: string): Promise<Snapshot> {
  const row = await register.db
    .selectFrom('communique')
    .select('snapshot')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  // Written by publish.ts in this same shape, and never changed since.
  return JSON.parse(row.snapshot ?? 'null') as Snapshot;
}

function contactOf(communique: Communique, association: Association): CommuniqueDocument['contact'] {
  const name = communique.contactName || association.contactName;
  const phone = communique.contactPhone || association.contactPhone;
  const email = communique.contactEmail || association.contactEmail;
  if (name === '' && phone === '' && email === '') return null;
  const role = communique.contactRole || association.contactRole;
  return { name: orNull(name), role: orNull(role), phone: orNull(phone), email: orNull(email) };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
