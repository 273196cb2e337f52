// Files: attached pieces kept inside the register, and the documents made from it.
import { z } from 'zod';
import { Id, line, requiredLine, Sha256 } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

/** Largest attachment, in bytes: 50 MiB. */
export const ATTACHMENT_LIMIT = 50 * 1024 * 1024;
/** Largest piece of an attachment in one message, in bytes: 512 KiB. */
export const CHUNK_LIMIT = 512 * 1024;

const Base64Chunk = z.base64().max(Math.ceil(CHUNK_LIMIT / 3) * 4);

export const documentShape = {
  fields: {
    name: requiredLine(255),
    /** What an image shows, for those who do not see it. */
    alternativeText: line(1_000),
    dossierId: Id.nullable(),
    /** Record it belongs to, where it belongs to one. */
    ownerId: Id.nullable(),
  },
  defaults: { alternativeText: '', dossierId: null, ownerId: null },
  computed: {
    mediaType: z.string(),
    /** In bytes. */
    size: z.int(),
    sha256: Sha256,
  },
  filters: { dossierId: Id, ownerId: Id, sha256: Sha256 },
  sorts: ['createdAt', 'name', 'updatedAt'],
  direction: 'desc',
} as const;

export const Attachment = recordSchemas(documentShape).record;
export type Attachment = z.infer<typeof Attachment>;

const { create: _byAttachingOnly, ...attachments } = recordContract(documentShape);

export const letterFormats = ['md', 'html', 'fragment', 'pdf', 'txt'] as const;
export const LetterFormat = z.enum(letterFormats);
export type LetterFormat = z.infer<typeof LetterFormat>;

/** `pdfa` is the PDF for archives, `eml` a message ready to send. */
export const formats = [...letterFormats, 'pdfa', 'docx', 'odt', 'eml'] as const;
export const Format = z.enum(formats);
export type Format = z.infer<typeof Format>;

/** What comes out of Vigie: a document of one of the formats, or several in a zip. */
export const ExportedFormat = z.enum([...formats, 'zip']);
export type ExportedFormat = z.infer<typeof ExportedFormat>;

export const ExportInput = z.strictObject({
  /** The record's id, or its reference: C-2018-01, D-2018-01. */
  ref: z.string().min(1).max(100),
  formats: z.array(LetterFormat).min(1).optional(),
  /** Absolute path of the folder to write to. Without it the files come back in the answer. Refused in browser mode. */
  to: z.string().max(4_000).optional(),
});

export const ExportedFiles = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      format: ExportedFormat,
      mediaType: z.string(),
      size: z.int(),
      sha256: Sha256,
      /** Whether these are the bytes kept when it was published, rather than made now. */
      kept: z.boolean(),
      /** The version of the templates kept with the published communiqué; null where there is none. */
      templateVersion: z.int().nullable(),
      /** Where it was written; null when it comes in `content`. */
      path: z.string().nullable(),
      /** The bytes in base64; null when they were written to a file. */
      content: z.string().nullable(),
    }),
  ),
});
export type ExportedFile = z.infer<typeof ExportedFiles>['files'][number];

export const documents = {
  ...attachments,
  /**
   * Attaches a file, piece by piece. The first call (no `uploadId`) gives the name and whole size and starts an upload;
   * the others give `uploadId` and the offset. When all bytes are there the answer holds the document; before, the
   * attachment is invisible. TOO_LARGE over 50 MiB. With `hold` it stays so: the last answer has its `uploadId` and no
   * document, for a procedure that looks into the file before keeping it.
   */
  attach: procedure
    .input(
      z.union([
        z.strictObject({
          name: requiredLine(255),
          size: z.int().min(1),
          alternativeText: line(1_000).optional(),
          dossierId: Id.nullable().optional(),
          ownerId: Id.nullable().optional(),
          hold: z.boolean().optional(),
          content: Base64Chunk,
        }),
        z.strictObject({ uploadId: Id, offset: z.int().min(0), content: Base64Chunk }),
      ]),
    )
    .output(
      z.object({
        uploadId: Id.nullable(),
        /** Bytes received up to now. */
        received: z.int(),
        document: Attachment.nullable(),
      }),
    ),
  /** Throws away what was sent of a file that is not attached. Nothing happens where there is no such upload. */
  abandon: procedure.input(z.strictObject({ uploadId: Id })).output(z.object({})),
  /** Reads a piece of an attachment: at most `CHUNK_LIMIT` bytes from `offset`, in base64. */
  read: procedure
    .input(
      z.strictObject({
        id: Id,
        offset: z.int().min(0),
        length: z.int().min(1).max(CHUNK_LIMIT).optional(),
      }),
    )
    .output(z.object({ content: z.base64(), offset: z.int(), size: z.int() })),
};
