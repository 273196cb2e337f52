// Files of concerns (tables, workbooks, e-mails): read, looked at line by line, brought in as one action, taken away again.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { channels, levels } from './concernValues.ts';
import { CHUNK_LIMIT } from './documents.ts';
import { InputIssue } from './errors.ts';
import { CalendarDate, Id, Instant, line, requiredLine } from './primitives.ts';
import { Passage, passageKinds } from './privacy.ts';
import { procedure } from './records.ts';

/** Largest table or mailbox, in bytes: 256 MiB. It is never whole in memory. */
export const CONCERN_FILE_LIMIT = 256 * 1024 * 1024;
/** Largest workbook or e-mail, in bytes, which is: 48 MiB. */
export const CONCERN_WORKBOOK_LIMIT = 48 * 1024 * 1024;
/** At most this many lines in one import. */
export const CONCERN_LINES_LIMIT = 200_000;
/** Lines in one page of a preview. */
export const CONCERN_PREVIEW_LIMIT = 200;

/** What a column may hold; `ignored` is left out. Several may hold text: they are put one under the other. */
export const concernColumns = [
  'ignored',
  'text',
  'theme',
  'level',
  'commune',
  'channel',
  'receivedOn',
  'name',
  'email',
  'phone',
  'consentKeep',
  'consentContact',
  'consentPublishAnonymously',
  'consentPublishByName',
] as const;
export type ConcernColumn = (typeof concernColumns)[number];

/** Of 5/10/2018: `dayFirst` is the 5th of October, as in French; `monthFirst` the 10th of May. */
export const dateOrders = ['dayFirst', 'monthFirst'] as const;
export type DateOrder = (typeof dateOrders)[number];

export const concernFileKinds = ['table', 'xlsx', 'ods', 'mail'] as const;

