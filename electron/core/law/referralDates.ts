// The dates shown before the CADA is referred to: the implicit refusal, and from when and until when to act.
import type { ClockDate, ClockInput } from '../../contract/law.ts';
import { civil, type DayNumber, isoDate } from './calendarDays.ts';
import { origin } from './history.ts';
import { endOfMonths } from './periods.ts';
import type { Start } from './receipt.ts';
import { type Challenge, dayBeforeTwoMonths, type Readings, referralLimit } from './refusals.ts';
import { REMEDIES_NOT_STATED, RULES } from './rules.ts';
import { asMoved, inWords, NBSP, suspensionNote } from './sentences.ts';
import { nextWorkingDay, previousWorkingDay } from './workingDays.ts';

/** The date silence becomes a refusal; the other reading is its dispute when the request was forwarded. */
export function implicitRefusalDate({ earliest, latest }: Readings, { suspensions }: ClockInput): ClockDate {
  const { from, day } = latest;
  const shorter =
    suspensions.length === 0 && civil(day).date < civil(from.day).date ? ', ici le dernier jour du mois' : '';
  const forwarded = from.event !== earliest.from.event && day !== earliest.day;
  return {
    id: 'implicitRefusal',
    on: isoDate(day),
    nature: from.proved ? 'legal' : 'estimate',
    rule: RULES.implicitRefusal,
    from: origin(from.event),
    because: `${startInWords(from)} Sans réponse, un mois de silence vaut refus${shorter}. Cette date ne bouge pas pour un week-end ou un jour férié.${suspensionNote(from.day, 1, suspensions)}`,
    holidays: [],
    dispute: forwarded
      ? `Compté depuis la réception par le premier organisme, ce refus daterait du ${inWords(earliest.day)}.`
      : null,
  };
}

/** From when the CADA may be referred to, the date to act before, and the theoretical limit. */
export function referralDates(challenge: Challenge, input: ClockInput): ClockDate[] {
  const dates = [opens(challenge), doBefore(challenge, input), limit(challenge, input)];
  if (challenge.remediesStated === false) dates.push(oneYearAfterRefusal(challenge, input));
  return dates;
}

function opens({ kind, opens, latest }: Challenge): ClockDate {
  const { from } = latest;
  let because = `Le lendemain du ${named(kind, opens - 1)}.`;
  if (kind === 'implicit') because = `Le lendemain du ${named(kind, opens - 1)}, si rien n’est arrivé.`;
  else if (opens <= latest.day) because = 'La CADA pouvait déjà être saisie au lendemain du refus implicite.';
  return {
    id: 'cadaOpens',
    on: isoDate(opens),
    nature: from.proved ? 'legal' : 'estimate',
    rule: RULES.cadaOpens,
    from: origin(from.event),
    because: from.proved ? because : `${because} ${ESTIMATED}`,
    holidays: [],
    dispute: null,
  };
}

function doBefore(challenge: Challenge, input: ClockInput): ClockDate {
  const { kind, earliest, lateRefusal } = challenge;
  const dayBefore = dayBeforeTwoMonths(earliest, input);
  const { day, holidays } = previousWorkingDay(input.zone, dayBefore);
  const { from } = earliest;
  return {
    id: 'cadaDoBefore',
    on: isoDate(day),
    nature: from.proved ? 'prudent' : 'estimate',
    rule: RULES.cadaDoBefore,
    from: origin(from.event),
    because: `La veille de la fin des deux mois qui suivent le ${named(kind, earliest.day)}, ${asMoved(input.zone, dayBefore, day)}.${countedEarly(challenge)}${suspensionNote(earliest.day, 2, input.suspensions)}${lateRefusal ? TOO_LATE : ''}`,
    holidays,
    dispute: dispute(challenge, input),
  };
}

function limit(challenge: Challenge, input: ClockInput): ClockDate {
  const { kind, latest, lateRefusal } = challenge;
  const twoMonths = endOfMonths(latest.day, 2, input.suspensions);
  const { day, holidays } = referralLimit(challenge, input);
  return {
    id: 'cadaLimit',
    on: isoDate(day),
    nature: latest.from.proved ? 'theoretical' : 'estimate',
    rule: RULES.cadaLimit,
    from: origin(latest.from.event),
    because: `Deux mois après le ${named(kind, latest.day)}, ${asMoved(input.zone, twoMonths, day)}.${latest.from.proved ? '' : ` ${ESTIMATED}`}${suspensionNote(latest.day, 2, input.suspensions)}${lateRefusal ? TOO_LATE : ''}${kind === 'implicit' ? NOT_ACKNOWLEDGED : ''}`,
    holidays,
    dispute: dispute(challenge, input),
  };
}

/** Why the date to act before is counted from an earlier day than the limit. */
function countedEarly({ earliest, latest }: Challenge): string {
  if (!earliest.from.proved) {
    return ` Réception non prouvée${NBSP}: compté depuis le ${inWords(earliest.from.day)}, pour ne pas agir trop tard.`;
  }
  return earliest.day === latest.day
    ? ''
    : ' Compté depuis la réception par le premier organisme, pour ne pas agir trop tard.';
}

/** The readings that make the prudent date and the limit differ. */
function dispute({ latest }: Challenge, { zone, suspensions }: ClockInput): string {
  const twoMonths = endOfMonths(latest.day, 2, suspensions);
  const dayBefore = `Selon une autre lecture, les deux mois finissent la veille, le ${inWords(twoMonths - 1)}.`;
  if (zone === 'FR') return dayBefore;
  const national = nextWorkingDay('FR', twoMonths).day;
  if (national === nextWorkingDay(zone, twoMonths).day) return dayBefore;
  return `${dayBefore} La CADA siège à Paris${NBSP}: par les seuls jours fériés nationaux, la limite est le ${inWords(national)}.`;
}

function oneYearAfterRefusal({ latest }: Challenge, { suspensions }: ClockInput): ClockDate {
  return {
    id: 'oneYear',
    on: isoDate(endOfMonths(latest.day, 12, suspensions)),
    nature: 'safetyNet',
    rule: REMEDIES_NOT_STATED,
    from: origin(latest.from.event),
    because: `Le refus du ${inWords(latest.day)} n’indique ni voies ni délais de recours${NBSP}: les deux mois ne peuvent pas vous être opposés, un an reste la dernière limite. Agissez quand même dans les deux mois.`,
    holidays: [],
    dispute: null,
  };
}

function startInWords({ event, day, proved }: Start): string {
  if (event.type === 'forwarded') {
    return proved
      ? `Demande transmise, reçue par l’organisme compétent le ${inWords(day)}.`
      : `Demande transmise le ${inWords(day)}, sans preuve de réception par l’organisme compétent${NBSP}: date estimée.`;
  }
  return proved
    ? `Demande reçue le ${inWords(day)}.`
    : `Réception non prouvée${NBSP}: elle est supposée le ${inWords(day)}, trois jours ouvrés après l’envoi.`;
}

function named(kind: Challenge['kind'], day: DayNumber): string {
  return `refus ${kind === 'implicit' ? 'implicite' : 'exprès'} du ${inWords(day)}`;
}

const ESTIMATED = 'Réception non prouvée, date estimée.';
const NOT_ACKNOWLEDGED = ` Sans accusé de réception qui dise comment contester ce silence, ces deux mois ne peuvent pas vous être opposés${NBSP}: un an est alors la dernière limite. Agissez quand même dans les deux mois.`;
const TOO_LATE = ' Le refus exprès est arrivé trop tard pour y changer quelque chose.';
