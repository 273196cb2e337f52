// Calendar dates as day numbers: the few operations time limits need, exact and without time zones.

/** Days since 1 January 1970, in the Gregorian calendar. */
export type DayNumber = number;

/** The day number of a `YYYY-MM-DD` date already validated; anything else gives a meaningless number. */
export function dayNumber(date: string): DayNumber {
  return fromCivil(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}

/** The `YYYY-MM-DD` form of a day (years 0000 to 9999). */
export function isoDate(day: DayNumber): string {
  const known = isoDates.get(day);
  if (known !== undefined) return known;
  const { year, month, date } = civil(day);
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  if (isoDates.size >= MEMORY) isoDates.clear();
  isoDates.set(day, iso);
  return iso;
}

/**
 * The same day number some months later, or the last day of a shorter month: 31 January + 1 month = 28 or
 * 29 February. One step from the starting day; chaining one-month steps gives other dates.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, date } = civil(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return fromCivil(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  date: number;
}

/** Year, month and date of a day. Eras of 400 years begin on 1 March, so that a leap day ends its year. */
export function civil(day: DayNumber): CivilDate {
  const shifted = day + DAYS_FROM_YEAR_0;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The day number of a year, month (1 to 12) and date that exist. */
export function fromCivil(year: number, month: number, date: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_FROM_YEAR_0;
}

const DAYS_IN_ERA = 146_097;
/** From 1 March of year 0 to 1 January 1970. */
const DAYS_FROM_YEAR_0 = 719_468;
/** A list of requests meets the same few days again and again; this keeps about twenty years of them. */
const MEMORY = 8_000;
const isoDates = new Map<DayNumber, string>();

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
