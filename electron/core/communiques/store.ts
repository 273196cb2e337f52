// Communiqués in the register.
import { type Communique, communiqueShape } from '../../contract/communiques.ts';
import { nextReference, yearOf } from '../records/references.ts';
import { createStore } from '../records/store.ts';
import { refuseFrozenCommunique } from './frozen.ts';

export const communiqueStore = createStore<Communique>(
  {
    type: 'communique',
    shape: communiqueShape,
    references: { dossierId: 'dossier' },
    links: [{ field: 'sourceIds', table: 'communiqueSource', ownColumn: 'communiqueId' }],
    searchable: ({ reference, title, lead, body, place, changeNote }) => ({
      title,
      body: [reference, lead, body, place, changeNote],
    }),
    assign: async (write, fields) => ({
      reference: await nextReference(write, 'C', yearOf(fields.issuedOn, write.now)),
      status: fields.inReview === true ? 'review' : 'draft',
      ...{ publishedAt: null, publishedBy: null, templateVersion: null },
      edition: 1,
      correctsId: null,
    }),
    follow: (changes) =>
      'inReview' in changes ? { status: changes.inReview === true ? 'review' : 'draft' } : {},
    guard: (write, { id }) => refuseFrozenCommunique(write, id),
  },
  ['reference', 'status', 'publishedAt', 'publishedBy', 'templateVersion', 'edition', 'correctsId'],
);
