// How long what parents said, and who they are, is kept; and the « ménage » that anonymises or erases what is past its date.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CalendarDate, ComputedDate, Id, Instant, RecordType } from './primitives.ts';
import { procedure } from './records.ts';

const months = z.int().min(1).max(240);

/** When concerns of a dossier are past their date, and what is done with them then. */
export const RetentionPolicy = z.strictObject({
  /** `receipt`: each from the day it came in. `closing`: all from the day the dossier is closed, and none before. */
  countedFrom: z.enum(['receipt', 'closing']),
  months,
  /** `anonymise` keeps what was said, without who said it nor where; `purge` keeps nothing. */
  outcome: z.enum(['anonymise', 'purge']),
});
export type RetentionPolicy = z.infer<typeof RetentionPolicy>;

const delays = {
  /** For the dossiers that have no policy of their own, and for persons linked to no concern. */
  usual: RetentionPolicy,
  /** A contact of the press nobody wrote to or changed for so long. */
  pressMonths: months,
  /** What was put in the bin. */
  binMonths: months,
  /** From one « ménage » to the next. */
  cleaningMonths: months,
};

export const DossierRetention = z.object({
  dossierId: Id,
  title: z.string(),
  isOpen: z.boolean(),
  /** The day it was closed, as the journal tells it; null while it is open. */
  closedOn: CalendarDate.nullable(),
  /** Null where the usual policy applies. */
  own: RetentionPolicy.nullable(),
});
export type DossierRetention = z.infer<typeof DossierRetention>;

export const RetentionSettings = z.object({
  version: z.int().min(1),
  ...delays,
  dossiers: z.array(DossierRetention),
  /** The last « ménage » that was brought to its end. */
  lastCleanedOn: CalendarDate.nullable(),
  /** When the next one is due: from the last one, or from the day the register was made. */
  nextCleaningOn: ComputedDate,
});
export type RetentionSettings = z.infer<typeof RetentionSettings>;

/** Why something is proposed. Of a person, the first that holds, in this order. */
export const cleaningRules = ['consentWithdrawn', 'noConsent', 'expired', 'binned'] as const;
export const cleaningOutcomes = ['anonymise', 'purge'] as const;

/** What is proposed together: one kind of record, for one reason, in one dossier where it is in one. */
const groupFields = {
  rule: z.enum(cleaningRules),
  type: RecordType,
  /** For concerns past their date only. */
  dossierId: Id.nullable(),
};
export const CleaningGroup = z.object({
  ...groupFields,
  dossierTitle: z.string().nullable(),
  total: z.int(),
  /** What the policy says; the only thing that can be done where it is not about concerns. */
  outcome: z.enum(cleaningOutcomes),
});
export type CleaningGroup = z.infer<typeof CleaningGroup>;

export const CleaningLine = z.object({
  id: Id,
  /** What was said, or the name: as a list shows it. */
  label: z.string(),
  /** The day it came in, was noted, was last changed, or was put in the bin. */
  since: CalendarDate,
  /** The end of its time; null where no date is passed: consent is what lacks. */
  expiredOn: ComputedDate.nullable(),
  /** A concern whose text seems to say who or what it is about: anonymised, it loses its text. */
  isTelling: z.boolean(),
});
export type CleaningLine = z.infer<typeof CleaningLine>;

/** At most this many lines named one by one in a choice, and lines in a page. */
export const CHOICE_LIMIT = 5_000;
export const LINES_LIMIT = 200;

export const CleaningChoice = z.strictObject({
  ...groupFields,
  outcome: z.enum(cleaningOutcomes),
  lines: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('allBut'), ids: z.array(Id).max(CHOICE_LIMIT) }),
    z.strictObject({ mode: z.literal('only'), ids: z.array(Id).max(CHOICE_LIMIT) }),
  ]),
});
export type CleaningChoice = z.infer<typeof CleaningChoice>;

