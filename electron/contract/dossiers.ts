// Dossiers: one affair each, with its story.
import { z } from 'zod';
import { CalendarDate, Id, prose, RecordType, requiredLine } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const dossierShape = {
  fields: {
    title: requiredLine(),
    /** What the affair is about, in Markdown. */
    summary: prose(20_000),
    status: z.enum(['open', 'closed']),
    openedOn: CalendarDate,
  },
  defaults: { summary: '', status: 'open' },
  filters: { status: z.enum(['open', 'closed']) },
  sorts: ['openedOn', 'title', 'updatedAt'],
  direction: 'desc',
} as const;

export const Dossier = recordSchemas(dossierShape).record;
export type Dossier = z.infer<typeof Dossier>;

/** One dated thing of a dossier's story. */
export const TimelineEntry = z.object({
  on: CalendarDate,
  type: RecordType,
  id: Id,
  /** What happened, as a code the interface words: `source.published`, `event.sent`, `communique.published`… */
  what: z.string(),
  title: z.string(),
  /** The request or communiqué the entry belongs to, when it is a part of one. */
  parentId: Id.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const dossiers = {
  ...recordContract(dossierShape),
  /** The story of a dossier, oldest first: what has a date among its records. */
  timeline: procedure.input(z.strictObject({ id: Id })).output(z.object({ entries: z.array(TimelineEntry) })),
  /** How many records of each kind a dossier holds, the bin aside. */
  counts: procedure
    .input(z.strictObject({ id: Id }))
    .output(z.object({ counts: z.partialRecord(RecordType, z.int()) })),
};
