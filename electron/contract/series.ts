// Series: one letter to several authorities, each with a request, events and a clock of its own.
import { z } from 'zod';
import { Id, prose, requiredLine } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const seriesShape = {
  fields: {
    dossierId: Id,
    subject: requiredLine(),
    /** The text its letters are begun from, in Markdown; each request keeps its own, that may be changed since. */
    body: prose(100_000),
    note: prose(20_000),
  },
  defaults: { body: '', note: '' },
  computed: {
    /** S-2018-01. */
    reference: z.string(),
    /** Its requests that are not in the bin. */
    requests: z.int(),
  },
  filters: { dossierId: Id },
  sorts: ['createdAt', 'subject', 'reference', 'updatedAt'],
  direction: 'desc',
} as const;

export const Series = recordSchemas(seriesShape).record;
export type Series = z.infer<typeof Series>;

export const series = recordContract(seriesShape);
