// Holidays by zone: Easter by three independent ways, the lists by zone, and where the common library differs.
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { Zone } from '../../../electron/contract/law.ts';
import { dayNumber, isoDate, weekday } from '../../../electron/core/law/calendarDays.ts';
import { easterSunday, holidayName, holidaysOf } from '../../../electron/core/law/holidays.ts';

const years = Array.from({ length: 41 }, (_, index) => 2010 + index);

/** Easter the long way: the fourteenth day of the paschal moon from golden number and epact, then its Sunday. */
function easterByEpact(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  const moon = new Date(Date.UTC(year, 2, 44 - epact < 21 ? 74 - epact : 44 - epact));
  const toSunday = 7 - moon.getUTCDay();
  return new Date(moon.getTime() + toSunday * 86_400_000).toISOString().slice(0, 10);
}

describe('Easter Sunday', () => {
  it.each([
    ['2008', '2008-03-23'],
    ['2019', '2019-04-21'],
    ['2020', '2020-04-12'],
    ['2021', '2021-04-04'],
    ['2022', '2022-04-17'],
    ['2023', '2023-04-09'],
    ['2024', '2024-03-31'],
    ['2025', '2025-04-20'],
    ['2026', '2026-04-05'],
    ['2027', '2027-03-28'],
    ['2028', '2028-04-16'],
    ['2029', '2029-04-01'],
    ['2030', '2030-04-21'],
    ['2038', '2038-04-25'],
    ['2049', '2049-04-18'],
    ['2076', '2076-04-19'],
    ['1954', '1954-04-18'],
    ['1981', '1981-04-19'],
  ])('of %s is the published one', (year, published) => {
    expect(isoDate(easterSunday(Number(year)))).toBe(published);
  });
  it('agrees with the computation by epacts in every year from 1583 to 2599', () => {
    for (let year = 1583; year < 2600; year += 1) {
      expect(isoDate(easterSunday(year))).toBe(easterByEpact(year));
    }
  });
  it('is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1583; year < 2600; year += 1) {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(6);
      expect(isoDate(easter).slice(5) >= '03-22' && isoDate(easter).slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('the holidays of a zone', () => {
  it('are the eleven national ones in mainland France', () => {
    expect(holidaysOf('FR', 2026).map(({ on, name }) => `${on} ${name}`)).toEqual([
      '2026-01-01 Jour de l’an',
      '2026-04-06 Lundi de Pâques',
      '2026-05-01 Fête du Travail',
      '2026-05-08 Victoire de 1945',
      '2026-05-14 Ascension',
      '2026-05-25 Lundi de Pentecôte',
      '2026-07-14 Fête nationale',
      '2026-08-15 Assomption',
      '2026-11-01 Toussaint',
      '2026-11-11 Armistice de 1918',
      '2026-12-25 Noël',
    ]);
  });
  it.each(['FR-57', 'FR-67', 'FR-68'] as const)('of %s have Good Friday and 26 December too', (zone) => {
    expect(added(zone, 2026)).toEqual(['2026-04-03', '2026-12-26']);
    expect(added(zone, 2028)).toEqual(['2028-04-14', '2028-12-26']);
  });
  it.each([
    ['FR-YT', ['2026-04-27']],
    ['FR-MQ', ['2026-05-22']],
    ['FR-GP', ['2026-05-27']],
    ['FR-MF', ['2026-05-27', '2026-05-28']],
    ['FR-GF', ['2026-06-10']],
    ['FR-BL', ['2026-10-09']],
    ['FR-RE', ['2026-12-20']],
    ['FR-PM', []],
  ] as const)('of %s have the abolition of slavery', (zone, days) => {
    expect(added(zone, 2026)).toEqual(days);
  });
  it('two feasts on one day are one holiday with both names', () => {
    expect(holidayName('FR', dayNumber('2008-05-01'))).toBe('Fête du Travail et Ascension');
    expect(holidaysOf('FR', 2008)).toHaveLength(10);
  });
  it('an ordinary day has none', () => {
    expect(holidayName('FR', dayNumber('2026-06-02'))).toBeUndefined();
  });
});

/** Where the common library holds something else than the labour code's lists, by zone. */
const differences: Partial<Record<Zone, { libraryAdds?: string[]; libraryLacks?: string[] }>> = {
  // Good Friday is a local custom there, not a legal holiday.
  'FR-GP': { libraryAdds: ['Good Friday'] },
  'FR-MQ': { libraryAdds: ['Good Friday'] },
  // The territory keeps 28 May beside the legal 27 May.
  'FR-MF': { libraryLacks: ['05-28'] },
};

describe('against the date-holidays library', () => {
  it.each(Zone.options)('%s has the same days from 2010 to 2050, but for the known differences', (zone) => {
    for (const year of years) {
      const goodFriday = isoDate(easterSunday(year) - 2);
      const { libraryAdds = [], libraryLacks = [] } = differences[zone] ?? {};
      const expected = new Set(holidaysOf(zone, year).map(({ on }) => on));
      const national = new Set(holidaysOf('FR', year).map(({ on }) => on));
      for (const lacked of libraryLacks) {
        if (!national.has(`${year}-${lacked}`)) expected.delete(`${year}-${lacked}`);
      }
      if (libraryAdds.includes('Good Friday')) expected.add(goodFriday);
      expect([year, ...libraryDays(zone, year)]).toEqual([year, ...[...expected].sort()]);
    }
  });
});

const libraries = new Map<Zone, Holidays>();

function libraryDays(zone: Zone, year: number): string[] {
  const [country = '', state = ''] = zone.split('-');
  const library =
    libraries.get(zone) ?? (zone === 'FR-PM' ? new Holidays('PM') : new Holidays(country, state));
  libraries.set(zone, library);
  const days = library
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  return [...new Set(days)].sort();
}

function added(zone: Zone, year: number): string[] {
  const national = new Set(holidaysOf('FR', year).map(({ on }) => on));
  return holidaysOf(zone, year)
    .map(({ on }) => on)
    .filter((on) => !national.has(on));
}
