// Concerns: what parents said, kept apart from who said it.
import { z } from 'zod';
import { concernFiles } from './concernFiles.ts';
import { channels, levels } from './concernValues.ts';
import { consentKinds, personShape } from './persons.ts';
import { CalendarDate, Id, line, requiredProse } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export { channels, levels };

/** What a person agreed to of what they said; `none`: to none of these, or nobody is known to have said it. */
export const concernConsents = ['publishByName', 'publishAnonymously', 'contact', 'none'] as const;
export type ConcernConsent = (typeof concernConsents)[number];

export const concernShape = {
  fields: {
    dossierId: Id,
    /** What the parent said: no child's name, nothing of health, religion or opinions. */
    text: requiredProse(20_000),
    theme: line(100),
    level: z.enum(levels),
    commune: line(100),
    channel: z.enum(channels),
    receivedOn: CalendarDate,
    /** Who said it, where the person agreed to be kept. */
    personId: Id.nullable(),
    /** When the record is to be anonymised or erased. */
    expiresOn: CalendarDate.nullable(),
  },
  defaults: {
    theme: '',
    level: '',
    commune: '',
    channel: 'meeting',
    personId: null,
    expiresOn: null,
  },
  filters: {
    dossierId: Id,
    personId: Id,
    theme: line(100),
    level: z.enum(levels),
    commune: line(100),
    channel: z.enum(channels),
    /** The first and the last day of receipt. */
    from: CalendarDate,
    to: CalendarDate,
    consent: z.enum(concernConsents),
  },
  sorts: ['receivedOn', 'createdAt', 'theme', 'level', 'commune'],
  direction: 'desc',
} as const;

const { record, create } = recordSchemas(concernShape);
export const Concern = record;
export type Concern = z.infer<typeof Concern>;

/** The filters of concerns, each narrowing more. */
export const ConcernFilter = z.strictObject(concernShape.filters).omit({ personId: true }).partial();
export type ConcernFilter = z.infer<typeof ConcernFilter>;

/** At most this many concerns get a theme in one action. */
export const THEMING_LIMIT = 10_000;

/** At most this many rows in one import. */
export const IMPORT_LIMIT = 20_000;

export const ConcernsFileInput = z.strictObject({
  dossierId: Id,
  format: z.enum(['csv', 'json']),
  /** With the name and how to reach those who agree to it today; without it nobody is in the file. */
  withPersons: z.boolean().optional(),
});
export type ConcernsFileInput = z.infer<typeof ConcernsFileInput>;

export const ConcernsFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  text: z.string(),
  concerns: z.int(),
  /** How many persons are shown in it. */
  persons: z.int(),
});
export type ConcernsFile = z.infer<typeof ConcernsFile>;

export const concerns = {
  ...recordContract(concernShape),
  ...concernFiles,
  /**
   * Adds a concern as it is said, with who said it and what they agreed to, in one write. `originalText` is what was said
   * before it was redacted: kept apart with the consent to keep, never searched, exported to nobody but the person, and gone with it. BAD_INPUT on
   * `person`, `consents` or `originalText` (NO_CONSENT, NO_PERSON), on `concern.…` and `person.…`.
   */
  enter: procedure
    .input(
      z.strictObject({
        concern: create,
        person: z
          .strictObject({
            name: personShape.fields.name,
            email: personShape.fields.email,
            phone: personShape.fields.phone,
          })
          .optional(),
        consents: z
          .array(
            z.strictObject({
              kind: z.enum(consentKinds),
              wording: requiredProse(5_000),
              wordingNumber: z.int().min(1).nullable().optional(),
            }),
          )
          .max(consentKinds.length)
          .optional(),
        originalText: requiredProse(20_000).optional(),
      }),
    )
    .output(z.object({ concern: record, personId: Id.nullable() })),
  /** What was said before it was redacted; null where nothing of it is kept. */
  original: procedure.input(z.strictObject({ id: Id })).output(z.object({ text: z.string().nullable() })),
  /** Adds many concerns as one action: all of them or, where one row is wrong, none (BAD_INPUT, `rows.N.field`). */
  import: procedure
    .input(
      z.strictObject({
        dossierId: Id,
        rows: z
          .array(create.omit({ dossierId: true }))
          .min(1)
          .max(IMPORT_LIMIT),
      }),
    )
    .output(z.object({ created: z.int() })),
  /** The concerns of a dossier in use, under pseudonyms that are those of this file alone (P-0001). NOT_FOUND. */
  exportFile: procedure.input(ConcernsFileInput).output(ConcernsFile),
  /**
   * Gives many concerns one theme as one action ('' takes theirs away): all of them, or none where one is not there
   * (NOT_FOUND) or was changed since it was read (CONFLICT). Those that have it already stay as they are.
   */
  setTheme: procedure
    .input(
      z.strictObject({
        theme: line(100),
        concerns: z
          .array(z.strictObject({ id: Id, version: z.int().min(1) }))
          .min(1)
          .max(THEMING_LIMIT),
      }),
    )
    .output(z.object({ changed: z.int() })),
};
