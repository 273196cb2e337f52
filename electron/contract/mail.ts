// E-mails received or sent about a request: read from an .eml file, shown, then kept as an event with its proof and pieces.
import { z } from 'zod';
import { EventType } from './law.ts';
import { CalendarDate, Id, Instant } from './primitives.ts';
import { procedure } from './records.ts';

/** At most this many attached files in a message. */
export const MAIL_PIECES_LIMIT = 200;

/** Why an e-mail is proposed to be noted as it is; `evidence` gives the words or the header that say so. */
export const MailReason = z.enum([
  /** A header that only programs write. */
  'automaticHeader',
  /** How the subject begins. */
  'automaticSubject',
  /** The words of somebody who is away, and nothing that looks like an answer. */
  'absenceWords',
  /** Their program says that the message was shown, or taken out of the mailbox. */
  'readReceipt',
  /** Their mail server says that it put the message in the mailbox. */
  'deliveryReceipt',
  /** Our message did not arrive. */
  'deliveryFailed',
  /** Our message has not arrived yet, or nobody knows. */
  'deliveryUncertain',
  /** Sent by the association. */
  'fromUs',
  /** Sent by the association, after the request was. */
  'reminderFromUs',
  /** The words of an acknowledgement, and nothing that looks like an answer. */
  'acknowledging',
]);
export type MailReason = z.infer<typeof MailReason>;

const Mailbox = z.object({ name: z.string(), address: z.string() });

/** An e-mail as it would be noted. Nothing is written yet. */
export const MailPreview = z.object({
  /** Null where the message names no sender. */
  from: Mailbox.nullable(),
  to: z.array(Mailbox),
  subject: z.string(),
  /** Null where its date is absent or makes no sense. */
  sentAt: Instant.nullable(),
  /** The day of `sentAt` where the user is. */
  on: CalendarDate.nullable(),
  /** Plain text, whatever the message was written in. */
  text: z.string(),
  /** Whether the text is longer than what the event's note will hold; the file keeps all of it. */
  cut: z.boolean(),
  pieces: z.array(
    z.object({
      /** What `keep` names it by. */
      index: z.int(),
      name: z.string(),
      mediaType: z.string(),
      size: z.int(),
      /** A picture of the text itself: a logo, a signature. */
      inline: z.boolean(),
    }),
  ),
  /** `type` is null where a person must choose: only an answer in substance stops the legal clock. */
  proposal: z.object({ type: EventType.nullable(), because: MailReason.nullable(), evidence: z.string() }),
  /** The event of this request that holds the same message; null where none does. */
  known: z.object({ eventId: Id, on: CalendarDate }).nullable(),
});
export type MailPreview = z.infer<typeof MailPreview>;

export const mailProcedures = {
  /**
   * Reads an .eml file sent by `documents.attach` with `hold`. NOT_A_MESSAGE where it is none, NOT_FOUND for the request,
   * BAD_INPUT on `uploadId` where no whole file is held under it.
   */
  readMail: procedure.input(z.strictObject({ requestId: Id, uploadId: Id })).output(MailPreview),
  /**
   * Keeps it, all or nothing: the event, the file as its proof, the chosen attached files as pieces of the event. BAD_INPUT
   * on `again` (ALREADY_NOTED, with the day) where the request has it already and `again` is not true; on `keep` for an index
   * that the message does not have.
   */
  keepMail: procedure
    .input(
      z.strictObject({
        requestId: Id,
        uploadId: Id,
        type: EventType,
        on: CalendarDate,
        keep: z.array(z.int().min(0)).max(MAIL_PIECES_LIMIT),
        again: z.boolean().optional(),
      }),
    )
    .output(z.object({ eventId: Id, documentId: Id, pieceIds: z.array(Id) })),
};
