// Series: one letter to several authorities, each with a request, events and a clock of its own.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ClockStep, EventType, Regime } from './law.ts';
import { CalendarDate, ComputedDate, Id, line, prose, requiredLine, Sha256 } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';
import { BODY_LIMIT, requestShape, SUBJECT_LIMIT } from './requests.ts';

/** Requests written at once, and requests of a series. */
export const SERIES_LIMIT = 500;

export const seriesShape = {
  fields: {
    dossierId: Id,
    subject: requiredLine(SUBJECT_LIMIT),
    /** The text its letters are begun from, in Markdown; each request keeps its own, that may be changed since. */
    body: prose(BODY_LIMIT),
    note: prose(20_000),
  },
  defaults: { body: '', note: '' },
  computed: {
    /** S-2018-01. */
    reference: z.string(),
    /** Its requests that are not in the bin. */
    requests: z.int(),
  },
  filters: { dossierId: Id },
  sorts: ['createdAt', 'subject', 'reference', 'updatedAt'],
  direction: 'desc',
} as const;

export const Series = recordSchemas(seriesShape).record;
export type Series = z.infer<typeof Series>;

const {
  seriesId: _given,
  authorityId: _each,
  followsId: _none,
  ...letterFields
} = recordSchemas(requestShape).create.shape;
const authorityIds = z.array(Id).min(1).max(SERIES_LIMIT);
const requestIds = z.array(Id).min(1).max(SERIES_LIMIT);

/** The letter of a series: a request's fields, but for what is each one's. */
export const SeriesLetter = z.strictObject(letterFields);
export type SeriesLetter = z.infer<typeof SeriesLetter>;

/** What the places of a letter become for each authority: `[organisme]`, `[ville]`, `[code postal]`. */
export const mergePlaces = ['organisme', 'ville', 'code postal'] as const;

/** A request of a series, as a line of its grid. */
export const SeriesLine = z.object({
  requestId: Id,
  version: z.int(),
  reference: z.string(),
  authorityId: Id,
  authority: z.string(),
  city: z.string(),
  step: ClockStep,
  nextOn: ComputedDate.nullable(),
  sentOn: CalendarDate.nullable(),
  receivedOn: CalendarDate.nullable(),
});
export type SeriesLine = z.infer<typeof SeriesLine>;

export const seriesExports = ['files', 'one', 'zip'] as const;

export const series = {
  ...recordContract(seriesShape),
  /**
   * Writes one letter to many authorities: the series and a request for each, all or none. BAD_INPUT `authorityIds.N` for one
   * that is not in the register, in the bin, or there twice; `letter.subject`, `letter.body` for a text a name makes too long.
   */
  write: procedure
    .input(z.strictObject({ letter: SeriesLetter, authorityIds }))
    .output(z.object({ series: Series, requestIds: z.array(Id) })),
  /** Adds authorities to a series, with the letter of one of its requests that was not changed by hand. Throws as `write`. */
  extend: procedure
    .input(z.strictObject({ id: Id, authorityIds }))
    .output(z.object({ requestIds: z.array(Id) })),
  /**
   * Writes the letters of a series again from a new text. Left alone: those that were sent and, unless `changedToo`, those
   * changed by hand. CONFLICT when the series was changed since it was read.
   */
  rewrite: procedure
    .input(
      z.strictObject({
        id: Id,
        version: z.int().min(1),
        subject: requiredLine(SUBJECT_LIMIT),
        body: prose(BODY_LIMIT),
        changedToo: z.boolean().optional(),
      }),
    )
    .output(z.object({ series: Series, rewritten: z.int(), sent: z.int(), changed: z.int() })),
  /** The requests of a series by their reference, each with its step as of `on` (today when left out). */
  grid: procedure
    .input(z.strictObject({ id: Id, on: CalendarDate.optional() }))
    .output(z.object({ lines: z.array(SeriesLine) })),
  /**
   * Notes one event on several requests of a series, on all or on none. `proofNumbers`, where given, are in the order of
   * `requestIds` and as many. BAD_INPUT `requestIds.N…` names the request that refuses it.
   */
  noteEvent: procedure
    .input(
      z.strictObject({
        id: Id,
        requestIds,
        type: EventType,
        on: CalendarDate,
        note: prose(20_000).optional(),
        proofNumbers: z.array(line(100)).optional(),
      }),
    )
    .output(z.object({ events: z.int() })),
  /**
   * Puts several requests of a series in the bin, all or none. BAD_INPUT `requestIds.N` names the one that refuses: IN_USE for one
   * that has a publication: its letter was exported.
   */
  binRequests: procedure
    .input(z.strictObject({ id: Id, requestIds }))
    .output(z.object({ requests: z.int() })),
  /**
   * The letters as PDF: `files` in a folder of their own inside `to`, `one` file to print, or a `zip`. Tells how many are done
   * after each; the last answer has the files. Ended before (by who listens, or by an error), it leaves nothing on the disk.
   * RENDER_FAILED names the request. `files` needs `to`, which a browser may not give.
   */
  exportLetters: procedure
    .input(
      z.strictObject({
        id: Id,
        requestIds: requestIds.optional(),
        as: z.enum(seriesExports),
        to: z.string().max(4_000).optional(),
      }),
    )
    .output(
      eventIterator(
        z.object({
          done: z.int(),
          total: z.int(),
          /** Null until all is done. `path`: the folder, or the file, where `to` was given; `content`: base64 where not. */
          made: z
            .object({
              name: z.string(),
              mediaType: z.string(),
              size: z.int(),
              sha256: Sha256.nullable(),
              path: z.string().nullable(),
              content: z.string().nullable(),
            })
            .nullable(),
        }),
      ),
    ),
  /**
   * The requests with the same object as one: of its series, or of its dossier with the same subject. With five or more
   * authorities the CADA takes one refusal only, and the others are informed (L342-1, décret 2022-1335): `rule`.
   */
  sameObject: procedure.input(z.strictObject({ requestId: Id })).output(
    z.object({
      rule: z.boolean(),
      regime: Regime,
      /** How many different authorities these requests were addressed to. */
      authorities: z.int(),
      requests: z.array(SeriesLine),
    }),
  ),
  /**
   * Writes to the other authorities of a series that the CADA has the refusal of one of them: a letter each, that continues
   * its own request, in a series of their own. BAD_INPUT `requestId` where the rule of five does not apply.
   */
  informOthers: procedure
    .input(z.strictObject({ requestId: Id }))
    .output(z.object({ series: Series, requestIds: z.array(Id) })),
};
