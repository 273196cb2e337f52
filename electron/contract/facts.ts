// Live facts: values of the register that a text shows as they stand, until it is published.
import { z } from 'zod';
import { Chart } from './figures.ts';
import { CalendarDate, Id } from './primitives.ts';
import { procedure } from './records.ts';

/** What is counted, or read: concerns, days of silence on a request, a hosting place, the date of an event, the answer to a question, a chart. */
export const factKinds = [
  'concernCount',
  'silenceDays',
  'hostingPlace',
  'eventDate',
  'answer',
  'chart',
] as const;
export const FactKind = z.enum(factKinds);
export type FactKind = z.infer<typeof FactKind>;

/** Why a fact has no value. */
export const factProblems = [
  /** The address is not one of a fact. */
  'malformed',
  /** What it is read from is not in the dossier, or is in the bin. */
  'notFound',
  /** A figure about parents' concerns under 5, or one that would let such a figure be found. */
  'tooFew',
  /** Nothing proves that the authority received the request. */
  'receiptNotProved',
  /** Nobody confirmed that nothing arrived since the time to answer ended. */
  'silenceNotChecked',
  /** The authority answered: there is no silence any more. */
  'answered',
  /** Nobody answered the question with a value. */
  'notAnswered',
  /** Two answers say different things, and none is said to take the place of the other. */
  'contradicted',
  /** The field it is read from is empty. */
  'empty',
] as const;
export const FactProblem = z.enum(factProblems);
export type FactProblem = z.infer<typeof FactProblem>;

/** The longest address: a theme of a hundred characters, each percent-encoded on twelve. */
export const FACT_ADDRESS_LIMIT = 2_000;

export const Fact = z.object({
  /** As it is written in the text, between the parentheses of a link: `vigie:inquietudes?niveau=CM2`. */
  address: z.string(),
  /** Null where the address is malformed. */
  kind: FactKind.nullable(),
  /** The present value, in French, as the sentence shows it; null where there is none, `problem` then says why. */
  value: z.string().nullable(),
  problem: FactProblem.nullable(),
  /** What a chart is drawn from; its `value` says the same in words. */
  chart: Chart.optional(),
  /** Where it comes from, in French. */
  origin: z.string(),
  /** The day the value is true of. */
  on: CalendarDate,
});
export type Fact = z.infer<typeof Fact>;

export const facts = {
  /** The facts a dossier offers to its texts, those that have no value for now included, by kind. Throws NOT_FOUND. */
  list: procedure.input(z.strictObject({ dossierId: Id })).output(z.object({ items: z.array(Fact) })),
  /** The present value of facts, in the order of their addresses; those of another dossier are not found. */
  resolve: procedure
    .input(
      z.strictObject({
        dossierId: Id,
        addresses: z.array(z.string().max(FACT_ADDRESS_LIMIT)).max(500),
      }),
    )
    .output(z.object({ items: z.array(Fact) })),
};
