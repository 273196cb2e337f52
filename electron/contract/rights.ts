// Requests persons make to the association about their own data: it has one month to answer.
import { z } from 'zod';
import { channels } from './concerns.ts';
import { CalendarDate, ComputedDate, Id, line, prose } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const rightsKinds = ['access', 'rectification', 'erasure', 'objection'] as const;
export const rightsOutcomes = ['pending', 'granted', 'partlyGranted', 'refused'] as const;

export const rightsRequestShape = {
  fields: {
    kind: z.enum(rightsKinds),
    /** The day it arrived: the month is counted from it. */
    receivedOn: CalendarDate,
    channel: z.enum(channels),
    /** Who asks, where the register knows them. */
    personId: Id.nullable(),
    /** Who asks, in words, where it does not. */
    requester: line(),
    asked: prose(5_000),
    /** The day the person was told, with reasons, that two more months are needed. */
    extendedOn: CalendarDate.nullable(),
    /** `pending` as long as it is not closed. */
    outcome: z.enum(rightsOutcomes),
    /** What was done, in words. */
    done: prose(5_000),
    closedOn: CalendarDate.nullable(),
  },
  defaults: {
    channel: 'email',
    personId: null,
    requester: '',
    asked: '',
    extendedOn: null,
    outcome: 'pending',
    done: '',
    closedOn: null,
  },
  computed: {
    /** The last day to answer. */
    dueOn: ComputedDate,
    /** Why that day. */
    because: z.string(),
  },
  filters: { kind: z.enum(rightsKinds), personId: Id, outcome: z.enum(rightsOutcomes) },
  sorts: ['receivedOn', 'createdAt'],
  direction: 'desc',
} as const;

export const RightsRequest = recordSchemas(rightsRequestShape).record;
export type RightsRequest = z.infer<typeof RightsRequest>;

/** A request to answer by a date. Who asks is not in it: it is printed and put in calendars. */
export const RightsDueItem = z.object({
  rightsRequestId: Id,
  kind: z.enum(rightsKinds),
  receivedOn: CalendarDate,
  on: ComputedDate,
  /** Against `on` of the answer: before it, the same day, after it. */
  group: z.enum(['late', 'today', 'toCome']),
  because: z.string(),
});
export type RightsDueItem = z.infer<typeof RightsDueItem>;

export const rightsRequests = {
  ...recordContract(rightsRequestShape),
  /** Those that are not closed, as of `on` (today when left out), soonest first. */
  due: procedure
    .input(z.strictObject({ on: CalendarDate.optional() }).optional())
    .output(z.object({ on: CalendarDate, items: z.array(RightsDueItem) })),
};
