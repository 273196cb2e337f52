// The procedures every domain has alike, so that one table, one form and one page serve them all.
import type { z } from 'zod';
import type { authorityShape } from '../../electron/contract/authorities.ts';
import type { claimShape } from '../../electron/contract/claims.ts';
import type { communiqueModelShape } from '../../electron/contract/communiqueModels.ts';
import type { communiqueShape } from '../../electron/contract/communiques.ts';
import type { concernShape } from '../../electron/contract/concerns.ts';
import type { dataUseShape } from '../../electron/contract/dataUses.ts';
import type { demandShape } from '../../electron/contract/demands.ts';
import type { documentShape } from '../../electron/contract/documents.ts';
import type { dossierShape } from '../../electron/contract/dossiers.ts';
import type { consentShape, personShape } from '../../electron/contract/persons.ts';
import type { pressContactShape, pressListShape } from '../../electron/contract/press.ts';
import type { Id } from '../../electron/contract/primitives.ts';
import type { publicationShape } from '../../electron/contract/publications.ts';
import type { answerShape, questionShape } from '../../electron/contract/questions.ts';
import type { eventShape, requestShape } from '../../electron/contract/requests.ts';
import type { rightsRequestShape } from '../../electron/contract/rights.ts';
import type { seriesShape } from '../../electron/contract/series.ts';
import type { sourceShape } from '../../electron/contract/sources.ts';
import { client, type Inputs, type Outputs } from './client.ts';

/** The domains of records, by their name in the contract. */
export type Domain = keyof Shapes;

interface Shapes {
  dossiers: typeof dossierShape;
  sources: typeof sourceShape;
  dataUses: typeof dataUseShape;
  claims: typeof claimShape;
  concerns: typeof concernShape;
  persons: typeof personShape;
  consents: typeof consentShape;
  rightsRequests: typeof rightsRequestShape;
  authorities: typeof authorityShape;
  requests: typeof requestShape;
  events: typeof eventShape;
  questions: typeof questionShape;
  answers: typeof answerShape;
  communiques: typeof communiqueShape;
  communiqueModels: typeof communiqueModelShape;
  demands: typeof demandShape;
  publications: typeof publicationShape;
  pressContacts: typeof pressContactShape;
  pressLists: typeof pressListShape;
  series: typeof seriesShape;
  documents: typeof documentShape;
}

/** Domains whose records a person writes; pieces are attached instead. */
export type WritableDomain = Exclude<Domain, 'documents'>;

/** What every record carries. */
export interface BaseRecord {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  binnedAt: string | null;
}

/** A record of a domain as the core answers it. */
export type RecordOf<D extends Domain> = Outputs[D] extends { get: infer R extends BaseRecord } ? R : never;
/** What creating a record takes. */
export type CreateOf<D extends WritableDomain> = Inputs[D] extends { create: infer Fields } ? Fields : never;
/** The exact-match filters of a domain's list. */
export type FilterOf<D extends Domain> = {
  [Name in keyof Shapes[D]['filters']]?: z.input<Shapes[D]['filters'][Name] & z.ZodType>;
};
/** The columns a domain's list sorts by. */
export type SortOf<D extends Domain> = Shapes[D]['sorts'][number];

export interface ListInput {
  filter?: Readonly<Record<string, unknown>>;
  words?: string;
  sort?: { by: string; direction: 'asc' | 'desc' };
  cursor?: string;
  limit?: number;
  binned?: boolean;
  withTotal?: boolean;
}

export interface Page<R> {
  items: R[];
  next: string | null;
  total: number | null;
}

interface CallOptions {
  signal?: AbortSignal;
}

export interface RecordProcedures<R> {
  list(input: ListInput, options?: CallOptions): Promise<Page<R>>;
  get(input: { id: string }, options?: CallOptions): Promise<R>;
  update(input: { id: string; version: number; changes: object }): Promise<R>;
  bin(input: { id: string; version: number }): Promise<R>;
  restore(input: { id: string; version: number }): Promise<R>;
}

/** The shared procedures of a domain, their inputs as loose as a generic component needs; the core checks them. */
export function recordProcedures<D extends Domain>(domain: D): RecordProcedures<RecordOf<D>> {
  const procedures: { [Name in Domain]: RecordProcedures<RecordOf<Name>> } = client;
  return procedures[domain];
}

/**
 * Creates a record. The fields come from a form typed by the domain's schema; the core validates them.
 * Rejects for documents, which are attached and not written.
 */
export function createRecord<D extends Domain>(domain: D, fields: object): Promise<RecordOf<D>> {
  const procedures: { [Name in Domain]: { create(input: object): Promise<RecordOf<Name>> } } = {
    dossiers: client.dossiers,
    sources: client.sources,
    dataUses: client.dataUses,
    claims: client.claims,
    concerns: client.concerns,
    persons: client.persons,
    consents: client.consents,
    rightsRequests: client.rightsRequests,
    authorities: client.authorities,
    requests: client.requests,
    events: client.events,
    questions: client.questions,
    answers: client.answers,
    communiques: client.communiques,
    communiqueModels: client.communiqueModels,
    demands: client.demands,
    publications: client.publications,
    pressContacts: client.pressContacts,
    pressLists: client.pressLists,
    series: client.series,
    documents: { create: () => Promise.reject(new TypeError('a document is attached, not created')) },
  };
  return procedures[domain].create(fields);
}

/** An id that came from an address or a form, for the typed procedures; the core refuses what is not one. */
export function asId(text: string): Id {
  return text as Id;
}
