// Dates as people and programs write them in a table, and in which order a column writes its days and months.
import type { DateOrder } from '../../../contract/concernFiles.ts';
import { serialDate } from '../../tables/serialDates.ts';

export interface WrittenDate {
  /** YYYY-MM-DD, in the order asked for where it may be read in two ways. */
  on: string;
  /** The other reading of 5/10/2018; null where there is only one. */
  otherwise: string | null;
}

/**
 * 5/10/2018, 5.10.18, 5 oct. 2018, lundi 5 octobre 2018, 2018-10-05T14:30:00Z, 5/10/2018 14h30, October 5, 2018, 43378 (a
 * spreadsheet’s own count of days). Null for what is no date, has no year, or names a day that does not exist.
 */
export function readDate(written: string, order: DateOrder = 'dayFirst'): WrittenDate | null {
  const numbers = NUMBERS.exec(written);
  if (numbers) return ofNumbers(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', order);
  const iso = ISO.exec(written);
  if (iso) return only(existing(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  if (SERIAL.test(written)) return only(serialDate(Number(written.replace(',', '.')))?.slice(0, 10) ?? null);
  const text = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = WORDS.exec(text);
  if (words) return only(existing(fullYear(words[3]), monthOf(words[2]), Number(words[1])));
  const english = ENGLISH.exec(text);
  return english ? only(existing(fullYear(english[3]), monthOf(english[1]), Number(english[2]))) : null;
}

export interface OrderSigns {
  dayFirst: number;
  monthFirst: number;
  either: number;
}

/** Counts what a date says of the order of its column: 25/10/2018 is a day first, 10/25/2018 a month. */
export function countOrder(written: string, signs: OrderSigns): void {
  const found = NUMBERS.exec(written);
  if (!found) return;
  const [first, second] = [Number(found[1]), Number(found[2])];
  if (first > 12 && second <= 12) signs.dayFirst += 1;
  else if (second > 12 && first <= 12) signs.monthFirst += 1;
  else if (first !== second && first <= 12) signs.either += 1;
}

/** The order of a column; null where nothing in it tells, or it says both. */
export function orderOf({ dayFirst, monthFirst }: OrderSigns): DateOrder | null {
  if (dayFirst > 0 && monthFirst === 0) return 'dayFirst';
  return monthFirst > 0 && dayFirst === 0 ? 'monthFirst' : null;
}

/** What may follow a day: a time, a zone. */
const TIME = '(?:[ \\u00A0\\u202F,T]*(?:-|à|a|at)?[ \\u00A0\\u202F]*\\d{1,2} ?[:hH.] ?\\d{0,2}.*)?$';
const WEEKDAY = '(?:le )?(?:[a-z]{3,8}\\.?,? +)?(?:le )?';
const NUMBERS = new RegExp(
  `^\\s*(?:\\p{L}{3,8}\\.?,? +)?(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})(?!\\d)${TIME}`,
  'u',
);
const ISO = new RegExp(`^\\s*(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?!\\d)${TIME}`, 'u');
/** From 1954 to 2102: other numbers of five digits are something else. */
const SERIAL = /^\s*(?:[2-6]\d{4}|7[0-3]\d{3})(?:[.,]\d+)?\s*$/u;
const WORDS = new RegExp(
  `^\\s*${WEEKDAY}(\\d{1,2})(?:er)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})(?!\\d)${TIME}`,
  'u',
);
const ENGLISH = new RegExp(
  `^\\s*${WEEKDAY}([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)${TIME}`,
  'u',
);

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

/** By its name or how it begins, in three letters at least; `juin` and `juil` need four. 0 for none. */
function monthOf(name = ''): number {
  const found = MONTHS.flatMap((names, index) =>
    names.some((one) => one.startsWith(name)) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? 0) : 0;
}

function ofNumbers(first: string, second: string, yearWritten: string, order: DateOrder): WrittenDate | null {
  const year = fullYear(yearWritten);
  const dayFirst = existing(year, Number(second), Number(first));
  const monthFirst = existing(year, Number(first), Number(second));
  const [wanted, other] = order === 'dayFirst' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (wanted === null) return only(other);
  return { on: wanted, otherwise: other === wanted ? null : other };
}

function only(on: string | null): WrittenDate | null {
  return on === null ? null : { on, otherwise: null };
}

/** Two digits are of this century. */
function fullYear(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function existing(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
