// The French of the clock: dates in words, and why a date was moved.
import type { Suspension, Zone } from '../../contract/law.ts';
import { addMonths, civil, type DayNumber, weekday } from './calendarDays.ts';
import { holidayName } from './holidays.ts';
import { endOfMonths } from './periods.ts';

/** No-break space: between the parts of a date, before a colon, inside « ». */
export const NBSP = '\u00a0';

/** Narrow no-break space: before a semicolon, an exclamation or a question mark. */
export const NARROW_NBSP = '\u202f';

/** « 15 avril 2026 », « 1er mai 2026 ». */
export function inWords(day: DayNumber): string {
  const known = words.get(day);
  if (known !== undefined) return known;
  const { year, month, date } = civil(day);
  const text = `${date === 1 ? '1er' : date}${NBSP}${monthNames[month - 1]}${NBSP}${year}`;
  if (words.size >= MEMORY) words.clear();
  words.set(day, text);
  return text;
}

/** What kept a day from being the last one: « un dimanche », « jour férié (Noël) ». */
export function closedBecause(zone: Zone, day: DayNumber): string {
  const holiday = holidayName(zone, day);
  return holiday === undefined ? `un ${weekdays[weekday(day)]}` : `jour férié (${holiday})`;
}

/** « soit le 29 avril 2028, un samedi, reporté au premier jour ouvré qui suit »; just the day when it holds. */
export function asMoved(zone: Zone, from: DayNumber, to: DayNumber): string {
  const start = `soit le${NBSP}${inWords(from)}`;
  if (from === to) return start;
  const moved =
    to > from ? 'reporté au premier jour ouvré qui suit' : 'ramené au dernier jour ouvré qui précède';
  return `${start}, ${closedBecause(zone, from)}, ${moved}`;
}

/** Says that a law lengthened a time limit of some months from a day; '' when none did. */
export function suspensionNote(from: DayNumber, months: number, suspensions: readonly Suspension[]): string {
  if (suspensions.length === 0) return '';
  const lengthened = endOfMonths(from, months, suspensions) !== addMonths(from, months);
  return lengthened ? ' Une suspension légale des délais a repoussé cette date.' : '';
}

const MEMORY = 8_000;
const words = new Map<DayNumber, string>();
const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
