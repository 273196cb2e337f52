// Dates are written and read as in French.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateWithWeekday,
  dateWords,
  daysBetween,
  distanceWords,
  parseDate,
  shortDateWords,
  today,
} from '../../../renderer/ui/dates.ts';

describe('a date in words', () => {
  test.each([
    ['2018-10-05', '5 octobre 2018'],
    ['2018-10-01', '1er octobre 2018'],
    ['2018-08-11', '11 août 2018'],
  ])('%s is %s', (on, words) => {
    expect(dateWords(on)).toBe(words);
  });

  test('in a column it is short, and never on two lines', () => {
    expect(shortDateWords('2018-10-05')).toBe('5\u00a0oct.\u00a02018');
    expect(shortDateWords('2018-10-01')).toBe('1er\u00a0oct.\u00a02018');
  });

  test('its weekday comes first', () => {
    expect(dateWithWeekday('2018-10-05')).toBe('vendredi 5 octobre 2018');
  });
});

describe('a typed date', () => {
  test.each([
    ['5/10/2018', '2018-10-05'],
    ['05-10-18', '2018-10-05'],
    ['5.10.2018', '2018-10-05'],
    ['5 octobre 2018', '2018-10-05'],
    ['1er oct. 2018', '2018-10-01'],
    ['11 AOUT 2018', '2018-08-11'],
    ['2018-10-05', '2018-10-05'],
  ])('%s is understood', (typed, on) => {
    expect(parseDate(typed)).toBe(on);
  });

  test.each(['', '31/02/2018', '5/13/2018', 'octobre', '5 oct', 'bientôt'])('« %s » is no date', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });

  test('any date reads back from its own words', () => {
    const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const on = date.toISOString().slice(0, 10);
        expect(parseDate(dateWords(on))).toBe(on);
      }),
    );
  });
});

test('days are counted from one date to the other, across a change of hour', () => {
  expect(daysBetween('2018-10-27', '2018-10-29')).toBe(2);
  expect(daysBetween('2018-10-29', '2018-10-27')).toBe(-2);
});

test.each([
  ['2018-10-05', 'aujourd’hui'],
  ['2018-10-06', 'demain'],
  ['2018-10-04', 'hier'],
  ['2018-10-15', 'dans 10 jours'],
  ['2018-09-05', 'il y a 30 jours'],
  ['2018-12-04', 'dans 60 jours'],
  ['2018-12-05', 'dans 2 mois'],
  ['2017-10-05', 'il y a 11 mois'],
  ['2016-10-05', 'il y a 2 ans'],
  ['2010-11-20', 'il y a 7 ans'],
])('seen from 5 October, %s is %s', (to, words) => {
  expect(distanceWords('2018-10-05', to)).toBe(words);
});

test('today is the reader’s day, not the one in UTC', () => {
  expect(today(new Date(2018, 9, 5, 23, 59))).toBe('2018-10-05');
});
