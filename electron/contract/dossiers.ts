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

export const threadTypes = ['source', 'claim', 'communique', 'demand'] as const;

/** One thing of a thread, with the words that name it and its state as its own domain says it ('' for a source). */
export const ThreadNode = z.object({
  type: z.enum(threadTypes),
  id: Id,
  reference: z.string(),
  title: z.string(),
  status: z.string(),
});
export type ThreadNode = z.infer<typeof ThreadNode>;

/** A request that waits for an answer: since its receipt or, where it is not proved, its sending. */
export const WaitingRequest = z.object({
  id: Id,
  reference: z.string(),
  since: CalendarDate,
  /** Whether somebody checked that nothing came: only then is it a silence. */
  silenceChecked: z.boolean(),
});

export const dossiers = {
  ...recordContract(dossierShape),
  /** The story of a dossier, oldest first: what has a date among its records. */
  timeline: procedure.input(z.strictObject({ id: Id })).output(z.object({ entries: z.array(TimelineEntry) })),
  /**
   * What stands on what in a dossier, the bin aside: a source on which a claim or a communiqué rests, the communiqué a claim
   * is in, the demands it makes. Nodes in the order of the story, each edge from what supports to what is supported.
   */
  threads: procedure
    .input(z.strictObject({ id: Id }))
    .output(z.object({ nodes: z.array(ThreadNode), edges: z.array(z.object({ from: Id, to: Id })) })),
  /** Where a dossier stands as of today: what waits, oldest first, and what was obtained and published. */
  state: procedure.input(z.strictObject({ id: Id })).output(
    z.object({
      waiting: z.array(WaitingRequest),
      answered: z.int(),
      published: z.int(),
      drafts: z.int(),
      openDemands: z.int(),
      metDemands: z.int(),
    }),
  ),
  /** How many records of each kind a dossier holds, the bin aside. */
  counts: procedure
    .input(z.strictObject({ id: Id }))
    .output(z.object({ counts: z.partialRecord(RecordType, z.int()) })),
};
