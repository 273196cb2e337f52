// The typed errors of the contract: a code with data, never a bare message. The interface turns codes into French.
import { z } from 'zod';
import { RecordType } from './primitives.ts';

/** One thing wrong with an input: `field` is the path in the input (`changes.title`, `rows.3.text`), '' for the whole. */
export const InputIssue = z.object({ field: z.string(), code: z.string(), detail: z.string() });
export type InputIssue = z.infer<typeof InputIssue>;

const whichRecord = { type: z.union([RecordType, z.literal('association')]), id: z.string() };

/** Every error a procedure may answer with, for oRPC. Status numbers are HTTP's, used in browser mode. */
export const errorMap = {
  BAD_INPUT: { status: 422, data: z.object({ issues: z.array(InputIssue).min(1) }) },
  NOT_FOUND: { status: 404, data: z.object(whichRecord) },
  /** The record was changed since it was read; nothing was written. */
  CONFLICT: {
    status: 409,
    data: z.object({ ...whichRecord, expectedVersion: z.int(), actualVersion: z.int() }),
  },
  /** A published communiqué, or one of its parts, is never edited. */
  FROZEN: { status: 409, data: z.object(whichRecord) },
  /** The record is used by others: they are counted by type. */
  IN_USE: { status: 409, data: z.object({ ...whichRecord, by: z.record(z.string(), z.int()) }) },
  NO_REGISTER: { status: 409, data: z.object({}) },
  /** The register is encrypted: it opens with its passphrase, or with the recovery key that was printed. */
  REGISTER_LOCKED: { status: 401, data: z.object({ path: z.string() }) },
  /** It is not the passphrase of this file, nor its recovery key. No more is known, and no more is said. */
  WRONG_PASSPHRASE: { status: 403, data: z.object({ path: z.string() }) },
  /** The file of the open register was moved, removed or replaced: nothing is written. What it held is still in memory. */
  REGISTER_GONE: {
    status: 409,
    data: z.object({ path: z.string(), found: z.enum(['missing', 'replaced']) }),
  },
  /** Another Vigie has it open, on the machine named, since that instant. */
  REGISTER_IN_USE: {
    status: 409,
    data: z.object({ path: z.string(), host: z.string(), since: z.string() }),
  },
  FILE_NOT_FOUND: { status: 404, data: z.object({ path: z.string() }) },
  FILE_EXISTS: { status: 409, data: z.object({ path: z.string() }) },
  FILE_NOT_WRITABLE: { status: 403, data: z.object({ path: z.string(), reason: z.string() }) },
  NOT_A_REGISTER: { status: 422, data: z.object({ path: z.string() }) },
  REGISTER_DAMAGED: { status: 422, data: z.object({ path: z.string(), findings: z.array(z.string()) }) },
  REGISTER_NEWER: {
    status: 422,
    data: z.object({ path: z.string(), found: z.int(), supported: z.int() }),
  },
  /** An .eml file that holds no e-mail; `tooIntricate`: more parts, or more deeply nested, than any e-mail people write. */
  NOT_A_MESSAGE: {
    status: 422,
    data: z.object({ name: z.string(), reason: z.enum(['empty', 'notMail', 'tooIntricate']) }),
  },
  /** `document` is the file that would be over the limit, `parts` the biggest pieces in it, biggest first. */
  TOO_LARGE: {
    status: 413,
    data: z.object({
      limit: z.int(),
      size: z.int(),
      document: z.enum(['pdf', 'zip']).optional(),
      parts: z.array(z.object({ id: z.string(), name: z.string(), size: z.int() })).optional(),
    }),
  },
  /** The document cannot be made as it stands; `detail` names the image, the character or the field. */
  RENDER_FAILED: { status: 422, data: z.object({ reason: z.string(), detail: z.string() }) },
  /** What must be mended before publishing. */
  NOT_PUBLISHABLE: { status: 422, data: z.object({ findings: z.array(z.string()).min(1) }) },
} as const;

export type ErrorCode = keyof typeof errorMap;
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errorMap)[Code]['data']>;
