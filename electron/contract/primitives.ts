// The small schemas every domain is built from: identifiers, dates, texts, and what each record carries.
import { z } from 'zod';

/** UUIDv7, lower case: sorts by creation. */
export const Id = z.uuid({ version: 'v7' }).brand<'Id'>();
export type Id = z.infer<typeof Id>;

/**
 * Calendar date `YYYY-MM-DD` that exists (2026-02-30 is refused), from the year 1000 to 2999: the time limits counted from
 * it stay dates of four-digit years. It has no time zone: a deadline has none.
 */
export const CalendarDate = z.iso.date({ abort: true }).regex(/^[12]/);

/** Calendar date that the core computed from others, and that may pass the year 2999. */
export const ComputedDate = z.iso.date();

/** Instant in UTC, ISO 8601 with milliseconds: `2026-11-23T21:35:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of text, trimmed, well-formed Unicode, at most `max` characters; control characters are refused. */
export function line(max = 300) {
  return z
    .string()
    .overwrite((value) => value.toWellFormed().trim())
    .max(max)
    .regex(ONE_LINE, { error: 'CONTROL_CHARACTER' });
}

/** A line that may not be empty. */
export function requiredLine(max = 300) {
  return line(max).min(1);
}

/** Text of several lines (Markdown where the field says so); line ends become `\n`; at most `max` characters. */
export function prose(max = 200_000) {
  return z
    .string()
    .overwrite((value) => value.toWellFormed().replace(/\r\n?/g, '\n'))
    .max(max)
    .regex(SEVERAL_LINES, { error: 'CONTROL_CHARACTER' });
}

/** Text of several lines with something else than spaces in it. */
export function requiredProse(max: number) {
  return prose(max).min(1, { abort: true }).regex(/\S/, { error: 'REQUIRED' });
}

/** An e-mail address, or the empty string where none is known. */
export const EmailOrEmpty = z.union([z.literal(''), z.email().max(254)]);

/** A web address (http or https), or the empty string where none is known. */
export const WebAddressOrEmpty = z.union([
  z.literal(''),
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2000),
]);

/** The fields every record carries beside its own. `version` grows by one at each write. */
export const recordFields = {
  id: Id,
  version: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  /** When it was put in the bin; null when it is not there. */
  binnedAt: Instant.nullable(),
};

/** The kinds of record of a register, as they are named in the contract, the journal and the search. */
export const recordTypes = [
  'dossier',
  'source',
  'dataUse',
  'claim',
  'concern',
  'person',
  'consent',
  'rightsRequest',
  'authority',
  'request',
  'series',
  'event',
  'question',
  'answer',
  'communique',
  'communiqueModel',
  'demand',
  'publication',
  'pressContact',
  'pressList',
  'document',
] as const;
export const RecordType = z.enum(recordTypes);
export type RecordType = z.infer<typeof RecordType>;

// biome's control-character rule forbids literals: these are built from code points on purpose.
const CONTROLS = String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F`;
const ONE_LINE = new RegExp(`^[^${CONTROLS}\\n\\r\\t\\u2028\\u2029]*$`, 'u');
const SEVERAL_LINES = new RegExp(`^[^${CONTROLS}]*$`, 'u');
