// The story of a dossier: every dated thing it holds, oldest first.

import type { TimelineEntry } from '../../contract/dossiers.ts';
import type { RecordType } from '../../contract/primitives.ts';
import type { Register } from '../register/register.ts';
import { dossierStore } from './store.ts';

interface Entry {
  on: string;
  type: RecordType;
  id: string;
  what: string;
  title: string;
  parentId: string | null;
}

/** Throws NOT_FOUND where there is no such dossier. */
export async function readTimeline(register: Register, id: string): Promise<{ entries: TimelineEntry[] }> {
  const dossier = await dossierStore.get(register, id);
  const opened: Entry = {
    on: dossier.openedOn,
    type: 'dossier',
    id,
    what: 'dossier.opened',
    title: dossier.title,
    parentId: null,
  };
  const entries = [
    opened,
    ...(await sourceEntries(register, id)),
    ...(await dataUseEntries(register, id)),
    ...(await eventEntries(register, id)),
    ...(await communiqueEntries(register, id)),
    ...(await demandEntries(register, id)),
  ];
  entries.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  // Ids come from rows this program wrote; the contract validates them on the way out.
  return { entries: entries as TimelineEntry[] };
}

/** Records of each kind in a dossier, the bin aside. Throws NOT_FOUND. */
export async function countRecords(
  register: Register,
  id: string,
): Promise<{ counts: Partial<Record<RecordType, number>> }> {
  await dossierStore.get(register, id);
  const types = [
    'source',
    'dataUse',
    'claim',
    'concern',
    'request',
    'communique',
    'demand',
    'document',
  ] as const;
  const counts: Partial<Record<RecordType, number>> = {};
  for (const type of types) {
    const row = await register.any
      .selectFrom(type)
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .where('dossierId', '=', id)
      .where('binnedAt', 'is', null)
      .executeTakeFirstOrThrow();
    counts[type] = Number(row.count);
  }
  return { counts };
}

async function sourceEntries(register: Register, dossierId: string): Promise<Entry[]> {
  const rows = await register.db
    .selectFrom('source')
    .select(['id', 'title', 'publishedOn'])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .where('publishedOn', 'is not', null)
    .execute();
  return rows.map((row) => entry('source', 'source.published', row.id, row.publishedOn, row.title));
}

async function dataUseEntries(register: Register, dossierId: string): Promise<Entry[]> {
  const rows = await register.db
    .selectFrom('dataUse')
    .select(['id', 'title', 'declaredOn'])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .where('declaredOn', 'is not', null)
    .execute();
  return rows.map((row) => entry('dataUse', 'dataUse.declared', row.id, row.declaredOn, row.title));
}

async function eventEntries(register: Register, dossierId: string): Promise<Entry[]> {
  const rows = await register.db
    .selectFrom('event')
    .innerJoin('request', 'request.id', 'event.requestId')
    .select(['event.id', 'event.type', 'event.on', 'request.subject', 'request.id as requestId'])
    .where('request.dossierId', '=', dossierId)
    .where('request.binnedAt', 'is', null)
    .where('event.binnedAt', 'is', null)
    .execute();
  return rows.map((row) => ({
    ...entry('event', `event.${row.type}`, row.id, row.on, row.subject),
    parentId: row.requestId,
  }));
}

async function communiqueEntries(register: Register, dossierId: string): Promise<Entry[]> {
  const rows = await register.db
    .selectFrom('communique')
    .select(['id', 'title', 'issuedOn', 'status', 'edition'])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .where('issuedOn', 'is not', null)
    .where('status', '=', 'published')
    .execute();
  return rows.map((row) => {
    const what = row.edition > 1 ? 'communique.corrected' : 'communique.published';
    return entry('communique', what, row.id, row.issuedOn, row.title);
  });
}

async function demandEntries(register: Register, dossierId: string): Promise<Entry[]> {
  const rows = await register.db
    .selectFrom('demand')
    .select(['id', 'text', 'status', 'answeredOn'])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .where('answeredOn', 'is not', null)
    .execute();
  return rows.map((row) => entry('demand', `demand.${row.status}`, row.id, row.answeredOn, row.text));
}

function entry(type: RecordType, what: string, id: string, on: string | null, title: string): Entry {
  return { type, what, id, on: on ?? '', title, parentId: null };
}
