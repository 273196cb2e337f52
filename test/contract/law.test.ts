// What the clock takes and refuses.
import { describe, expect, it } from 'vitest';
import { ClockInput, EventType } from '../../electron/contract/law.ts';

const valid = { regime: 'cada', on: '2026-06-01', events: [{ type: 'received', on: '2026-03-15' }] };

describe('the input of the clock', () => {
  it('fills in mainland France, no suspension, a legal clock', () => {
    expect(ClockInput.parse(valid)).toEqual({ ...valid, zone: 'FR', suspensions: [], legalClock: true });
  });
  it('takes each type of event', () => {
    for (const type of EventType.options) {
      expect(ClockInput.safeParse({ ...valid, events: [{ type, on: '2026-03-15' }] }).success).toBe(true);
    }
  });
  it('takes nothing known of a detail as null', () => {
    const events = [
      { type: 'refusal', on: '2026-03-15', remediesStated: null },
      { type: 'forwarded', on: '2026-03-15', competentReceivedOn: null },
    ];
    expect(ClockInput.safeParse({ ...valid, events }).success).toBe(true);
  });
  it.each([
    ['a date that does not exist', { events: [{ type: 'received', on: '2026-02-30' }] }],
    ['29 February of a common year', { on: '2026-02-29' }],
    ['a date with a time', { on: '2026-06-01T10:00:00Z' }],
    ['a date in French order', { on: '01/06/2026' }],
    ['an unknown event', { events: [{ type: 'withdrawn', on: '2026-03-15' }] }],
    ['an event without date', { events: [{ type: 'received' }] }],
    ['an unknown regime', { regime: 'foia' }],
    ['an unknown zone', { zone: 'FR-75' }],
    ['a suspension that ends before it starts', { suspensions: [{ from: '2026-03-02', to: '2026-03-01' }] }],
    [
      'a date of detail that does not exist',
      { events: [{ type: 'forwarded', on: '2026-03-15', competentReceivedOn: '2026-04-31' }] },
    ],
  ])('refuses %s', (_what, change) => {
    expect(ClockInput.safeParse({ ...valid, ...change }).success).toBe(false);
  });
});
