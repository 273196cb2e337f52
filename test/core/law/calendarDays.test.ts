// Day numbers: held against a full implementation of Temporal.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civil,
  dayNumber,
  fromCivil,
  isoDate,
  weekday,
} from '../../../electron/core/law/calendarDays.ts';

const day = fc.integer({ min: dayNumber('1600-01-01'), max: dayNumber('2400-12-31') });

describe('day numbers', () => {
  it('begin on 1 January 1970, a Thursday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(weekday(0)).toBe(3);
  });
  it('are read and written back, every day of eight centuries', () => {
    for (let each = dayNumber('1600-01-01'); each <= dayNumber('2400-12-31'); each += 1) {
      expect(dayNumber(isoDate(each))).toBe(each);
    }
  });
  it('follow each other as in Temporal', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, days) => {
        const there = Temporal.PlainDate.from(isoDate(start)).add({ days });
        expect(isoDate(start + days)).toBe(there.toString());
        expect(weekday(start + days) + 1).toBe(there.dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });
  it('add months as Temporal does, keeping the day number or taking the last day of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (start, months) => {
        const there = Temporal.PlainDate.from(isoDate(start)).add({ months });
        expect(isoDate(addMonths(start, months))).toBe(there.toString());
      }),
      { numRuns: 5000 },
    );
  });
  it('split into a year, a month and a date, and back', () => {
    fc.assert(
      fc.property(day, (each) => {
        const { year, month, date } = civil(each);
        expect(fromCivil(year, month, date)).toBe(each);
      }),
    );
  });
  it('one step of two months is not two steps of one', () => {
    const start = dayNumber('2025-12-31');
    expect(isoDate(addMonths(start, 2))).toBe('2026-02-28');
    expect(isoDate(addMonths(addMonths(dayNumber('2026-01-31'), 1), 1))).toBe('2026-03-28');
    expect(isoDate(addMonths(dayNumber('2026-01-31'), 2))).toBe('2026-03-31');
  });
});
