// The tables as Kysely sees them: the contract's records as they are stored.
import type { Association } from '../../contract/association.ts';
import type { Authority } from '../../contract/authorities.ts';
import type { Claim } from '../../contract/claims.ts';
import type { CommuniqueModel } from '../../contract/communiqueModels.ts';
import type { Communique, PublishedFile } from '../../contract/communiques.ts';
import type { Concern } from '../../contract/concerns.ts';
import type { DataUse } from '../../contract/dataUses.ts';
import type { Demand } from '../../contract/demands.ts';
import type { Attachment } from '../../contract/documents.ts';
import type { Dossier } from '../../contract/dossiers.ts';
import type { IssuedNotice } from '../../contract/papers.ts';
import type { Consent, ConsentWording, Person, PersonUse } from '../../contract/persons.ts';
import type { PressContact, PressList } from '../../contract/press.ts';
import type { Id } from '../../contract/primitives.ts';
import type { Publication } from '../../contract/publications.ts';
import type { Answer, Question } from '../../contract/questions.ts';
import type { InformationRequest, RequestEvent } from '../../contract/requests.ts';
import type { CleaningReport, RetentionPolicy } from '../../contract/retention.ts';
import type { RightsRequest } from '../../contract/rights.ts';
import type { Series } from '../../contract/series.ts';
import type { Source } from '../../contract/sources.ts';

/** How SQLite holds a value: booleans as 0 and 1, lists as JSON text. */
type Stored<Value> = Value extends boolean
  ? number
  : Value extends Id
    ? string
    : Value extends string
      ? Value
      : Value extends number | null
        ? Value
        : string;
type Row<Record, Without extends keyof Record = never> = {
  [Name in Exclude<keyof Record, Without>]: Stored<Record[Name]>;
};

interface SourceLink<Owner extends string> {
  sourceId: string;
  position: number;
  owner?: Owner;
}

export interface Database {
  dossier: Row<Dossier>;
  source: Row<Source>;
  dataUse: Row<DataUse, 'sourceIds'>;
  claim: Row<Claim, 'sourceIds'>;
  concern: Row<Concern> & {
    anonymisedVersion: number | null;
    originalText: string | null;
    importId: string | null;
  };
  concernImport: {
    id: string;
    dossierId: string;
    at: string;
    created: number;
    report: string;
    undoneAt: string | null;
  };
  importedPerson: { personId: string; importId: string };
  /** What the columns of a file held, by a hash of its headings. */
  importMapping: { headings: string; columns: string; usedAt: string };
  person: Row<Person, 'consented'>;
  consent: Row<Consent>;
  consentWording: Pick<ConsentWording, 'kind' | 'number' | 'text' | 'sinceOn'>;
  /** What consents were relied on for. */
  consentUse: {
    id: number;
    kind: PersonUse['kind'];
    usedAt: string;
    personId: string | null;
    concernId: string | null;
    communiqueId: string | null;
    field: string;
    startsAt: number | null;
    endsAt: number | null;
    fileName: string;
  };
  rightsRequest: Row<RightsRequest, 'dueOn' | 'because'>;
  authority: Row<Authority>;
  request: Row<InformationRequest, 'step' | 'nextOn'>;
  event: Row<RequestEvent>;
  series: Row<Series, 'requests'>;
  question: Row<Question, 'state' | 'answerId'>;
  answer: Row<Answer>;
  communiqueModel: Row<CommuniqueModel>;
  communique: Row<Communique, 'sourceIds'> & { snapshot: string | null };
  /** The files a communiqué was published as. */
  publishedFile: PublishedFile & { communiqueId: string; bytes: Uint8Array };
  /** What was published of concerns: `figures` and `stated` are JSON. */
  figureRelease: { id: string; dossierId: string; figures: string; stated: string };
  demand: Row<Demand>;
  publication: Row<Publication, 'contactIds'>;
  publicationContact: { publicationId: string; contactId: string; position: number };
  pressContact: Row<PressContact, 'listIds'>;
  pressList: Row<PressList, 'contacts' | 'reachable'>;
  pressContactList: { contactId: string; listId: string; position: number };
  document: Row<Attachment>;
  dataUseSource: SourceLink<'dataUse'> & { dataUseId: string };
  claimSource: SourceLink<'claim'> & { claimId: string };
  communiqueSource: SourceLink<'communique'> & { communiqueId: string };
  documentChunk: { documentId: string; position: number; bytes: Uint8Array };
  upload: { id: string; name: string; size: number; received: number; fields: string; startedAt: string };
  uploadChunk: { uploadId: string; position: number; bytes: Uint8Array };
  association: Row<Association> & { id: number };
  retention: RetentionPolicy & { id: number; version: number; updatedAt: string } & {
    pressMonths: number;
    binMonths: number;
    cleaningMonths: number;
  };
  dossierRetention: RetentionPolicy & { dossierId: string };
  cleaning: Row<CleaningReport>;
  notice: Row<IssuedNotice> & { markdown: string; pdf: Uint8Array };
  referenceCounter: { prefix: string; year: number; last: number };
  journal: {
    id: number;
    at: string;
    actor: string;
    action: string;
    type: string;
    recordId: string;
    fields: string;
  };
  registerFact: { name: string; value: string };
  searchEntry: {
    id: number;
    type: string;
    recordId: string;
    dossierId: string | null;
    title: string;
    body: string;
  };
}

/** The same tables for code that serves every domain alike and checks names against its own lists. */
export type AnyDatabase = { [Table in string]: { [Column in string]: unknown } };
