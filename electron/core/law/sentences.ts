// The French of the clock: dates in words, and why a date was moved.
import type { Zone } from '../../contract/law.ts';
import { civil, type DayNumber, weekday } from './calendarDays.ts';
import { holidayName } from './holidays.ts';

/** No-break space: between the parts of a date, before a colon, inside « ». */
export const NBSP = '\u00a0';

/** « 15 avril 2026 », « 1er mai 2026 ». */
export function inWords(day: DayNumber): string {
  const known = words.get(day);
  if (known !== undefined) return known;
  const { year, month, date } = civil(day);
  const text = `${date === 1 ? '1er' : date}${NBSP}${months[month - 1]}${NBSP}${year}`;
  if (words.size >= MEMORY) words.clear();
  words.set(day, text);
  return text;
}

/** What kept a day from being the last one: « un dimanche », « jour férié (Noël) ». */
export function closedBecause(zone: Zone, day: DayNumber): string {
  const holiday = holidayName(zone, day);
  return holiday === undefined ? `un ${weekdays[weekday(day)]}` : `jour férié (${holiday})`;
}

/** « , soit le 29 avril 2028, un samedi, reporté au premier jour ouvré qui suit », or just the day when it holds. */
export function asMoved(zone: Zone, from: DayNumber, to: DayNumber): string {
  const start = `soit le${NBSP}${inWords(from)}`;
  if (from === to) return start;
  const moved = to > from ? 'reporté au premier jour ouvré qui suit' : 'ramené au dernier jour ouvré qui précède';
  return `${start}, ${closedBecause(zone, from)}, ${moved}`;
}

const MEMORY = 8_000;
const words = new Map<DayNumber, string>();
const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const months = [
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
