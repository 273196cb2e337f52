// Requests for information: the letter, its dated events, and the clock computed from them.
import { z } from 'zod';
import { cadaFileContract } from './cadaFile.ts';
import { ExportedFiles, ExportInput } from './documents.ts';
import { ClockOutput, ClockStep, DateId, EventType, Regime } from './law.ts';
import { mailProcedures } from './mail.ts';
import { CalendarDate, ComputedDate, EmailOrEmpty, Id, line, prose, requiredLine } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const deliveries = ['registeredPost', 'email', 'form'] as const;

/** The most characters of a letter's subject and text. */
export const SUBJECT_LIMIT = 300;
export const BODY_LIMIT = 100_000;

export const requestShape = {
  fields: {
    dossierId: Id,
    authorityId: Id,
    regime: Regime,
    subject: requiredLine(SUBJECT_LIMIT),
    /** The letter's text in Markdown, between the salutation and the closing. */
    body: prose(BODY_LIMIT),
    /** The date written on the letter. */
    writtenOn: CalendarDate.nullable(),
    place: line(100),
    delivery: z.enum(deliveries),
    trackingNumber: line(50),
    /** The addressee's own reference, or ours in earlier letters. */
    theirReference: line(100),
    salutation: line(100),
    closing: prose(1_000),
    enclosures: z.array(requiredLine()).max(50),
    signatoryName: line(100),
    signatoryCapacity: line(200),
    /** False for a letter that only asks questions: no law sets a date, a reminder is proposed instead. */
    legalClock: z.boolean(),
    /** Another mailbox than the authority's, when the letter goes to its data protection officer. */
    recipientEmail: EmailOrEmpty,
    /** The model the letter was begun from: the name of a file of resources/letters, '' for a blank letter. */
    model: line(60),
    /** The request this letter continues: a reminder, a referral, a complaint about it. */
    followsId: Id.nullable(),
    /** The series it was written in, where one letter goes to several authorities. */
    seriesId: Id.nullable(),
  },
  defaults: {
    regime: 'cada',
    body: '',
    writtenOn: null,
    place: '',
    delivery: 'registeredPost',
    trackingNumber: '',
    theirReference: '',
    salutation: '',
    closing: '',
    enclosures: [],
    signatoryName: '',
    signatoryCapacity: '',
    recipientEmail: '',
    legalClock: true,
    model: '',
    followsId: null,
    seriesId: null,
  },
  computed: {
    /** D-2018-01. */
    reference: z.string(),
    /** The present step of the procedure, computed from the events as of today. */
    step: ClockStep,
    /** The next date to act before, computed too; null when there is none. */
    nextOn: ComputedDate.nullable(),
  },
  filters: { dossierId: Id, authorityId: Id, regime: Regime, followsId: Id, seriesId: Id },
  sorts: ['createdAt', 'subject', 'reference', 'updatedAt'],
  direction: 'desc',
} as const;

export const InformationRequest = recordSchemas(requestShape).record;
export type InformationRequest = z.infer<typeof InformationRequest>;

export const eventShape = {
  fields: {
    requestId: Id,
    type: EventType,
    on: CalendarDate,
    /** The number of the proof: registered letter, acknowledgement, registration at the CADA. */
    proofNumber: line(100),
    note: prose(20_000),
    /** The piece that proves it. */
    documentId: Id.nullable(),
    /** Express refusal: whether the ways and delays of appeal were stated in it; null when not known or not a refusal. */
    remediesStated: z.boolean().nullable(),
    /** Forwarding: when the competent authority received it. */
    competentReceivedOn: CalendarDate.nullable(),
    /** Extension: whether the announcement gives its reasons; null when not known or not an extension. */
    reasonsStated: z.boolean().nullable(),
    /** Extension: the date the answer is announced for. */
    until: CalendarDate.nullable(),
  },
  defaults: {
    proofNumber: '',
    note: '',
    documentId: null,
    remediesStated: null,
    competentReceivedOn: null,
    reasonsStated: null,
    until: null,
  },
  filters: { requestId: Id, type: EventType },
  sorts: ['on', 'createdAt'],
  direction: 'asc',
} as const;

const eventSchemas = recordSchemas(eventShape);
export const RequestEvent = eventSchemas.record;
export type RequestEvent = z.infer<typeof RequestEvent>;

export const events = recordContract(eventShape);

export const letterPurposes = ['documents', 'questions', 'rights', 'followUp'] as const;

/** A letter to start from, with the places to fill in between brackets. */
export const LetterModel = z.object({
  id: z.string(),
  title: z.string(),
  regime: Regime,
  subject: z.string(),
  body: z.string(),
  /** What it is for: documents, the rights of a person, questions, or the next letter of a request already sent. */
  purpose: z.enum(letterPurposes),
  /**
   * Who may sign it: anyone, the person concerned (a parent for their child), or somebody they signed a mandate for.
   */
  signedBy: z.enum(['anyone', 'personConcerned', 'mandated']),
  /** Those it announces, with places to fill in like its body. */
  enclosures: z.array(z.string()),
});
export type LetterModel = z.infer<typeof LetterModel>;

export const requests = {
  ...recordContract(requestShape),
  addEvent: procedure.input(eventSchemas.create).output(RequestEvent),
  /** The dates of a request, each with its rule and reason, as of `on` (today when left out). */
  clock: procedure.input(z.strictObject({ id: Id, on: CalendarDate.optional() })).output(ClockOutput),
  /** The letters to start from. */
  models: procedure.output(z.object({ models: z.array(LetterModel) })),
  /**
   * A letter begun from a model: the places that the association's record and the history of the request it continues can
   * fill are filled, the others stay between brackets. A silence is written only if somebody checked it (`silenceChecked`).
   * Nothing is written to the register. Throws NOT_FOUND, BAD_INPUT `model`.
   */
  startLetter: procedure.input(z.strictObject({ model: requiredLine(60), followsId: Id.optional() })).output(
    z.object({
      title: z.string(),
      purpose: z.enum(letterPurposes),
      signedBy: LetterModel.shape.signedBy,
      fields: z.object({
        dossierId: Id.nullable(),
        /** Null where it is for the user to choose. */
        authorityId: Id.nullable(),
        regime: Regime,
        legalClock: z.boolean(),
        model: z.string(),
        /** The request it continues: the first of its line, even where a letter that follows it was given. */
        followsId: Id.nullable(),
        subject: z.string(),
        body: z.string(),
        theirReference: z.string(),
        enclosures: z.array(z.string()),
        signatoryName: z.string(),
        signatoryCapacity: z.string(),
      }),
    }),
  ),
  /** The letter as Markdown, HTML, PDF. */
  export: procedure.input(ExportInput).output(ExportedFiles),
  ...mailProcedures,
  ...cadaFileContract,
  /** What is due over all requests and dossiers as of `on` (today when left out), soonest first. */
  due: procedure
    .input(z.strictObject({ on: CalendarDate.optional() }).optional())
    .output(z.object({ on: CalendarDate, items: z.array(z.lazy(() => DueItem)) })),
};

/** One thing to do by a date. */
export const DueItem = z.object({
  requestId: Id,
  dossierId: Id,
  reference: z.string(),
  subject: z.string(),
  authority: z.string(),
  step: ClockStep,
  dateId: DateId,
  on: ComputedDate,
  /** Against `on` of the answer: before it, the same day, after it. */
  group: z.enum(['late', 'today', 'toCome']),
  because: z.string(),
});
export type DueItem = z.infer<typeof DueItem>;
