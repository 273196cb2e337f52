// What holds for every request: order of entry, events that count for nothing, prudent before theoretical, holidays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClockEvent,
  type ClockInput,
  ClockOutput,
  EventType,
  type Regime,
  Zone,
} from '../../../electron/contract/law.ts';
import { computeClock } from '../../../electron/core/law/clock.ts';
import { datesOf } from './requestLife.ts';

const DAY = 86_400_000;
const date = fc
  .integer({ min: Date.UTC(2025, 8, 1) / DAY, max: Date.UTC(2026, 11, 31) / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));
const details = fc.record({
  competentReceivedOn: fc.option(date),
  remediesStated: fc.option(fc.boolean()),
  reasonsStated: fc.option(fc.boolean()),
  until: fc.option(date),
  proofNumber: fc.constantFrom('1', '2', '3'),
});
const event: fc.Arbitrary<ClockEvent> = fc
  .tuple(fc.constantFrom(...EventType.options), fc.oneof(date, fc.constant('2026-03-15')), details)
  .map(
    ([type, on, { competentReceivedOn, remediesStated, reasonsStated, until, proofNumber }]): ClockEvent => {
      if (type === 'forwarded') return { type, on, proofNumber, competentReceivedOn };
      if (type === 'refusal') return { type, on, proofNumber, remediesStated };
      if (type === 'extension') return { type, on, proofNumber, reasonsStated, until };
      return { type, on, proofNumber };
    },
  );
const suspension = fc.tuple(date, fc.integer({ min: 0, max: 120 })).map(([from, length]) => ({
  from,
  to: new Date(Date.parse(from) + length * DAY).toISOString().slice(0, 10),
}));
const input: fc.Arbitrary<ClockInput> = fc.record({
  regime: fc.constantFrom<Regime>('cada', 'rgpd'),
  zone: fc.constantFrom(...Zone.options),
  on: date,
  events: fc.array(event, { maxLength: 9 }),
  suspensions: fc.array(suspension, { maxLength: 2 }),
  legalClock: fc.boolean(),
});
const living = input.map(
  (each): ClockInput => ({
    ...each,
    legalClock: true,
    events: each.events.filter(({ type }) => type !== 'answer' && type !== 'closed'),
  }),
);
const runs = { numRuns: 2000 };
const prudentDates = ['cadaDoBefore', 'tribunalDoBefore'] as const;

describe('for every request', () => {
  it('the answer has the shape of the contract and each date appears once', () => {
    fc.assert(
      fc.property(input, (each) => {
        const output = computeClock(each);
        expect(ClockOutput.parse(output)).toEqual(output);
        expect(new Set(output.dates.map(({ id }) => id)).size).toBe(output.dates.length);
      }),
      runs,
    );
  });
  it('the order of entry of events and suspensions does not matter', () => {
    const shuffled = input.chain((each) =>
      fc.tuple(
        fc.constant(each),
        fc.shuffledSubarray(each.events, { minLength: each.events.length }),
        fc.shuffledSubarray(each.suspensions, { minLength: each.suspensions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([each, events, suspensions]) => {
        expect(computeClock({ ...each, events, suspensions })).toEqual(computeClock(each));
      }),
      runs,
    );
  });
  it('a reminder, an acknowledgement, an automatic reply, a clarification or a partial answer moves no date and no step', () => {
    const nothing = fc.record({
      type: fc.constantFrom('reminder', 'acknowledged', 'autoReply', 'clarification', 'partialAnswer'),
      on: date,
    });
    fc.assert(
      fc.property(input, nothing, (each, added) => {
        expect(computeClock({ ...each, events: [...each.events, added] })).toEqual(computeClock(each));
      }),
      runs,
    );
  });
  it('checking a silence moves no date', () => {
    fc.assert(
      fc.property(input, date, (each, on) => {
        const checked = { ...each, events: [...each.events, { type: 'silenceChecked' as const, on }] };
        expect(computeClock(checked).dates).toEqual(computeClock(each).dates);
      }),
      runs,
    );
  });
  it('the day it is asked changes the step only', () => {
    fc.assert(
      fc.property(input, date, (each, on) => {
        expect(computeClock({ ...each, on }).dates).toEqual(computeClock(each).dates);
      }),
      runs,
    );
  });
  it('the date to act before never comes after the theoretical limit', () => {
    fc.assert(
      fc.property(living, (each) => {
        const dates = datesOf(computeClock(each));
        expect((dates.cadaDoBefore ?? '') <= (dates.cadaLimit ?? '')).toBe(true);
        expect((dates.tribunalDoBefore ?? '') <= (dates.tribunalLimit ?? '')).toBe(true);
      }),
      runs,
    );
  });
  it('the date to act before never comes before the day it is possible', () => {
    fc.assert(
      fc.property(living, (each) => {
        const dates = datesOf(computeClock({ ...each, suspensions: [] }));
        expect((dates.cadaOpens ?? '') <= (dates.cadaDoBefore ?? '')).toBe(true);
        expect((dates.tribunalOpens ?? '') <= (dates.tribunalDoBefore ?? '')).toBe(true);
      }),
      runs,
    );
  });
  it('the holidays a zone adds never make a date to act before later', () => {
    fc.assert(
      fc.property(living, (each) => {
        const here = datesOf(computeClock(each));
        const national = datesOf(computeClock({ ...each, zone: 'FR' }));
        for (const id of prudentDates) expect((here[id] ?? '') <= (national[id] ?? '')).toBe(true);
      }),
      runs,
    );
  });
  it('a silence is asserted only after somebody checked it', () => {
    fc.assert(
      fc.property(living, (each) => {
        const events = each.events.filter(({ type }) => type !== 'silenceChecked' && type !== 'refusal');
        const { step } = computeClock({ ...each, events });
        expect(['implicitRefusal', 'tribunalOpen', 'answerOverdue', 'cadaLimitPassed']).not.toContain(step);
      }),
      runs,
    );
  });
  it('the two regimes never mix', () => {
    fc.assert(
      fc.property(living, (each) => {
        const ids = Object.keys(datesOf(computeClock(each)));
        const ofRgpd = ids.filter((id) => id === 'rgpdDue' || id === 'cnilOpens');
        expect(ofRgpd).toHaveLength(each.regime === 'rgpd' ? ids.length : 0);
      }),
      runs,
    );
  });
});
