// The law as the contract sees it: the events of a request, and the dates the clock computes from them.
import { z } from 'zod';
import { CalendarDate, ComputedDate } from './primitives.ts';
import { procedure } from './records.ts';

/** Access to administrative documents, or the rights of a person over their data: two clocks, never mixed. */
export const Regime = z.enum(['cada', 'rgpd']);
export type Regime = z.infer<typeof Regime>;

/**
 * Where holidays differ from the eleven national ones: the three departments of Alsace-Moselle and the overseas
 * territories that have a holiday of their own (Saint-Pierre-et-Miquelon has none, but is asked for by name).
 */
export const Zone = z.enum([
  'FR',
  'FR-57',
  'FR-67',
  'FR-68',
  'FR-BL',
  'FR-GF',
  'FR-GP',
  'FR-MF',
  'FR-MQ',
  'FR-PM',
  'FR-RE',
  'FR-YT',
]);
export type Zone = z.infer<typeof Zone>;

const eventTypes = [
  'sent',
  'received',
  'acknowledged',
  'autoReply',
  'forwarded',
  'reminder',
  'partialAnswer',
  'answer',
  'refusal',
  'extension',
  'clarification',
  'silenceChecked',
  'cadaReferred',
  'cadaRegistered',
  'cadaOpinion',
  'tribunalReferred',
  'cnilComplaint',
  'closed',
] as const;
export const EventType = z.enum(eventTypes);
export type EventType = z.infer<typeof EventType>;

const eventFields = {
  on: CalendarDate,
  /** The event's own identifier, handed back with the dates it starts. */
  id: z.string().optional(),
  /** The number of its proof (registered letter, acknowledgement, registration), handed back likewise. */
  proofNumber: z.string().optional(),
};

/** A dated fact of a request's life. */
export const ClockEvent = z.discriminatedUnion('type', [
  z.object({
    ...eventFields,
    type: z.literal('forwarded'),
    /** When the competent authority received it; left out or null, the day of forwarding stands for it. */
    competentReceivedOn: CalendarDate.nullish(),
  }),
  z.object({
    ...eventFields,
    type: z.literal('refusal'),
    /** Whether the refusal states the ways and delays of appeal; left out or null when not known. */
    remediesStated: z.boolean().nullish(),
  }),
  z.object({
    ...eventFields,
    type: z.literal('extension'),
    /** Whether the announcement gives its reasons; false makes it void. Left out or null: taken as given. */
    reasonsStated: z.boolean().nullish(),
    /** The date the answer is announced for, when it is sooner than the three months. */
    until: CalendarDate.nullish(),
  }),
  z.object({
    ...eventFields,
    type: EventType.exclude(['forwarded', 'refusal', 'extension']),
  }),
]);
export type ClockEvent = z.infer<typeof ClockEvent>;

/** A period, both days included, during which a law stops time limits from running. */
export const Suspension = z
  .object({ from: CalendarDate, to: CalendarDate })
  .refine(({ from, to }) => from <= to, { error: 'ENDS_BEFORE_IT_STARTS', path: ['to'] });
export type Suspension = z.infer<typeof Suspension>;

export const ClockInput = z.object({
  regime: Regime,
  /** Of the authority the request is addressed to. */
  zone: Zone.default('FR'),
  /** The day the step is wanted for: today. */
  on: CalendarDate,
  /** In any order. */
  events: z.array(ClockEvent).max(1000),
  suspensions: z.array(Suspension).max(100).default([]),
  /** False for a letter that only asks questions: no law sets a date, a reminder is proposed instead. */
  legalClock: z.boolean().default(true),
});
export type ClockInput = z.infer<typeof ClockInput>;

/** Where the procedure stands, in the order it is gone through. */
export const ClockStep = z.enum([
  'notSent',
  /** Sent; no proof of receipt yet, so nothing but estimates. */
  'receiptAwaited',
  'answerAwaited',
  /** RGPD: more time was announced in the first month, with reasons. */
  'extended',
  /** The time to answer is over and nobody has confirmed that nothing arrived. */
  'silenceToCheck',
  /** CADA: the silence is confirmed, it is a refusal; the CADA may be referred to. */
  'implicitRefusal',
  /** A refusal in writing, that may be challenged. */
  'expressRefusal',
  /** The time to refer to the CADA is over. */
  'cadaLimitPassed',
  /** Referred to the CADA, which has not given its registration date yet. */
  'cadaRegistrationAwaited',
  'cadaOpinionAwaited',
  'cadaOpinionReceived',
  /** Two months after the registration, nobody has confirmed that nothing arrived. */
  'confirmedSilenceToCheck',
  /** The refusal is confirmed; the tribunal may be referred to. */
  'tribunalOpen',
  'tribunalLimitPassed',
  'tribunalPending',
  /** RGPD: the time to answer is over, the silence is confirmed; a complaint may be made to the CNIL. */
  'answerOverdue',
  'cnilComplaintPending',
  /** No legal clock: the reminder date is past. */
  'reminderDue',
  'answered',
  'closed',
]);
export type ClockStep = z.infer<typeof ClockStep>;

export const DateId = z.enum([
  'implicitRefusal',
  'cadaOpens',
  'cadaDoBefore',
  'cadaLimit',
  'opinionExpected',
  'confirmedRefusal',
  'tribunalOpens',
  'tribunalDoBefore',
  'tribunalLimit',
  'oneYear',
  'rgpdDue',
  'cnilOpens',
  'reminder',
]);
export type DateId = z.infer<typeof DateId>;

export const DateNature = z.enum([
  /** Set by a text. */
  'legal',
  /** The date to act before: the earliest of the readings. */
  'prudent',
  /** The last day by the latest reading: shown, never a target. */
  'theoretical',
  /** Nothing happens if it passes. */
  'indicative',
  /** Receipt is not proved: counted from a supposed one. */
  'estimate',
  /** A last resort, never a target. */
  'safetyNet',
]);
export type DateNature = z.infer<typeof DateNature>;

export const Holiday = z.object({ on: ComputedDate, name: z.string() });
export type Holiday = z.infer<typeof Holiday>;

/** A date and all that explains it. */
export const ClockDate = z.object({
  id: DateId,
  on: ComputedDate,
  nature: DateNature,
  /** The references it rests on, from the closed list; empty when no text sets it. */
  rule: z.string(),
  /** The event it is counted from, with its proof. */
  from: z.object({
    type: EventType,
    on: CalendarDate,
    id: z.string().optional(),
    proofNumber: z.string().optional(),
  }),
  /** The computation, in a French sentence. */
  because: z.string(),
  /** The holidays that moved it. */
  holidays: z.array(Holiday),
  /** What sources disagree about, in French; null when they agree. */
  dispute: z.string().nullable(),
});
export type ClockDate = z.infer<typeof ClockDate>;

/** The present step and the dates that still matter, in the order of the procedure. */
export const ClockOutput = z.object({ step: ClockStep, dates: z.array(ClockDate) });
export type ClockOutput = z.infer<typeof ClockOutput>;

export const law = {
  /** The clock of events given as they are, without a register. */
  clock: procedure.input(ClockInput).output(ClockOutput),
};
