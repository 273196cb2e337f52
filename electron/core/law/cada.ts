// Access to administrative documents: from the request to the CADA, then to the tribunal.
import type { ClockInput, ClockOutput, ClockStep } from '../../contract/law.ts';
import { isoDate } from './calendarDays.ts';
import { firstOf, silenceConfirmed } from './history.ts';
import { implicitRefusalDate, referralDates } from './referralDates.ts';
import { type Challenge, challengeOf, implicitRefusalOf, referralLimit } from './refusals.ts';
import { computeAfterReferral } from './tribunal.ts';

/** The clock of a CADA request that is neither answered nor closed. The dates to refer to the CADA go once it is. */
export function computeCada(input: ClockInput): ClockOutput {
  const silence = implicitRefusalOf(input);
  const facts = silence === undefined ? [] : [implicitRefusalDate(silence, input)];
  const referral =
    firstOf(input.events, 'cadaReferred') ??
    firstOf(input.events, 'cadaRegistered') ??
    firstOf(input.events, 'cadaOpinion') ??
    firstOf(input.events, 'tribunalReferred');
  if (referral !== undefined) {
    const after = computeAfterReferral(input, referral);
    return { step: after.step, dates: [...facts, ...after.dates] };
  }
  const challenge = challengeOf(input, silence);
  if (challenge === undefined) return { step: 'notSent', dates: [] };
  return { step: stepOf(challenge, input), dates: [...facts, ...referralDates(challenge, input)] };
}

function stepOf(challenge: Challenge, input: ClockInput): ClockStep {
  const { kind, latest, lateRefusal } = challenge;
  const limitPassed = input.on > isoDate(referralLimit(challenge, input).day);
  if (kind === 'express') return limitPassed ? 'cadaLimitPassed' : 'expressRefusal';
  if (latest.from.event.type === 'sent') return 'receiptAwaited';
  if (input.on <= isoDate(latest.day)) return 'answerAwaited';
  // A refusal in writing, even one that came too late, leaves no silence to check.
  if (!lateRefusal && !silenceConfirmed(input.events, latest.day)) return 'silenceToCheck';
  return limitPassed ? 'cadaLimitPassed' : 'implicitRefusal';
}
