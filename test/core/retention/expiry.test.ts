// Dates of retention: months are counted in one step, and a limit finds exactly what is past its date.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RetentionPolicy } from '../../../electron/contract/retention.ts';
import { dayNumber, isoDate } from '../../../electron/core/law/calendarDays.ts';
import { keptUntil, monthsLater, overLimit, overSince } from '../../../electron/core/retention/expiry.ts';

const policy = (given: Partial<RetentionPolicy> = {}): RetentionPolicy => ({
  ...{ countedFrom: 'receipt', months: 24, outcome: 'anonymise' },
  ...given,
});
const date = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') }).map(isoDate);
const months = fc.integer({ min: 1, max: 240 });

describe('a concern is kept', () => {
  it.each([
    ['2018-10-05', 24, '2020-10-05'],
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
  ])('received on %s, for %i months: until %s', (receivedOn, count, on) => {
    expect(keptUntil({ policy: policy({ months: count }), closedOn: null }, receivedOn)).toBe(on);
  });
  it('as long as its dossier is open, where the policy counts from the closing', () => {
    const fromClosing = policy({ countedFrom: 'closing', months: 6 });
    expect(keptUntil({ policy: fromClosing, closedOn: null }, '2010-01-01')).toBeNull();
    expect(keptUntil({ policy: fromClosing, closedOn: '2019-08-31' }, '2010-01-01')).toBe('2020-02-29');
  });
});

describe('the limit of what is past its date', () => {
  it('is the last day whose delay is over, whatever the months', () => {
    fc.assert(
      fc.property(date, months, fc.integer({ min: -40, max: 40 }), (today, count, away) => {
        const limit = overSince(today, count);
        const near = isoDate(dayNumber(limit) + away);
        expect(near <= limit).toBe(monthsLater(near, count) < today);
      }),
      { numRuns: 2_000 },
    );
  });
  it('says of a dossier what the date of each of its concerns says', () => {
    const state = fc.record({
      policy: fc.record({
        countedFrom: fc.constantFrom('receipt' as const, 'closing' as const),
        months,
        outcome: fc.constant('purge' as const),
      }),
      closedOn: fc.option(date),
    });
    fc.assert(
      fc.property(state, date, date, (dossier, receivedOn, today) => {
        const limit = overLimit(dossier, today);
        const until = keptUntil(dossier, receivedOn);
        expect(limit !== null && receivedOn <= limit).toBe(until !== null && until < today);
      }),
      { numRuns: 2_000 },
    );
  });
});
