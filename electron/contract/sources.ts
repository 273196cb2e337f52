// Sources: where a fact comes from.
import { z } from 'zod';
import { CalendarDate, Id, line, prose, requiredLine, WebAddressOrEmpty } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const sourceKinds = ['article', 'letter', 'decree', 'page', 'testimony', 'other'] as const;

export const sourceShape = {
  fields: {
    dossierId: Id,
    kind: z.enum(sourceKinds),
    title: requiredLine(),
    publisher: line(),
    publishedOn: CalendarDate.nullable(),
    /** When the page was read: a page changes. */
    consultedOn: CalendarDate.nullable(),
    url: WebAddressOrEmpty,
    /** The words relied upon, as they stand in the source. */
    quotation: prose(10_000),
    /** The attached copy. */
    documentId: Id.nullable(),
    /** The communiqué this article followed and speaks of: its coverage. */
    coversId: Id.nullable(),
    note: prose(20_000),
  },
  defaults: {
    kind: 'article',
    publisher: '',
    publishedOn: null,
    consultedOn: null,
    url: '',
    quotation: '',
    documentId: null,
    coversId: null,
    note: '',
  },
  /** `reference` (S-2018-03) names the source in a communiqué's notes: `[^S-2018-03]`. */
  computed: { reference: z.string() },
  filters: { dossierId: Id, coversId: Id, kind: z.enum(sourceKinds) },
  sorts: ['createdAt', 'title', 'reference', 'updatedAt'],
  direction: 'desc',
} as const;

export const Source = recordSchemas(sourceShape).record;
export type Source = z.infer<typeof Source>;

export const sources = recordContract(sourceShape);