/** What cannot be read, by its line; the lines around it are. */
export const unreadableCodes = [
  /** Quotation marks that do not close. */
  'NOT_A_TABLE',
  /** A line over a million characters. */
  'TOO_LONG',
  /** Lines past the limit of an import. */
  'TOO_MANY',
  /** No e-mail; `line` is its rank. */
  'NOT_A_MESSAGE',
  /** Sent by a program: an absence, a receipt. */
  'AUTOMATIC',
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

const Columns = z.array(z.enum(concernColumns)).max(500);

const Summary = z.object({
  kind: z.enum(concernFileKinds),
  /** How the text is encoded and its cells parted; null for what is no text. */
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']).nullable(),
  separator: z.enum([';', ',', '\t']).nullable(),
  /** The sheets of a workbook, in order; empty for what has none. */
  sheets: z.array(z.string()),
  sheet: z.int(),
  /** Which line names the columns; null where none does. */
  headingLine: z.int().nullable(),
  /** `withheld`: a child’s name or school, which is never taken. */
  columns: z.array(z.object({ heading: z.string(), holds: z.enum(concernColumns), withheld: z.boolean() })),
  /** Whether the columns are as they were the last time these headings came. */
  remembered: z.boolean(),
  /** Lines under the headings that hold something. */
  lines: z.int(),
  unreadable: z.array(z.object({ line: z.int(), code: z.enum(unreadableCodes) })),
  /** How many there are in all. */
  unreadableCount: z.int(),
});
export type ConcernFileSummary = z.infer<typeof Summary>;

/** How the lines of a file are understood. */
const understanding = {
  readingId: Id,
  dossierId: Id,
  columns: Columns,
  /** What a line takes where the file says nothing. */
  defaults: z.strictObject({
    receivedOn: CalendarDate,
    channel: z.enum(channels),
    theme: line(100).optional(),
    level: z.enum(levels).optional(),
    commune: line(100).optional(),
  }),
  /** Found from the whole column when left out. */
  dateOrder: z.enum(dateOrders).optional(),
};

export const concernLineKinds = ['all', 'wrong', 'duplicate', 'passages', 'ambiguous'] as const;
export type ConcernLineKind = (typeof concernLineKinds)[number];

const Row = z.object({
  text: z.string(),
  theme: z.string(),
  level: z.enum(levels),
  commune: z.string(),
  channel: z.enum(channels),
  receivedOn: z.string(),
});
export type ConcernRow = z.infer<typeof Row>;

const Line = z.object({
  line: z.int(),
  row: Row,
  /** What keeps it from being imported, by its columns. `detail` is what is written there. */
  issues: z.array(InputIssue),
  /** Of the text of the row. */
  passages: z.array(Passage),
  /** Where the same text of the same day is already: an earlier line, or the register (0). */
  duplicateOf: z.int().nullable(),
  /** Whether its date may be read in two ways. */
  ambiguousDate: z.boolean(),
  /** Whether a person is kept with it, apart. */
  person: z.boolean(),
});
export type ConcernLine = z.infer<typeof Line>;

const Counts = z.object({
  lines: z.int(),
  wrong: z.int(),
  /** Lines that say again what an earlier line, or the register, says. */
  duplicates: z.int(),
  duplicatesInRegister: z.int(),
  /** Lines with a passage that should not be kept, and how many passages of each kind. */
  withPassages: z.int(),
  passages: z.record(z.enum(passageKinds), z.int()),
  ambiguousDates: z.int(),
  /** Persons to be kept apart, with their consent. */
  persons: z.int(),
  /** Lines that give contact details without a consent to keep them: these are dropped. */
  droppedContacts: z.int(),
});
export type ConcernFileCounts = z.infer<typeof Counts>;

const Report = z.object({
  fileName: z.string(),
  at: Instant,
  counts: Counts,
  created: z.int(),
  /** Lines that were left out, and why; the first 1 000. */
  leftOut: z.array(z.object({ line: z.int(), issues: z.array(InputIssue), duplicateOf: z.int().nullable() })),
  leftOutCount: z.int(),
  /** Passages that were replaced, by kind. */
  redacted: z.record(z.enum(passageKinds), z.int()),
  /** Headings of columns that were left out; `withheld` as in the summary. */
  ignoredColumns: z.array(z.object({ heading: z.string(), withheld: z.boolean() })),
});
export type ConcernImportReport = z.infer<typeof Report>;

const Piece = z.base64().max(Math.ceil(CHUNK_LIMIT / 3) * 4);

export const concernFiles = {
  /**
   * Reads a file piece by piece; several where they are e-mails, one after the other. The first call gives their names and
   * sizes, the others `readingId` and the offset in all of them together. With the last piece comes what they hold. Nothing
   * is written; a new reading forgets the one before. BAD_INPUT on `content` for what is none of these files
   * (OLD_WORKBOOK, ENCRYPTED, ARCHIVE, NOT_TEXT, DAMAGED, HOSTILE, EMPTY), on `readingId`, on `offset`; TOO_LARGE.
   */
  readFile: procedure
    .input(
      z.union([
        z.strictObject({
          files: z
            .array(z.strictObject({ name: requiredLine(255), size: z.int().min(1) }))
            .min(1)
            .max(2_000),
          content: Piece,
        }),
        z.strictObject({ readingId: Id, offset: z.int().min(0), content: Piece }),
      ]),
    )
    .output(z.object({ readingId: Id, received: z.int(), summary: Summary.nullable() })),
  /** Reads the same file with another sheet, or another line of headings (null: none). BAD_INPUT on each. */
  rereadFile: procedure
    .input(
      z.strictObject({
        readingId: Id,
        sheet: z.int().min(0).optional(),
        headingLine: z.int().min(1).nullable().optional(),
      }),
    )
    .output(Summary),
  /** The lines as they would be imported: how many of each kind, and a page of one kind. BAD_INPUT on `readingId`, `columns`. */
  previewFile: procedure
    .input(
      z.strictObject({
        ...understanding,
        only: z.enum(concernLineKinds).optional(),
        /** How many lines of the kind to pass over. */
        offset: z.int().min(0).optional(),
        limit: z.int().min(1).max(CONCERN_PREVIEW_LIMIT).optional(),
      }),
    )
    .output(
      z.object({
        counts: Counts,
        /** Null where the column holds no date that may be read in two ways. */
        dateOrder: z.enum(dateOrders).nullable(),
        /** Lines of the kind asked for. */
        matching: z.int(),
        lines: z.array(Line),
      }),
    ),
  /**
   * Brings the lines in as one action, telling how many are done. Ended before by who listens, it keeps nothing. Where a
   * line is wrong nothing is kept either (BAD_INPUT `lines.N.field`, N being the line), unless `wrong` says to leave it out.
   */
  importFile: procedure
    .input(
      z.strictObject({
        ...understanding,
        duplicates: z.enum(['skip', 'keep']),
        wrong: z.enum(['refuse', 'skip']),
        /** Whether passages are replaced by what is proposed… */
        redact: z.boolean(),
        /** …and of which it is the other way round: by line, the rank of each passage in it. */
        except: z
          .array(z.strictObject({ line: z.int().min(1), passages: z.array(z.int().min(0)).max(1_000) }))
          .max(10_000)
          .optional(),
      }),
    )
    .output(
      eventIterator(
        z.object({
          done: z.int(),
          total: z.int(),
          made: z.object({ importId: Id, created: z.int(), persons: z.int(), report: Report }).nullable(),
        }),
      ),
    ),
  /** Forgets a reading before its time. */
  forgetFile: procedure.input(z.strictObject({ readingId: Id })).output(z.object({})),
  /** What was imported from files, the last first; at most 100. */
  imports: procedure.input(z.strictObject({ dossierId: Id.optional() }).optional()).output(
    z.object({
      imports: z.array(
        z.object({
          id: Id,
          dossierId: Id,
          at: Instant,
          created: z.int(),
          undoneAt: Instant.nullable(),
          report: Report,
        }),
      ),
    }),
  ),
  /**
   * Takes away for good exactly the concerns and persons of an import. Where one was changed since, none goes and `changed`
   * names those (at most 100), unless `leaveChanged`: the others then go. BAD_INPUT on `importId` (UNKNOWN_IMPORT, ALREADY_UNDONE).
   */
  undoImport: procedure.input(z.strictObject({ importId: Id, leaveChanged: z.boolean().optional() })).output(
    z.object({
      removed: z.int(),
      changedCount: z.int(),
      changed: z.array(z.object({ id: Id, type: z.enum(['concern', 'person']) })),
    }),
  ),
};
