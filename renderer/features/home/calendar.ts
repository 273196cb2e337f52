// « À faire » as a calendar any program opens: a day for each date, two reminders, and the reason of each.
import ICAL from 'ical.js';
import { dateWords } from '../../ui/dates.ts';
import type { DueLine } from './dueWords.ts';

/** Days before a date, at the beginning of the day. */
const ALARMS = ['-P7D', '-P1D'];

/**
 * The dates as iCalendar (RFC 5545). A date keeps its name from one file to the next, so that opening a newer file moves it
 * rather than doubling it. `at` is the instant the file is made, UTC.
 */
export function calendarOf(items: readonly DueLine[], at: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Vigie//À faire//FR');
  for (const item of items) calendar.addSubcomponent(dayOf(item, at));
  return `${calendar.toString()}\r\n`;
}

function dayOf(item: DueLine, at: string): ICAL.Component {
  const { key, on, action, title, short, reason } = item;
  const summary = `${action} : ${short}`;
  const day = new ICAL.Component('vevent');
  day.addPropertyWithValue('uid', `${key}@vigie.invalid`);
  day.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${at.slice(0, 19)}Z`));
  day.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(on));
  day.addPropertyWithValue('summary', summary);
  day.addPropertyWithValue('description', `${title}\n${reason}\nDate au ${dateWords(on)}.`);
  // A day to remember, not a day one is busy.
  day.addPropertyWithValue('transp', 'TRANSPARENT');
  for (const trigger of ALARMS) {
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', `${summary}\n${reason}`);
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(trigger));
    day.addSubcomponent(alarm);
  }
  return day;
}