/** What was done, without any content: how many, of what kind, by which rule. */
export const CleaningCount = z.object({
  type: RecordType,
  rule: z.enum(cleaningRules),
  /** `kept`: other records rely on it. `textErased`: anonymised, and its text erased as well. */
  done: z.enum(['anonymised', 'textErased', 'purged', 'kept']),
  count: z.int(),
});
export type CleaningCount = z.infer<typeof CleaningCount>;

export const CleaningReport = z.object({
  id: Id,
  startedAt: Instant,
  /** Null where it was interrupted before the file was written anew. */
  endedAt: Instant.nullable(),
  /** False where it was stopped, or interrupted, before the end of what was chosen. */
  completed: z.boolean(),
  actor: z.string(),
  counts: z.array(CleaningCount),
});
export type CleaningReport = z.infer<typeof CleaningReport>;

/** Until when a record is kept, and where that comes from. */
export const Expiry = z.object({
  on: ComputedDate.nullable(),
  /**
   * `hand`: someone chose the date. `policy`: from the policy of its dossier, or the usual one. `concerns`: a person is kept as
   * long as what they said. `anonymised`: nobody's any more. `unwanted`: a contact kept so as not to be written to again.
   */
  by: z.enum(['hand', 'policy', 'concerns', 'anonymised', 'unwanted']),
  /** The policy applied; null where there is none to apply. */
  policy: RetentionPolicy.nullable(),
});
export type Expiry = z.infer<typeof Expiry>;

export const retention = {
  settings: procedure.output(RetentionSettings),
  /** Throws CONFLICT (`association`) when they were changed since they were read. */
  update: procedure
    .input(z.strictObject({ version: z.int().min(1), changes: z.strictObject(delays).partial() }))
    .output(RetentionSettings),
  /** Gives a dossier a policy of its own, or takes it away (null). Throws NOT_FOUND. */
  setDossier: procedure
    .input(z.strictObject({ dossierId: Id, policy: RetentionPolicy.nullable() }))
    .output(RetentionSettings),
  /** Until when a record is kept, as things stand today. Throws NOT_FOUND. */
  expiry: procedure
    .input(z.strictObject({ type: z.enum(['concern', 'person', 'pressContact']), id: Id }))
    .output(Expiry),
  /** What a « ménage » would propose today, counted. */
  survey: procedure.output(
    z.object({
      on: CalendarDate,
      nextCleaningOn: ComputedDate,
      groups: z.array(CleaningGroup),
      /** One was interrupted before the file was written anew: what it erased may still be in its unused parts. */
      unfinished: z.boolean(),
    }),
  ),
  /** The lines of one group, oldest record first; give back `next` as `after`. */
  lines: procedure
    .input(
      z.strictObject({
        ...groupFields,
        after: Id.optional(),
        limit: z.int().min(1).max(LINES_LIMIT).optional(),
      }),
    )
    .output(z.object({ lines: z.array(CleaningLine), next: Id.nullable() })),
  /**
   * Anonymises or erases what is chosen among what the rules propose at that moment; anything else that is named is left alone.
   * Tells how far it is after each batch, which is kept whole; the last answer has the report, once the file is written anew.
   * Ended before (by who listens), what was done stays done, and is told by `history`. Without a choice it erases nothing, and counts
   * as done. BAD_INPUT `choices.N.outcome` for a kind that cannot be anonymised.
   */
  clean: procedure.input(z.strictObject({ choices: z.array(CleaningChoice).max(500) })).output(
    eventIterator(
      z.object({
        done: z.int(),
        total: z.int(),
        /** True while the file is written anew, which cannot be stopped. */
        rewriting: z.boolean(),
        report: CleaningReport.nullable(),
      }),
    ),
  ),
  /** The « ménages » done, newest first. */
  history: procedure.output(z.object({ reports: z.array(CleaningReport) })),
  /** For « À faire »: the day of the next « ménage », and whether it is due with something to do. */
  due: procedure.output(z.object({ on: ComputedDate, isDue: z.boolean(), waiting: z.int() })),
};
