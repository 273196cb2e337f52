// All that the register holds about one person, the bin included: what they may ask for (RGPD, articles 15 and 20).
import type { Association } from '../../contract/association.ts';
import type { Concern } from '../../contract/concerns.ts';
import type { Attachment } from '../../contract/documents.ts';
import type { Consent, Person, PersonUse } from '../../contract/persons.ts';
import type { RecordType } from '../../contract/primitives.ts';
import type { Publication } from '../../contract/publications.ts';
import type { RightsRequest } from '../../contract/rights.ts';
import { readAssociation } from '../association/association.ts';
import { readOriginal } from '../concerns/entry.ts';
import { concernStore } from '../concerns/store.ts';
import { attachmentStore } from '../documents/attachments/store.ts';
import { publicationStore } from '../publications/store.ts';
import type { BaseRecord } from '../records/domain.ts';
import type { Store } from '../records/store.ts';
import type { Register } from '../register/register.ts';
import { rightsRequestStore } from '../rights/store.ts';
import { recordsNaming } from './maskTexts.ts';
import { consentStore, personStore } from './store.ts';
import { tracesOf } from './traces.ts';
import { readUses } from './uses.ts';

type SaidConcern = Concern & { dossier: string; original: string | null };

export interface PersonData {
  holder: Association;
  /** The day it is read, YYYY-MM-DD. */
  on: string;
  person: Person;
  consents: readonly Consent[];
  /** `original` is what was said before it was redacted, where it is kept: it is theirs (RGPD, article 15). */
  concerns: readonly SaidConcern[];
  uses: readonly PersonUse[];
  requests: readonly RightsRequest[];
  /** What was sent to them, by their name, address or number among the recipients. */
  sendings: readonly Publication[];
  documents: readonly Attachment[];
  /** Records whose text names them, with their reference where they have one. */
  namedIn: readonly { type: RecordType; reference: string }[];
  /** Lines of the journal about any of it; never what was written. */
  journal: readonly { at: string; action: string; type: string; fields: readonly string[] }[];
}

/** Throws NOT_FOUND. */
export async function readPersonData(register: Register, id: string): Promise<PersonData> {
  const person = await personStore.get(register, id);
  const ofPerson = { personId: id };
  const consents = await everyOne(register, consentStore, ofPerson);
  const said = await everyOne(register, concernStore, ofPerson);
  const requests = await everyOne(register, rightsRequestStore, ofPerson);
  const owners = [id, ...[...consents, ...requests].map((record) => record.id)];
  const documents: Attachment[] = [];
  for (const ownerId of owners) documents.push(...(await everyOne(register, attachmentStore, { ownerId })));
  const traces = tracesOf(person);
  const sent = await everyOne(register, publicationStore, {});
  return {
    ...{ person, consents, requests, documents, on: register.today() },
    holder: await readAssociation(register),
    concerns: await complete(register, said),
    uses: await readUses(register, id),
    sendings: sent.filter(({ recipients }) => traces.areIn(recipients)),
    namedIn: await withReferences(
      register,
      (await recordsNaming(register.any, traces)).filter((record) => record.id !== id),
    ),
    journal: await readJournal(register, [...owners, ...[...said, ...documents].map((record) => record.id)]),
  };
}

const PAGE = 500;

/** What is in use, then what is in the bin: it is held all the same. */
async function everyOne<R extends BaseRecord>(
  register: Register,
  store: Store<R>,
  filter: Readonly<Record<string, unknown>>,
): Promise<R[]> {
  const all: R[] = [];
  for (const binned of [false, true]) {
    let cursor: string | null = null;
    do {
      const page = { filter, binned, limit: PAGE, ...(cursor !== null && { cursor }) };
      const { items, next }: { items: R[]; next: string | null } = await store.list(register, page);
      all.push(...items);
      cursor = next;
    } while (cursor !== null);
  }
  return all;
}

async function complete(register: Register, concerns: readonly Concern[]): Promise<SaidConcern[]> {
  const rows = await register.db.selectFrom('dossier').select(['id', 'title']).execute();
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const said: SaidConcern[] = [];
  for (const concern of concerns) {
    const { text: original } = await readOriginal(register, concern.id);
    said.push({ ...concern, dossier: titles.get(concern.dossierId) ?? '', original });
  }
  return said;
}

const REFERENCED: readonly RecordType[] = ['communique', 'request', 'series', 'source'];

async function withReferences(
  register: Register,
  records: readonly { type: RecordType; id: string }[],
): Promise<{ type: RecordType; reference: string }[]> {
  const named: { type: RecordType; reference: string }[] = [];
  for (const { type, id } of records) {
    const row = REFERENCED.includes(type)
      ? await register.any.selectFrom(type).select('reference').where('id', '=', id).executeTakeFirst()
      : undefined;
    named.push({ type, reference: row ? String(row.reference) : '' });
  }
  return named;
}

async function readJournal(register: Register, ids: readonly string[]): Promise<PersonData['journal']> {
  const lines: (PersonData['journal'][number] & { id: number })[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const rows = await register.db
      .selectFrom('journal')
      .select(['id', 'at', 'action', 'type', 'fields'])
      .where('recordId', 'in', ids.slice(from, from + PAGE))
      .execute();
    lines.push(...rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as string[] })));
  }
  return lines.sort((a, b) => a.id - b.id).map(({ id: _order, ...line }) => line);
}
