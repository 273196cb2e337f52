// The rights of a person over their data: the month to answer, its extension, and the complaint to the CNIL.
import type { ClockDate, ClockInput, ClockOutput, ClockStep } from '../../contract/law.ts';
import { type DayNumber, dayNumber, isoDate } from './calendarDays.ts';
import { allOf, type EventOf, firstOf, origin, silenceConfirmed } from './history.ts';
import { endOfMonths } from './periods.ts';
import { receiptOf, type Start } from './receipt.ts';
import { RULES } from './rules.ts';
import { asMoved, inWords, NBSP, suspensionNote } from './sentences.ts';
import { nextWorkingDay } from './workingDays.ts';

/** The clock of a GDPR request that is neither answered nor closed. The CNIL's date goes once it is complained to. */
export function computeRgpd(input: ClockInput): ClockOutput {
  const start = receiptOf(input)?.latest;
  const due = start && dueOf(start, input);
  const refusal = firstOf(input.events, 'refusal');
  const dates = due === undefined ? [] : [due.date];
  if (firstOf(input.events, 'cnilComplaint') !== undefined) return { step: 'cnilComplaintPending', dates };
  const opens = cnilOpens(due, refusal);
  if (opens !== undefined) dates.push(opens);
  if (refusal !== undefined) return { step: 'expressRefusal', dates };
  return { step: due === undefined ? 'notSent' : stepOf(due, input), dates };
}

interface Due {
  day: DayNumber;
  start: Start;
  extended: boolean;
  date: ClockDate;
}

/** The date the answer is due on, moved to the next working day (GDPR 12(3); regulation 1182/71). */
function dueOf(start: Start, input: ClockInput): Due {
  const { zone, suspensions } = input;
  const oneMonth = nextWorkingDay(zone, endOfMonths(start.day, 1, suspensions)).day;
  const extension = extensionOf(input, oneMonth);
  const months = extension === undefined ? 1 : 3;
  const end = endOfMonths(start.day, months, suspensions);
  const moved = nextWorkingDay(zone, end);
  const announced = extension?.until ? Math.max(dayNumber(extension.until), oneMonth) : moved.day;
  const sooner = announced < moved.day;
  const day = sooner ? announced : moved.day;
  const length =
    extension === undefined
      ? 'Un mois après la réception'
      : `Prolongation annoncée le ${inWords(dayNumber(extension.on))}${NBSP}: trois mois après la réception`;
  return {
    day,
    start,
    extended: extension !== undefined,
    date: {
      id: 'rgpdDue',
      on: isoDate(day),
      nature: start.proved ? 'legal' : 'estimate',
      rule: RULES.rgpdDue,
      from: origin(start.event),
      because: `${length} ${start.proved ? '' : 'supposée '}du ${inWords(start.day)}, ${asMoved(zone, end, moved.day)}.${sooner ? ` La réponse est annoncée plus tôt, pour le ${inWords(announced)}.` : ''}${extension === undefined ? voidExtension(input) : ''}${suspensionNote(start.day, months, suspensions)}`,
      holidays: sooner ? [] : moved.holidays,
      dispute: null,
    },
  };
}

/** The first extension announced in the first month, with its reasons; any other changes nothing. */
function extensionOf({ events }: ClockInput, oneMonth: DayNumber): EventOf<'extension'> | undefined {
  return allOf(events, 'extension').find(
    ({ on, reasonsStated }) => dayNumber(on) <= oneMonth && reasonsStated !== false,
  );
}

function voidExtension({ events }: ClockInput): string {
  const extension = firstOf(events, 'extension');
  if (extension === undefined) return '';
  const fault = extension.reasonsStated === false ? 'sans motifs' : 'après le premier mois';
  return ` La prolongation annoncée ${fault} ne compte pas.`;
}

/** The day after a refusal in writing, or after the due date, whichever comes first (GDPR 77). */
function cnilOpens(due: Due | undefined, refusal: EventOf<'refusal'> | undefined): ClockDate | undefined {
  const shared = { id: 'cnilOpens', rule: RULES.cnilOpens, dispute: null } as const;
  if (refusal !== undefined && (due === undefined || dayNumber(refusal.on) <= due.day)) {
    const day = dayNumber(refusal.on);
    return {
      ...shared,
      on: isoDate(day + 1),
      nature: 'legal',
      from: origin(refusal),
      because: `Le lendemain du refus du ${inWords(day)}. Joignez à la plainte la preuve de votre demande.`,
      holidays: [],
    };
  }
  if (due === undefined) return undefined;
  return {
    ...shared,
    on: isoDate(due.day + 1),
    nature: due.start.proved ? 'legal' : 'estimate',
    from: origin(due.start.event),
    because: `Le lendemain de la date limite de réponse du ${inWords(due.day)}, si rien n’est arrivé ou si la réponse est incomplète. Joignez à la plainte la preuve de votre demande.`,
    holidays: [],
  };
}

function stepOf(due: Due, { on, events }: ClockInput): ClockStep {
  if (!due.start.proved) return 'receiptAwaited';
  if (on <= isoDate(due.day)) return due.extended ? 'extended' : 'answerAwaited';
  return silenceConfirmed(events, due.day) ? 'answerOverdue' : 'silenceToCheck';
}
