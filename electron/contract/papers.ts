// Papers made from the association's identity and its rules: what parents fill in, what they are told, what the association keeps.
import { z } from 'zod';
import { CalendarDate, Id, Sha256 } from './primitives.ts';
import { procedure } from './records.ts';

/**
 * `form`: what a parent fills in by hand. `notice`: what they are told (RGPD, art. 13). `register`: the sheet of the register of
 * processing (art. 30).
 */
export const paperKinds = ['form', 'notice', 'register'] as const;
export const paperFormats = ['pdf', 'md'] as const;

export const PaperFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: Sha256,
  /** Base64. */
  content: z.string(),
});
export type PaperFile = z.infer<typeof PaperFile>;

/** A notice as it was issued; it never changes. */
export const IssuedNotice = z.object({
  id: Id,
  /** 1, 2, 3… */
  number: z.int().min(1),
  issuedOn: CalendarDate,
  /** Of its PDF. */
  sha256: Sha256,
});
export type IssuedNotice = z.infer<typeof IssuedNotice>;

/** What the papers need of the association's identity. */
export const neededOfIdentity = ['name', 'postalAddress', 'postalCode', 'city', 'email'] as const;

export const papers = {
  state: procedure.output(
    z.object({
      /** Fields of the association's identity that are empty: the papers say so in their place. */
      missing: z.array(z.enum(neededOfIdentity)),
      /** Newest first. */
      notices: z.array(IssuedNotice),
      /** False where the identity or the rules have changed since the last notice, or where there is none. */
      isCurrent: z.boolean(),
      /** The service that copies the register’s folder elsewhere: what the papers say of transfers is to be completed. */
      synchronisedBy: z.string().nullable(),
    }),
  ),
  /** A paper from the identity and the rules as they stand; a notice not issued yet says it is a draft. */
  make: procedure
    .input(z.strictObject({ kind: z.enum(paperKinds), format: z.enum(paperFormats) }))
    .output(PaperFile),
  /**
   * Issues the notice: a version that is kept as it is, with its number and its day. Where nothing has changed since the last
   * one, gives that one. BAD_INPUT `missing` (REQUIRED, the field) where the identity lacks something.
   */
  issueNotice: procedure.output(IssuedNotice),
  /** An issued notice, byte for byte. NOT_FOUND (`association`), REGISTER_DAMAGED where its bytes are not those any more. */
  notice: procedure
    .input(z.strictObject({ number: z.int().min(1), format: z.enum(paperFormats) }))
    .output(PaperFile),
};
