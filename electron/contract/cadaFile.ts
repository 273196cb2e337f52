// The file sent to the CADA with a referral: which pieces it has, and the PDF and the zip made of them.
import { z } from 'zod';
import { ExportedFiles } from './documents.ts';
import { CalendarDate, Id } from './primitives.ts';
import { procedure } from './records.ts';

/** What a piece is in the file, in the order they come. */
export const CadaPieceKind = z.enum([
  /** The letter of the original request, made from the register. */
  'request',
  'sending',
  'receipt',
  'acknowledgement',
  'refusal',
  /** The proof of any other event of the original request. */
  'event',
  'requestAttachment',
  'eventAttachment',
  'referralAttachment',
]);
export type CadaPieceKind = z.infer<typeof CadaPieceKind>;

/** Why a piece cannot be put in the one PDF. */
export const NotMergeable = z.enum([
  /** A password is needed, or the author forbade changes. */
  'encrypted',
  'damaged',
  /** A PDF without a page, a file without a text. */
  'empty',
  /** A PDF form whose answers are drawn by the program that opens it. */
  'form',
  /** Too many dots for a picture, too many characters for a text. */
  'tooBig',
  /** A character that the faces cannot print. */
  'character',
  /** A word processor's file, a recording… */
  'kind',
]);
export type NotMergeable = z.infer<typeof NotMergeable>;

export const CadaPiece = z.object({
  /** The attached document's id; for the copy of the original request, that request's. */
  id: Id,
  kind: CadaPieceKind,
  /** What it is, in French: « Preuve de la réception ». */
  title: z.string(),
  /** The file's name. */
  name: z.string(),
  /** The day of the event or of the letter; null for what has none. */
  on: CalendarDate.nullable(),
  /** In bytes. */
  size: z.int(),
  mediaType: z.string(),
  /** Whether it can be put in the one PDF, as far as is known before trying. */
  mergeable: z.boolean(),
  reason: NotMergeable.nullable(),
  /** Of a PDF that can be merged; null where they are not known yet. */
  pages: z.int().nullable(),
});
export type CadaPiece = z.infer<typeof CadaPiece>;

/** Largest file that may be asked for, in bytes. */
export const CADA_FILE_LIMIT = 300_000_000;

export const cadaFileContract = {
  /**
   * The pieces of a referral to the CADA, in their usual order, a same content once.
   * BAD_INPUT on `id` (NOT_A_REFERRAL) for a request that continues no other.
   */
  cadaPieces: procedure.input(z.strictObject({ id: Id })).output(z.object({ pieces: z.array(CadaPiece) })),
  /**
   * One PDF (letter, list, pieces) and one zip (each as its original) of the pieces given, in the order given: all of them
   * in their usual order when left out. What cannot be merged is named, and is in the zip.
   * TOO_LARGE naming the biggest pieces when a file is over `maxBytes`: nothing is written then. BAD_INPUT on `id`
   * (NOT_A_REFERRAL) and on `pieces.N` (UNKNOWN_RECORD, TWICE).
   */
  cadaFile: procedure
    .input(
      z.strictObject({
        id: Id,
        pieces: z.array(Id).max(500).optional(),
        documents: z
          .array(z.enum(['pdf', 'zip']))
          .min(1)
          .optional(),
        maxBytes: z.int().min(1).max(CADA_FILE_LIMIT),
        /** Absolute path of the folder to write to. Without it the files come back in the answer. Refused in browser mode. */
        to: z.string().max(4_000).optional(),
      }),
    )
    .output(
      ExportedFiles.extend({
        notMerged: z.array(z.object({ id: Id, name: z.string(), reason: NotMergeable })),
      }),
    ),
};
