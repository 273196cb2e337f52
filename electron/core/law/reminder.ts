// A letter that only asks questions, to a data protection officer for instance: no law sets a date for the answer.
import type { ClockInput, ClockOutput } from '../../contract/law.ts';
import { addMonths, dayNumber, isoDate } from './calendarDays.ts';
import { firstOf, origin } from './history.ts';
import { asMoved, inWords } from './sentences.ts';
import { nextWorkingDay } from './workingDays.ts';

/**
 * An indicative reminder one month after the receipt, or after the sending when the receipt is not known, on a
 * working day. No time limit is suggested: `rule` is empty and nothing follows the reminder.
 */
export function computeReminder({ zone, on, events }: ClockInput): ClockOutput {
  const start = firstOf(events, 'received') ?? firstOf(events, 'sent');
  if (start === undefined) return { step: 'notSent', dates: [] };
  const raw = addMonths(dayNumber(start.on), 1);
  const { day, holidays } = nextWorkingDay(zone, raw);
  const reminderOn = isoDate(day);
  const verb = start.type === 'received' ? 'reçue' : 'envoyée';
  return {
    step: on > reminderOn ? 'reminderDue' : 'answerAwaited',
    dates: [
      {
        id: 'reminder',
        on: reminderOn,
        nature: 'indicative',
        rule: '',
        from: origin(start),
        because: `Aucun délai légal ne court pour cette lettre. Une relance est proposée un mois après la lettre ${verb} le ${inWords(dayNumber(start.on))}, ${asMoved(zone, raw, day)}.`,
        holidays,
        dispute: null,
      },
    ],
  };
}
