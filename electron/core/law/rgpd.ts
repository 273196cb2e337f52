// The rights of a person over their data: the month to answer, its extension, and the complaint to the CNIL.
import type { ClockDate, ClockInput, ClockOutput, ClockStep } from '../../contract/law.ts';
import { addMonths, type DayNumber, dayNumber, isoDate } from './calendarDays.ts';
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
  const complained = firstOf(input.events, 'cnilComplaint') !== undefined;
  const dates = due === undefined ? [] : [due.date];
  if (!complained) {
    const opens = cnilOpens(due, refusal);
    if (opens !== undefined) dates.push(opens);
  }
  return { step: complained ? 'cnilComplaintPending' : stepOf(input, due, refusal), dates };
}

interface Due {
  day: DayNumber;
  start: Start;
  extended: boolean;
  date: ClockDate;
}

/** Receipt + 1 month, or + 3 with an extension announced in time with reasons, to the next working day. */
function dueOf(start: Start, { zone, events, suspensions }: ClockInput): Due {
  const firstEnd = endOfMonths(start.day, 1, suspensions);
  const first = nextWorkingDay(zone, firstEnd);
  const announced = allOf(events, 'extension');
  const extension = announced.find(
    ({ on, reasonsStated }) => dayNumber(on) <= first.day && reasonsStated !== false,
  );
  const months = extension === undefined ? 1 : 3;
  const end = endOfMonths(start.day, months, suspensions);
  let { day, holidays } = nextWorkingDay(zone, end);
  const counted = asMoved(zone, end, day);
  let sooner = '';
  if (extension?.until && dayNumber(extension.until) < day) {
    day = Math.max(dayNumber(extension.until), first.day);
    holidays = [];
    sooner = ` La réponse est annoncée plus tôt, pour le ${inWords(dayNumber(extension.until))}.`;
  }
  const length =
    extension === undefined
      ? 'Un mois après la réception'
      : `Trois mois après la réception, la prolongation ayant été annoncée le ${inWords(dayNumber(extension.on))}`;
  const ignored =
    extension === undefined && announced.length > 0
      ? ` La prolongation annoncée${NBSP}${announced[0]?.reasonsStated === false ? 'sans motif' : 'après le premier mois'} ne compte pas.`
      : '';
  const shorter = suspensions.length === 0 && addMonths(start.day, months) === end ? '' : '';
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
      because: `${length}, ${start.proved ? 'prouvée' : 'supposée'} le ${inWords(start.day)}, ${counted}.${sooner}${ignored}${shorter}${suspensionNote(start.day, months, suspensions)}`,
      holidays,
      dispute: null,
    },
  };
}
