// The clock of a request: its present step and its dates, computed from its events and nothing else.
import type { ClockInput, ClockOutput } from '../../contract/law.ts';
import { computeCada } from './cada.ts';
import { firstOf } from './history.ts';
import { computeReminder } from './reminder.ts';
import { computeRgpd } from './rgpd.ts';

/**
 * The step a request stands at on `input.on`, and the dates that still matter, each with its rule, the event it
 * starts from, its reason in French, the holidays that moved it and what is disputed. Same input, same output: the
 * order of events does not matter and no clock is read.
 *
 * A silence is never asserted: the step says `silenceToCheck` until a `silenceChecked` event later than the due
 * date exists. Only an `answer` stops the clock; an acknowledgement, an automatic reply, a reminder, a clarification
 * or a partial answer moves no date. Events dated after `input.on` count like the others.
 *
 * The input is taken as validated by `ClockInput` of the contract. Rules and sources: docs/law.md.
 */
export function computeClock(input: ClockInput): ClockOutput {
  if (firstOf(input.events, 'closed') !== undefined) return { step: 'closed', dates: [] };
  if (firstOf(input.events, 'answer') !== undefined) return { step: 'answered', dates: [] };
  if (!input.legalClock) return computeReminder(input);
  return input.regime === 'cada' ? computeCada(input) : computeRgpd(input);
}
