// Which answers of the core depend on which tables of the register: after a write, these are asked for again.
import type { Contract } from '../../electron/contract/contract.ts';

export type Area = keyof Contract;

/** The tables each part of the contract reads, directly or to complete its records. `law` and `privacy` read none. */
export const tablesRead: Readonly<Record<Area, readonly string[]>> = {
  register: ['register', 'registerFact'],
  association: ['association', 'document'],
  dossiers: [
    'dossier',
    'source',
    'dataUse',
    'claim',
    'concern',
    'request',
    'event',
    'communique',
    'demand',
    'document',
    ...['authority', 'claimSource', 'communiqueSource'],
  ],
  sources: ['source', 'document'],
  dataUses: ['dataUse', 'dataUseSource'],
  claims: ['claim', 'claimSource'],
  concerns: ['concern', 'person', 'consent', 'concernImport', 'importedPerson', 'importMapping'],
  themes: ['concern'],
  figures: ['concern', 'person', 'consent', 'dossier', 'figureRelease'],
  persons: ['person', 'consent', 'concern', 'consentUse', 'communique', 'rightsRequest'],
  consents: ['consent', 'person', 'consentWording', 'association'],
  rightsRequests: ['rightsRequest', 'person', 'association'],
  authorities: ['authority', 'request', 'demand', 'document'],
  requests: ['request', 'event', 'authority', 'dossier', 'association', 'document'],
  events: ['event', 'request'],
  questions: ['question', 'answer'],
  answers: ['answer', 'question'],
  communiques: [
    'communique',
    'communiqueSource',
    'publishedFile',
    'claim',
    'claimSource',
    'demand',
    'source',
    'association',
    'document',
    // What its texts are checked against: who may be quoted and named.
    ...['person', 'consent'],
    // The facts of its texts.
    ...['concern', 'figureRelease', 'request', 'event', 'authority', 'dataUse', 'question', 'answer'],
  ],
  communiqueModels: ['communiqueModel'],
  demands: ['demand'],
  publications: ['publication', 'publicationContact'],
  pressContacts: ['pressContact', 'pressContactList', 'pressList'],
  pressLists: ['pressList', 'pressContactList', 'pressContact'],
  privacy: [],
  series: ['series', 'request', 'event', 'authority'],
  documents: ['document', 'documentChunk', 'upload', 'uploadChunk'],
  // Anything may be in the bin.
  retention: [
    ...['retention', 'dossierRetention', 'cleaning', 'registerFact', 'dossier', 'source', 'dataUse', 'claim'],
    ...['concern', 'person', 'consent', 'authority', 'request', 'event', 'question', 'answer', 'series'],
    ...['communique', 'communiqueModel', 'demand', 'publication', 'publicationContact', 'pressContact'],
    ...['pressList', 'document'],
  ],
  papers: ['consentWording', 'association', 'retention', 'dossierRetention', 'dossier', 'notice', 'register'],
  facts: [
    ...['dossier', 'concern', 'figureRelease', 'request', 'event', 'authority', 'dataUse'],
    ...['question', 'answer', 'document'],
  ],
  search: [
    ...[
      'searchEntry',
      'searchIndex',
      'dossier',
      'source',
      'dataUse',
      'claim',
      'concern',
      'person',
      'authority',
    ],
    ...['request', 'event', 'communique', 'communiqueModel', 'demand', 'publication', 'document', 'consent'],
    ...['pressContact', 'pressList', 'question', 'answer', 'series', 'rightsRequest'],
  ],
  journal: ['journal'],
  law: [],
};

/** The parts of the contract whose answers may have changed with `tables`. A table nobody declared concerns all of them. */
export function areasReading(tables: readonly string[]): Area[] {
  const areas = areaNames();
  const known = new Set(Object.values(tablesRead).flat());
  if (tables.some((table) => !known.has(table) && !numbering.has(table))) return areas;
  return areas.filter((area) => tablesRead[area].some((table) => tables.includes(table)));
}

// Counters are only ever written together with the record they number.
const numbering = new Set(['referenceCounter']);

function areaNames(): Area[] {
  // The keys are those of the object above, whose type names them all.
  return Object.keys(tablesRead) as Area[];
}
