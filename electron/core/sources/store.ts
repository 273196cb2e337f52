// Sources in the register; each gets a reference, S-2018-03, by the year it was published.
import { sql } from 'kysely';
import { type Source, sourceShape } from '../../contract/sources.ts';
import { nextReference, yearOf } from '../records/references.ts';
import { createStore } from '../records/store.ts';

export const sourceStore = createStore<Source>(
  {
    type: 'source',
    shape: sourceShape,
    references: { dossierId: 'dossier', documentId: 'document', coversId: 'communique' },
    // What covers one edition of a communiqué covers the text, whatever it became.
    where: {
      coversId: (id) =>
        sql`"coversId" IN (SELECT id FROM communique WHERE reference = (SELECT reference FROM communique WHERE id = ${id}))`,
    },
    searchable: ({ reference, title, publisher, quotation, note, url }) => ({
      title,
      body: [reference, publisher, quotation, note, url],
    }),
    assign: async (write, fields) => ({
      reference: await nextReference(write, 'S', yearOf(fields.publishedOn, write.now)),
    }),
  },
  ['reference'],
);
