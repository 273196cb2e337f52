// Where each kind of record lives in the interface, and the words for it.
import type { RecordType } from '../../electron/contract/primitives.ts';
import { dateWords } from '../ui/dates.ts';
import type { Domain, RecordOf } from './records.ts';

export interface RecordWords {
  domain: Domain;
  singular: string;
  plural: string;
  /** For the articles and agreements of French: « cette source », « ce dossier ». */
  feminine: boolean;
  /** The first part of its addresses. */
  path: string;
}

export const recordWords: Readonly<Record<RecordType, RecordWords>> = {
  dossier: {
    domain: 'dossiers',
    singular: 'dossier',
    plural: 'dossiers',
    feminine: false,
    path: '/dossiers',
  },
  source: { domain: 'sources', singular: 'source', plural: 'sources', feminine: true, path: '/sources' },
  dataUse: {
    domain: 'dataUses',
    singular: 'usage de données',
    plural: 'usages de données',
    feminine: false,
    path: '/usages',
  },
  claim: {
    domain: 'claims',
    singular: 'affirmation',
    plural: 'affirmations',
    feminine: true,
    path: '/affirmations',
  },
  concern: {
    domain: 'concerns',
    singular: 'inquiétude',
    plural: 'inquiétudes',
    feminine: true,
    path: '/inquietudes',
  },
  person: {
    domain: 'persons',
    singular: 'personne',
    plural: 'personnes',
    feminine: true,
    path: '/personnes',
  },
  consent: {
    domain: 'consents',
    singular: 'accord',
    plural: 'accords',
    feminine: false,
    path: '/consentements',
  },
  rightsRequest: {
    domain: 'rightsRequests',
    singular: 'demande d’une personne',
    plural: 'demandes de personnes',
    feminine: true,
    path: '/droits',
  },
  authority: {
    domain: 'authorities',
    singular: 'organisme',
    plural: 'organismes',
    feminine: false,
    path: '/organismes',
  },
  request: { domain: 'requests', singular: 'demande', plural: 'demandes', feminine: true, path: '/demandes' },
  series: {
    domain: 'series',
    singular: 'série de demandes',
    plural: 'séries de demandes',
    feminine: true,
    path: '/series',
  },
  event: {
    domain: 'events',
    singular: 'événement',
    plural: 'événements',
    feminine: false,
    path: '/evenements',
  },
  question: {
    domain: 'questions',
    singular: 'question',
    plural: 'questions',
    feminine: true,
    path: '/questions',
  },
  answer: { domain: 'answers', singular: 'réponse', plural: 'réponses', feminine: true, path: '/reponses' },
  communique: {
    domain: 'communiques',
    singular: 'communiqué',
    plural: 'communiqués',
    feminine: false,
    path: '/communiques',
  },
  communiqueModel: {
    domain: 'communiqueModels',
    singular: 'modèle de communiqué',
    plural: 'modèles de communiqué',
    feminine: false,
    path: '/modeles',
  },
  demand: {
    domain: 'demands',
    singular: 'revendication',
    plural: 'revendications',
    feminine: true,
    path: '/revendications',
  },
  publication: {
    domain: 'publications',
    singular: 'diffusion',
    plural: 'diffusions',
    feminine: true,
    path: '/diffusions',
  },
  pressContact: {
    domain: 'pressContacts',
    singular: 'contact de presse',
    plural: 'contacts de presse',
    feminine: false,
    path: '/presse',
  },
  pressList: {
    domain: 'pressLists',
    singular: 'liste de presse',
    plural: 'listes de presse',
    feminine: true,
    path: '/listes-presse',
  },
  document: { domain: 'documents', singular: 'pièce', plural: 'pièces', feminine: true, path: '/pieces' },
};

/** The address of a record's page. */
export function recordPath(type: RecordType, id: string): string {
  return `${recordWords[type].path}/${id}`;
}

/** The address of the page that creates a record; `query` fills some of its fields: `{ dossier: id }`. Undefined values are left out. */
export function newPath(type: RecordType, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return `${recordWords[type].path}/nouveau${search === '' ? '' : `?${search}`}`;
}

/** The kind of the records of a domain. */
export function typeOfDomain(domain: Domain): RecordType {
  return typesByDomain[domain];
}

const typesByDomain: Readonly<Record<Domain, RecordType>> = {
  dossiers: 'dossier',
  sources: 'source',
  dataUses: 'dataUse',
  claims: 'claim',
  concerns: 'concern',
  persons: 'person',
  consents: 'consent',
  rightsRequests: 'rightsRequest',
  authorities: 'authority',
  requests: 'request',
  events: 'event',
  series: 'series',
  questions: 'question',
  answers: 'answer',
  communiques: 'communique',
  communiqueModels: 'communiqueModel',
  demands: 'demand',
  publications: 'publication',
  pressContacts: 'pressContact',
  pressLists: 'pressList',
  documents: 'document',
};

type Titles = { [D in Domain]: (record: RecordOf<D>) => string };

const rightsTitles: Readonly<Record<RecordOf<'rightsRequests'>['kind'], string>> = {
  access: 'Demande d’accès à ses données',
  rectification: 'Demande de correction',
  erasure: 'Demande d’effacement',
  objection: 'Opposition à l’usage de ses données',
};

const titles: Titles = {
  dossiers: ({ title }) => title,
  sources: ({ reference, title }) => `${reference} · ${title}`,
  dataUses: ({ title }) => title,
  claims: ({ text }) => text,
  concerns: ({ text }) => text,
  persons: ({ name, email, phone }) => name || email || phone || 'Personne sans nom',
  consents: ({ wording }) => wording,
  rightsRequests: ({ kind, receivedOn }) => `${rightsTitles[kind]}, reçue le ${dateWords(receivedOn)}`,
  authorities: ({ name }) => name,
  requests: ({ reference, subject }) => `${reference} · ${subject}`,
  series: ({ reference, subject }) => `${reference} · ${subject}`,
  events: ({ type, on }) => `${type} ${on}`,
  questions: ({ reference, wording }) => `${reference} · ${wording}`,
  answers: ({ answeredOn }) => `Réponse du ${dateWords(answeredOn)}`,
  communiques: ({ reference, title }) => `${reference} · ${title}`,
  communiqueModels: ({ name }) => name,
  demands: ({ text }) => text,
  publications: ({ fileName, madeOn }) => fileName || `Diffusion du ${dateWords(madeOn)}`,
  pressContacts: ({ media, name, email, phone }) =>
    [media, name].filter((part) => part !== '').join(' · ') || email || phone,
  pressLists: ({ name }) => name,
  documents: ({ name }) => name,
};

/** One line that names a record, in lists, pickers and links. */
export function recordTitle<D extends Domain>(domain: D, record: RecordOf<D>): string {
  return titles[domain](record);
}
