// Questions a request holds, and the answers found in what came back: each with its piece and its page.
import { z } from 'zod';
import { CalendarDate, Id, line, prose, requiredLine } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const questionKinds = ['amount', 'document', 'date', 'yesNo', 'text'] as const;
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

/**
 * Nobody answered; one value; values that contradict each other; the authority refused; it says that there is none.
 * Never stored.
 */
export const questionStates = ['open', 'answered', 'contradicted', 'refused', 'doesNotExist'] as const;

export const questionShape = {
  fields: {
    requestId: Id,
    /** What an answer is: it cannot change once there is one. */
    kind: QuestionKind,
    wording: requiredLine(500),
  },
  defaults: {},
  computed: {
    /** Q-2018-01: names the question in the address of a live fact. */
    reference: z.string(),
    state: z.enum(questionStates),
    /** The answer that counts, the latest; null while there is none. */
    answerId: Id.nullable(),
  },
  filters: { requestId: Id, kind: QuestionKind },
  sorts: ['createdAt', 'reference', 'updatedAt'],
  direction: 'asc',
} as const;

export const Question = recordSchemas(questionShape).record;
export type Question = z.infer<typeof Question>;

export const questions = recordContract(questionShape);

/**
 * An exact amount of money in units of the currency, as decimal digits: `120000`, `120000.50`; '' where there is none.
 * Fifteen digits and six decimals at most; never a floating-point number.
 */
export const Amount = z
  .string()
  .regex(/^(?:(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?)?$/, { error: 'NOT_AN_AMOUNT' });

/** Excluding tax (HT), including tax (TTC), or not stated. */
export const taxBases = ['', 'excluding', 'including'] as const;
export const answerOutcomes = ['given', 'refused', 'doesNotExist'] as const;

export const answerShape = {
  fields: {
    questionId: Id,
    outcome: z.enum(answerOutcomes),
    /** The day it was given: the date of the letter or of the page. */
    answeredOn: CalendarDate,
    /** What came back, among the events of the same request. */
    eventId: Id.nullable(),
    /** The piece it is read in. */
    documentId: Id.nullable(),
    page: z.int().min(1).max(9_999).nullable(),
    /** It takes the place of earlier ones, and does not contradict them: an amendment, a corrected figure. */
    replaces: z.boolean(),
    amount: Amount,
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    taxBasis: z.enum(taxBases),
    /** The answer to a question about a date. */
    date: CalendarDate.nullable(),
    yes: z.boolean().nullable(),
    text: prose(20_000),
    note: line(500),
  },
  defaults: {
    outcome: 'given',
    eventId: null,
    documentId: null,
    page: null,
    replaces: false,
    amount: '',
    currency: 'EUR',
    taxBasis: '',
    date: null,
    yes: null,
    text: '',
    note: '',
  },
  /** `requestId` keeps the answers to all the questions of a request. */
  filters: { questionId: Id, requestId: Id },
  sorts: ['answeredOn', 'createdAt'],
  direction: 'desc',
} as const;

export const Answer = recordSchemas(answerShape).record;
export type Answer = z.infer<typeof Answer>;

export const answers = recordContract(answerShape);
