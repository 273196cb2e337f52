// Dates in French: calendar dates have no time zone, instants are shown in the reader's.

const longDate = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const longInstant = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' });
const shortDate = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const timeOfDay = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });

const DAY = 86_400_000;

/** '2018-10-05' → « 5 octobre 2018 »; the first of a month is « 1er ». Throws RangeError on what is no date. */
export function dateWords(on: string): string {
  return longDate.format(utc(on)).replace(/^1 /u, '1er ');
}

/** For a column: « 5 oct. 2018 », on one line. Throws RangeError on what is no date. */
export function shortDateWords(on: string): string {
  return shortDate.format(utc(on)).replace(/^1 /u, '1er ').replaceAll(' ', '\u00a0');
}

/** « vendredi 5 octobre 2018 ». */
export function dateWithWeekday(on: string): string {
  return `${weekday.format(utc(on))} ${dateWords(on)}`;
}

/** An instant in the reader's time: « 5 octobre 2018 à 16:15 ». */
export function instantWords(at: string): string {
  const date = new Date(at);
  return `${longDay(date)} à ${timeOfDay.format(date)}`;
}

/** The day of an instant in the reader's time: « 5 octobre 2018 ». */
export function instantDayWords(at: string): string {
  return longDay(new Date(at));
}

/** The day of an instant in the reader's time, for a column: « 5 oct. 2018 ». */
export function shortInstantDay(at: string): string {
  return shortDateWords(today(new Date(at)));
}

/** Today where the reader is, YYYY-MM-DD. */
export function today(now = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Whole days from one calendar date to another; negative when `to` is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY);
}

/** « aujourd’hui », « demain », « dans 5 jours », « il y a 3 mois », « il y a 7 ans »: the farther, the rounder. */
export function distanceWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  const length = lengthWords(Math.abs(days));
  return days > 0 ? `dans ${length}` : `il y a ${length}`;
}

/** A length in days up to two months, in whole months up to two years, then in whole years. */
function lengthWords(days: number): string {
  if (days <= 60) return `${days} jours`;
  if (days < 730) return `${Math.floor(days / 30.44)} mois`;
  return `${Math.floor(days / 365)} ans`;
}

const months = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
];

/**
 * What a person types as a date, as YYYY-MM-DD; null when it is none.
 * 5/10/2018, 5.10.18, 05-10-2018, 5 octobre 2018, 1er oct. 2018, 2018-10-05. Two digits of a year are of this century.
 */
export function parseDate(typed: string): string | null {
  const text = typed.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  if (digits) return existing(fullYear(digits[3]), Number(digits[2]), Number(digits[1]));
  const words = /^(\d{1,2})(?:er)?\s+([a-z]{3,})\.?\s+(\d{4}|\d{2})$/.exec(text);
  if (!words) return null;
  const month = months.findIndex((name) => name.startsWith(words[2] ?? '?'));
  return month < 0 ? null : existing(fullYear(words[3]), month + 1, Number(words[1]));
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return year < 100 ? 2000 + year : year;
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function longDay(date: Date): string {
  return longInstant.format(date).replace(/^1 /u, '1er ');
}

function utc(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}
