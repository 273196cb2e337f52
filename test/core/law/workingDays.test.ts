// Working days: what is one, and the moves to the next and the previous.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Zone } from '../../../electron/contract/law.ts';
import { dayNumber, isoDate } from '../../../electron/core/law/calendarDays.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../../electron/core/law/workingDays.ts';

const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') });
const zone = fc.constantFrom(...Zone.options);

describe('a working day', () => {
  it.each([
    ['2026-06-05', true, 'a Friday'],
    ['2026-06-06', false, 'a Saturday'],
    ['2026-06-07', false, 'a Sunday'],
    ['2026-07-14', false, 'a holiday'],
    ['2026-04-03', true, 'Good Friday, outside Alsace-Moselle'],
  ])('%s: %s (%s)', (on, worked) => {
    expect(isWorkingDay('FR', dayNumber(on))).toBe(worked);
  });
  it('stays where it is', () => {
    fc.assert(
      fc.property(zone, day, (where, each) => {
        fc.pre(isWorkingDay(where, each));
        expect(nextWorkingDay(where, each)).toEqual({ day: each, holidays: [] });
        expect(previousWorkingDay(where, each)).toEqual({ day: each, holidays: [] });
      }),
    );
  });
  it('is reached over closed days only, the nearest one each way', () => {
    fc.assert(
      fc.property(zone, day, (where, each) => {
        const next = nextWorkingDay(where, each).day;
        const previous = previousWorkingDay(where, each).day;
        expect(isWorkingDay(where, next) && isWorkingDay(where, previous)).toBe(true);
        for (let between = each; between < next; between += 1)
          expect(isWorkingDay(where, between)).toBe(false);
        for (let between = each; between > previous; between -= 1)
          expect(isWorkingDay(where, between)).toBe(false);
      }),
    );
  });
  it('names the holidays passed over, week-ends aside', () => {
    const { day: reached, holidays } = nextWorkingDay('FR-57', dayNumber('2026-04-03'));
    expect(isoDate(reached)).toBe('2026-04-07');
    expect(holidays.map(({ name }) => name)).toEqual(['Vendredi saint', 'Lundi de Pâques']);
  });
  it('is counted from the day after', () => {
    const { day: third, holidays } = addWorkingDays('FR', dayNumber('2026-04-02'), 3);
    expect(isoDate(third)).toBe('2026-04-08');
    expect(holidays.map(({ on }) => on)).toEqual(['2026-04-06']);
  });
});
