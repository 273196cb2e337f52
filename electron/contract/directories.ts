// Public directories of schools, administrations and bodies: read from a file, brought in, and their duplicates united.
import { z } from 'zod';
import { Authority, authorityShape } from './authorities.ts';
import { CHUNK_LIMIT } from './documents.ts';
import { InputIssue } from './errors.ts';
import { Id, requiredLine } from './primitives.ts';
import { procedure } from './records.ts';

/** At most this many authorities in one import, and lines in one preview. */
export const DIRECTORY_IMPORT_LIMIT = 2_000;
/** Largest file, in bytes: 1 GiB. It is never whole in memory. */
export const DIRECTORY_FILE_LIMIT = 1024 * 1024 * 1024;

/** Schools (annuaire de l’éducation), administrations (DILA), bodies with a data protection officer (CNIL), any table. */
export const directoryFormats = ['schools', 'administrations', 'dpoBodies', 'table'] as const;
export type DirectoryFormat = (typeof directoryFormats)[number];

/** What a column of a table of one’s own may hold; `ignored` is left out. */
export const directoryColumns = [
  'name',
  'postalAddress',
  'postalCode',
  'city',
  'email',
  'dpoEmail',
  'phone',
  'website',
  'identifier',
  'note',
  'ignored',
] as const;
export type DirectoryColumn = (typeof directoryColumns)[number];

/** What to do with an authority the register knows: leave it, fill what is empty, or replace with what the file says. */
export const knownAuthorityChoices = ['leave', 'complete', 'replace'] as const;
export type KnownAuthorityChoice = (typeof knownAuthorityChoices)[number];

/** How two authorities are told to be the same. */
export const likenesses = ['identifier', 'name', 'email'] as const;
export type Likeness = (typeof likenesses)[number];

/** The fields a file may fill. */
export const directoryFields = [
  'name',
  'kind',
  'postalAddress',
  'postalCode',
  'city',
  'email',
  'dpoEmail',
  'phone',
  'website',
  'zone',
  'identifier',
  'note',
] as const;
export type DirectoryField = (typeof directoryFields)[number];

const DirectoryRow = z.object({
  name: z.string(),
  kind: authorityShape.fields.kind,
  postalAddress: z.string(),
  postalCode: z.string(),
  city: z.string(),
  email: z.string(),
  dpoEmail: z.string(),
  phone: z.string(),
  website: z.string(),
  zone: authorityShape.fields.zone,
  identifier: z.string(),
  note: z.string(),
});
export type DirectoryRow = z.infer<typeof DirectoryRow>;

const Facet = z.array(z.object({ value: z.string(), count: z.int() }));

const Columns = z.array(z.enum(directoryColumns)).max(500);

const Summary = z.object({
  format: z.enum(directoryFormats),
  /** The columns of a table of one’s own; empty for a known format. */
  columns: z.array(z.object({ heading: z.string(), holds: z.enum(directoryColumns) })),
  headings: z.boolean(),
  /** Lines that were understood. */
  lines: z.int(),
  /** The first places that could not be read: a line of a table, the rank of an entry in JSON. */
  unreadable: z.array(
    z.object({
      line: z.int(),
      code: z.enum(['NOT_A_TABLE', 'TOO_WIDE', 'NOT_JSON', 'NOT_AN_ENTRY', 'CUT_OFF', 'TOO_MANY']),
    }),
  ),
  /** How many there are in all. */
  unreadableCount: z.int(),
  /** Numbers of départements (59, 2A, 971), kinds of establishment, public or private, each with its lines. */
  departments: Facet,
  types: Facet,
  sectors: Facet,
});
export type DirectorySummary = z.infer<typeof Summary>;

const filter = z.strictObject({
  departments: z.array(z.string().max(100)).max(200).optional(),
  /** Words all found in the name, the city, the postcode or the number, each by its beginning. */
  words: z.string().max(300).optional(),
  type: z.string().max(300).optional(),
  sector: z.string().max(300).optional(),
});
export type DirectoryFilter = z.infer<typeof filter>;

