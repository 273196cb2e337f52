// Access to administrative documents, second part: from the referral to the CADA to the administrative tribunal.
import type { ClockDate, ClockEvent, ClockInput, ClockOutput, ClockStep } from '../../contract/law.ts';
import { type DayNumber, dayNumber, isoDate } from './calendarDays.ts';
import { allOf, firstOf, origin, silenceConfirmed } from './history.ts';
import { endOfMonths } from './periods.ts';
import { RULES } from './rules.ts';
import { asMoved, inWords, NBSP, suspensionNote } from './sentences.ts';
import { nextWorkingDay, previousWorkingDay } from './workingDays.ts';

/**
 * The clock once the CADA is referred to. Everything is counted from the registration at the CADA, never from its
 * opinion: without it there is no date, unless the authority refused in writing after the referral.
 */
export function computeAfterReferral(input: ClockInput, referral: ClockEvent): ClockOutput {
  const decision = decisionOf(input, referral);
  const dates: ClockDate[] = [];
  const pending = firstOf(input.events, 'tribunalReferred') !== undefined;
  const registered = firstOf(input.events, 'cadaRegistered');
  if (registered !== undefined && !pending && firstOf(input.events, 'cadaOpinion') === undefined) {
    dates.push(opinionExpected(registered, input));
  }
  if (decision !== undefined) {
    dates.push(confirmedRefusal(decision, input));
    if (!pending) dates.push(...tribunalDates(decision, input));
  }
  return { step: pending ? 'tribunalPending' : stepOf(decision, input), dates };
}

/** The decision to bring before the tribunal. */
interface Decision {
  day: DayNumber;
  event: ClockEvent;
  kind: 'confirmed' | 'express';
  /** A refusal in writing came after the confirmed one. */
  lateRefusal: boolean;
}

/** The refusal in writing that came after the referral and by C, or C itself: two months after the registration. */
function decisionOf({ events, suspensions }: ClockInput, referral: ClockEvent): Decision | undefined {
  const registered = firstOf(events, 'cadaRegistered');
  const confirmedOn = registered && endOfMonths(dayNumber(registered.on), 2, suspensions);
  const refusal = allOf(events, 'refusal').find(({ on }) => on > referral.on);
  const refusedOn = refusal && dayNumber(refusal.on);
  if (refusal && refusedOn !== undefined && (confirmedOn === undefined || refusedOn <= confirmedOn)) {
    return { day: refusedOn, event: refusal, kind: 'express', lateRefusal: false };
  }
  if (registered === undefined || confirmedOn === undefined) return undefined;
  return { day: confirmedOn, event: registered, kind: 'confirmed', lateRefusal: refusal !== undefined };
}

function opinionExpected(registered: ClockEvent, { suspensions }: ClockInput): ClockDate {
  const day = dayNumber(registered.on);
  return {
    id: 'opinionExpected',
    on: isoDate(endOfMonths(day, 1, suspensions)),
    nature: 'indicative',
    rule: RULES.opinionExpected,
    from: origin(registered),
    because: `Un mois après l’enregistrement de la saisine par la CADA, le ${inWords(day)}. Un avis plus tardif ne change rien à vos délais.`,
    holidays: [],
    dispute: null,
  };
}

function confirmedRefusal({ day, event, kind }: Decision, { suspensions }: ClockInput): ClockDate {
  const start = dayNumber(event.on);
  return {
    id: 'confirmedRefusal',
    on: isoDate(day),
    nature: 'legal',
    rule: RULES.confirmedRefusal,
    from: origin(event),
    because:
      kind === 'express'
        ? `Refus exprès du ${inWords(day)}, après la saisine de la CADA${NBSP}: c’est cette décision qui se conteste.`
        : `Deux mois après l’enregistrement de la saisine par la CADA, le ${inWords(start)}, sans réponse${NBSP}: le refus est confirmé, quelle que soit la date de l’avis.${suspensionNote(start, 2, suspensions)}`,
    holidays: [],
    dispute: null,
  };
}

function tribunalDates(decision: Decision, { zone, suspensions }: ClockInput): ClockDate[] {
  const from = origin(decision.event);
  const { day, kind } = decision;
  const name = `refus ${kind === 'express' ? 'exprès' : 'confirmé'} du ${inWords(day)}`;
  const twoMonths = endOfMonths(day, 2, suspensions);
  const prudent = previousWorkingDay(zone, twoMonths);
  const limit = nextWorkingDay(zone, twoMonths + 1);
  const note = suspensionNote(day, 2, suspensions);
  const dispute = disputeOf(decision, nextWorkingDay(zone, twoMonths).day);
  return [
    {
      id: 'tribunalOpens',
      on: isoDate(day + 1),
      nature: 'legal',
      rule: RULES.tribunalOpens,
      from,
      because: `Le lendemain du ${name}${kind === 'express' ? '' : ', si rien n’est arrivé'}.`,
      holidays: [],
      dispute: null,
    },
    {
      id: 'tribunalDoBefore',
      on: isoDate(prudent.day),
      nature: 'prudent',
      rule: RULES.tribunalDoBefore,
      from,
      because: `Deux mois après le ${name}, ${asMoved(zone, twoMonths, prudent.day)}.${note}`,
      holidays: prudent.holidays,
      dispute,
    },
    {
      id: 'tribunalLimit',
      on: isoDate(limit.day),
      nature: 'theoretical',
      rule: RULES.tribunalLimit,
      from,
      because: `Deux mois et un jour après le ${name} (délai «${NBSP}franc${NBSP}»), ${asMoved(zone, twoMonths + 1, limit.day)}.${note}`,
      holidays: limit.holidays,
      dispute,
    },
    {
      id: 'oneYear',
      on: isoDate(endOfMonths(day, 12, suspensions)),
      nature: 'safetyNet',
      rule: RULES.oneYear,
      from,
      because: `Un an après le ${name}${NBSP}: dernière limite si les délais de recours ne peuvent pas vous être opposés. Ce n’est pas une date à viser.`,
      holidays: [],
      dispute: null,
    },
  ];
}

/** The added day of the « franc » time limit; and a refusal repeated in writing, on which the rules applied are silent. */
function disputeOf({ lateRefusal }: Decision, withoutAddedDay: DayNumber): string {
  const added = `Le jour ajouté (délai «${NBSP}franc${NBSP}») n’est pas compté partout${NBSP}: sans lui, la limite est le ${inWords(withoutAddedDay)}.`;
  return lateRefusal
    ? `${added} Un refus exprès est arrivé après le refus confirmé${NBSP}: ne comptez pas sur un nouveau délai.`
    : added;
}

function stepOf(decision: Decision | undefined, { on, events, zone, suspensions }: ClockInput): ClockStep {
  if (decision === undefined) return 'cadaRegistrationAwaited';
  const { day, kind, lateRefusal } = decision;
  if (kind === 'confirmed' && on <= isoDate(day)) {
    return firstOf(events, 'cadaOpinion') === undefined ? 'cadaOpinionAwaited' : 'cadaOpinionReceived';
  }
  // A refusal in writing leaves no silence to check.
  if (kind === 'confirmed' && !lateRefusal && !silenceConfirmed(events, day))
    return 'confirmedSilenceToCheck';
  const limit = nextWorkingDay(zone, endOfMonths(day, 2, suspensions) + 1).day;
  return on > isoDate(limit) ? 'tribunalLimitPassed' : 'tribunalOpen';
}
