// Time limits in months with the periods a law took out of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../../../electron/core/law/calendarDays.ts';
import { endOfMonths } from '../../../electron/core/law/periods.ts';
import { clockOf, dateOf } from './requestLife.ts';

const spring2020 = { from: '2020-03-12', to: '2020-06-24' };
const end = (from: string, months: number, ...suspensions: { from: string; to: string }[]) =>
  isoDate(endOfMonths(dayNumber(from), months, suspensions));
const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') });
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 90 }))
  .map(([from, length]) => ({ from: isoDate(from), to: isoDate(from + length) }));

describe('a time limit', () => {
  it('ends on the same day number without suspension', () => {
    expect(end('2026-03-15', 1)).toBe('2026-04-15');
  });
  it('that ended before the suspension is not touched', () => {
    expect(end('2020-02-10', 1, spring2020)).toBe('2020-03-10');
  });
  it('that starts after the suspension is not touched', () => {
    expect(end('2020-06-25', 1, spring2020)).toBe('2020-07-25');
  });
  it('running when it begins is longer by its 105 days', () => {
    // 1 March + 1 month = 1 April; 12 March to 24 June is 20 + 30 + 31 + 24 = 105 days; 1 April + 105 = 15 July.
    expect(end('2020-03-01', 1, spring2020)).toBe('2020-07-15');
  });
  it('that would start inside starts when it ends', () => {
    expect(end('2020-04-10', 1, spring2020)).toBe('2020-07-24');
    expect(end('2020-03-12', 1, spring2020)).toBe('2020-07-24');
  });
  it('that ends on the first suspended day is suspended too', () => {
    expect(end('2020-02-12', 1, spring2020)).toBe('2020-06-25');
  });
  it('lengthened into a second suspension is lengthened again', () => {
    expect(
      end(
        '2026-03-01',
        1,
        { from: '2026-03-10', to: '2026-03-19' },
        { from: '2026-04-05', to: '2026-04-09' },
      ),
    ).toBe('2026-04-16');
  });
  it('counts once the days two suspensions share', () => {
    const twice = [
      { from: '2026-03-15', to: '2026-03-24' },
      { from: '2026-03-10', to: '2026-03-19' },
    ];
    expect(end('2026-03-01', 1, ...twice)).toBe(
      end('2026-03-01', 1, { from: '2026-03-10', to: '2026-03-24' }),
    );
    expect(end('2026-03-01', 1, ...twice)).toBe('2026-04-16');
  });
  it('running when it begins never ends after one that starts when it ends', () => {
    // 26 December + 1 month + 34 days would be 1 March; from 29 January, one month ends on 28 February.
    const winter = { from: '2025-12-27', to: '2026-01-29' };
    expect(end('2026-01-29', 1, winter)).toBe('2026-02-28');
    expect(end('2025-12-26', 1, winter)).toBe('2026-02-28');
  });
  it('that starts later never ends sooner', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(period, { maxLength: 4 }),
        (from, later, months, periods) => {
          expect(endOfMonths(from + later, months, periods)).toBeGreaterThanOrEqual(
            endOfMonths(from, months, periods),
          );
        },
      ),
      { numRuns: 5000 },
    );
  });
  it('is never made shorter', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 12 }),
        fc.array(period, { maxLength: 4 }),
        (from, months, periods) => {
          expect(endOfMonths(from, months, periods)).toBeGreaterThanOrEqual(endOfMonths(from, months, []));
        },
      ),
    );
  });
});

describe('a suspended clock', () => {
  it('moves the dates and says why', () => {
    const output = clockOf('received 2020-03-01', { suspensions: [spring2020] });
    const refusal = dateOf(output, 'implicitRefusal');
    expect(refusal.on).toBe('2020-07-15');
    expect(refusal.because).toContain('suspension légale');
    expect(dateOf(output, 'cadaLimit')).toMatchObject({ on: '2020-09-15' });
    expect(dateOf(output, 'cadaLimit').because).not.toContain('suspension');
  });
  it('has no suspension of its own: none is active unless given', () => {
    expect(dateOf(clockOf('received 2020-03-01'), 'implicitRefusal').on).toBe('2020-04-01');
  });
});
