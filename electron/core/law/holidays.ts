// French legal holidays by zone, from the lists of the labour code; local customs are not holidays.
import type { Holiday, Zone } from '../../contract/law.ts';
import { civil, type DayNumber, fromCivil, isoDate } from './calendarDays.ts';

/**
 * The legal holidays of a zone in a year, in order.
 * Eleven national ones; Good Friday and 26 December in Alsace-Moselle; the commemoration of the abolition of
 * slavery overseas (two days in Saint-Martin, where both are kept). Today's lists, whatever the year.
 */
export function holidaysOf(zone: Zone, year: number): readonly Holiday[] {
  return [...calendarOf(zone, year)].map(([day, name]) => ({ on: isoDate(day), name }));
}

/** The holiday that falls on a day in a zone, by its French name; undefined on any other day. */
export function holidayName(zone: Zone, day: DayNumber): string | undefined {
  return calendarOf(zone, civil(day).year).get(day);
}

/**
 * Easter Sunday of a year of the Gregorian calendar: the Sunday after the full moon, by the Church's tables, that
 * falls on or after 21 March.
 */
export function easterSunday(year: number): DayNumber {
  const moonYear = year % 19;
  const century = Math.floor(year / 100);
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * moonYear + century - Math.floor(century / 4) - moonShift + 15) % 30;
  // Two corrections of the tables: the full moon is never on 19 April, nor twice on 18 April in one cycle.
  const early = epact === 29 || (epact === 28 && moonYear > 10) ? 1 : 0;
  const fullMoon = fromCivil(year, 3, 21) + epact - early;
  // Day number 3 is a Sunday (4 January 1970): the Sunday strictly after the full moon.
  return fullMoon + 7 - ((((fullMoon - 3) % 7) + 7) % 7);
}

type Rule = { name: string; month: number; date: number } | { name: string; afterEaster: number };

const national: readonly Rule[] = [
  { name: 'Jour de l’an', month: 1, date: 1 },
  { name: 'Lundi de Pâques', afterEaster: 1 },
  { name: 'Fête du Travail', month: 5, date: 1 },
  { name: 'Victoire de 1945', month: 5, date: 8 },
  { name: 'Ascension', afterEaster: 39 },
  { name: 'Lundi de Pentecôte', afterEaster: 50 },
  { name: 'Fête nationale', month: 7, date: 14 },
  { name: 'Assomption', month: 8, date: 15 },
  { name: 'Toussaint', month: 11, date: 1 },
  { name: 'Armistice de 1918', month: 11, date: 11 },
  { name: 'Noël', month: 12, date: 25 },
];

const alsaceMoselle: readonly Rule[] = [
  { name: 'Vendredi saint', afterEaster: -2 },
  { name: 'Saint-Étienne', month: 12, date: 26 },
];

const abolition = 'Abolition de l’esclavage';
const local: Record<Zone, readonly Rule[]> = {
  FR: [],
  'FR-57': alsaceMoselle,
  'FR-67': alsaceMoselle,
  'FR-68': alsaceMoselle,
  'FR-BL': [{ name: abolition, month: 10, date: 9 }],
  'FR-GF': [{ name: abolition, month: 6, date: 10 }],
  'FR-GP': [{ name: abolition, month: 5, date: 27 }],
  'FR-MF': [
    { name: abolition, month: 5, date: 27 },
    { name: `${abolition} (Saint-Martin)`, month: 5, date: 28 },
  ],
  'FR-MQ': [{ name: abolition, month: 5, date: 22 }],
  'FR-PM': [],
  'FR-RE': [{ name: abolition, month: 12, date: 20 }],
  'FR-YT': [{ name: abolition, month: 4, date: 27 }],
};

type Calendar = ReadonlyMap<DayNumber, string>;
const calendars = new Map<Zone, Map<number, Calendar>>();

function calendarOf(zone: Zone, year: number): Calendar {
  let years = calendars.get(zone);
  if (years === undefined) {
    years = new Map();
    calendars.set(zone, years);
  }
  let calendar = years.get(year);
  if (calendar === undefined) {
    calendar = computeCalendar(zone, year);
    years.set(year, calendar);
  }
  return calendar;
}

function computeCalendar(zone: Zone, year: number): Calendar {
  const easter = easterSunday(year);
  const days = new Map<DayNumber, string>();
  for (const rule of [...national, ...local[zone]]) {
    const day = 'month' in rule ? fromCivil(year, rule.month, rule.date) : easter + rule.afterEaster;
    const already = days.get(day);
    // Two feasts on one day (Ascension on 1 or 8 May, for instance): one holiday, both names.
    days.set(day, already === undefined ? rule.name : `${already} et ${rule.name}`);
  }
  return new Map([...days].sort(([one], [other]) => one - other));
}