const Line = z.object({
  /** In a table, from 1; in JSON, the entry’s rank. */
  line: z.int(),
  row: DirectoryRow,
  /** What keeps it from being imported, by its fields. */
  issues: z.array(InputIssue),
  /** Values of the file that are not taken, and why; the line is imported without them. */
  leftOut: z.array(z.object({ field: z.enum(directoryFields), reason: z.enum(['nominative', 'invalid']) })),
  known: z
    .object({
      id: Id,
      name: z.string(),
      by: z.enum(likenesses),
      /** What the choice made would change. */
      changes: z.array(z.object({ field: z.enum(directoryFields), before: z.string(), after: z.string() })),
    })
    .nullable(),
});
export type DirectoryLine = z.infer<typeof Line>;

const versioned = z.strictObject({ id: Id, version: z.int().min(1) });
/** The fields of which one of two authorities’ values stays when they are made one. */
export const mergeableFields = [...directoryFields, 'salutation'] as const;
export type MergeableField = (typeof mergeableFields)[number];

export const directories = {
  /**
   * Reads a file piece by piece, each understood as it comes: the first call gives the name and whole size, the others
   * `readingId` and the offset. With the last piece comes what the file holds. Nothing is written to the register; a new
   * reading forgets the one before. BAD_INPUT on `content` for what is no text (WORKBOOK, ARCHIVE, NOT_TEXT), on
   * `readingId` (UNKNOWN_READING), on `offset` (OUT_OF_ORDER); TOO_LARGE.
   */
  readFile: procedure
    .input(
      z.union([
        z.strictObject({
          name: requiredLine(255),
          size: z.int().min(1),
          content: z.base64().max(Math.ceil(CHUNK_LIMIT / 3) * 4),
          /** What each column holds; found from the headings when left out. For a table of one’s own. */
          columns: Columns.optional(),
          /** Whether the first line names the columns; found when left out. */
          headings: z.boolean().optional(),
        }),
        z.strictObject({
          readingId: Id,
          offset: z.int().min(0),
          content: z.base64().max(Math.ceil(CHUNK_LIMIT / 3) * 4),
        }),
      ]),
    )
    .output(
      z.object({
        readingId: Id,
        /** Bytes received up to now. */
        received: z.int(),
        summary: Summary.nullable(),
      }),
    ),
  /** The lines a filter keeps: how many, and the first 2 000 as they would be imported. BAD_INPUT on `readingId`. */
  previewFile: procedure
    .input(
      z.strictObject({
        readingId: Id,
        filter: filter.optional(),
        known: z.enum(knownAuthorityChoices).optional(),
      }),
    )
    .output(z.object({ matching: z.int(), lines: z.array(Line) })),
  /**
   * Brings lines of the file in as one action: all of them or, where one is wrong, none (BAD_INPUT `lines.N.field`;
   * SAME_AUTHORITY where two lines would change one authority).
   */
  importFile: procedure
    .input(
      z.strictObject({
        readingId: Id,
        lines: z.array(z.int().min(1)).min(1).max(DIRECTORY_IMPORT_LIMIT),
        known: z.enum(knownAuthorityChoices),
      }),
    )
    .output(z.object({ created: z.int(), updated: z.int(), left: z.int() })),
  /** Forgets a reading before its time. */
  forgetFile: procedure.input(z.strictObject({ readingId: Id })).output(z.object({})),
  /** Pairs of authorities that may be one: same number, same name in the same place, same mailbox. At most 200. */
  duplicates: procedure.input(z.strictObject({}).optional()).output(
    z.object({
      pairs: z.array(
        z.object({
          first: Authority,
          second: Authority,
          by: z.array(z.enum(likenesses)).min(1),
          /** Requests, demands and pieces of each. */
          uses: z.object({ first: z.int(), second: z.int() }),
        }),
      ),
      total: z.int(),
    }),
  ),
  /**
   * Makes one of two: `kept` takes the fields named from `merged`, its requests, its demands and its pieces; `merged` goes
   * to the bin. CONFLICT, NOT_FOUND; BAD_INPUT on `merged` (the same, or in the bin) or on `kept` (in the bin).
   */
  merge: procedure
    .input(
      z
        .strictObject({ kept: versioned, merged: versioned, take: z.array(z.enum(mergeableFields)).max(50) })
        .refine(({ kept, merged }) => kept.id !== merged.id, { path: ['merged'], error: 'SAME_RECORD' }),
    )
    .output(z.object({ authority: Authority, moved: z.int() })),
};
