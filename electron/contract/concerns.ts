// Concerns: what parents said, kept apart from who said it.
import { z } from 'zod';
import { concernFiles } from './concernFiles.ts';
import { channels, levels } from './concernValues.ts';
import { consentKinds, personShape } from './persons.ts';
import { CalendarDate, Id, line, requiredProse } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export { channels, levels };

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
  },
  sorts: ['receivedOn', 'createdAt', 'theme', 'level', 'commune'],
  direction: 'desc',
} as const;

const { record, create } = recordSchemas(concernShape);
export const Concern = record;
export type Concern = z.infer<typeof Concern>;

/** At most this many rows in one import. */
export const IMPORT_LIMIT = 20_000;

export const concerns = {
  ...recordContract(concernShape),
  ...concernFiles,
  /**
   * Adds a concern as it is said, with who said it and what they agreed to, in one write. `originalText` is what was said
   * before it was redacted: kept apart with the consent to keep, never searched nor exported, and gone with it. BAD_INPUT on
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
          .array(z.strictObject({ kind: z.enum(consentKinds), wording: requiredProse(5_000) }))
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
  /** How many concerns of a dossier by theme and by level. A figure under 5 is hidden (null): it could single someone out. */
  figures: procedure.input(z.strictObject({ dossierId: Id })).output(
    z.object({
      total: z.int().nullable(),
      byTheme: z.array(z.object({ theme: z.string(), count: z.int().nullable() })),
      byLevel: z.array(z.object({ level: z.string(), count: z.int().nullable() })),
    }),
  ),
};
