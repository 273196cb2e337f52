// Impossible orders of events: by their dates, whatever order they are entered in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventType, EventType as EventTypes } from '../../../electron/contract/law.ts';
import { wrongOrder } from '../../../electron/core/law/eventOrder.ts';

const at = (type: EventType, on: string) => ({ type, on });

describe('the order of events', () => {
  const history = [
    at('sent', '2026-03-12'),
    at('cadaReferred', '2026-05-04'),
    at('cadaRegistered', '2026-05-07'),
  ];

  it.each([
    ['received', '2026-03-11', 'sent', 'before'],
    ['answer', '2026-01-01', 'sent', 'before'],
    ['cadaOpinion', '2026-05-06', 'cadaRegistered', 'before'],
    ['tribunalReferred', '2026-05-03', 'cadaReferred', 'before'],
    ['cadaRegistered', '2026-05-01', 'cadaReferred', 'before'],
  ] as const)('a %s on %s cannot be %4$s the %3$s', (type, on, other, side) => {
    expect(wrongOrder(at(type, on), history)).toMatchObject({ type: other, side });
  });

  it('a sending cannot be moved after what came of it', () => {
    const later = [at('received', '2026-03-15'), at('answer', '2026-04-02')];
    expect(wrongOrder(at('sent', '2026-03-20'), later)).toEqual({
      ...{ type: 'received', on: '2026-03-15' },
      side: 'after',
    });
    // Unless it is sent again: the first sending holds.
    expect(wrongOrder(at('sent', '2026-03-20'), [...later, at('sent', '2026-03-12')])).toBeNull();
  });

  it.each([
    ['received', '2026-03-12'],
    ['acknowledged', '2026-03-12'],
    ['cadaOpinion', '2026-05-07'],
    ['refusal', '2026-06-01'],
    ['closed', '2026-07-01'],
  ] as const)('a %s on %s fits', (type, on) => {
    expect(wrongOrder(at(type, on), history)).toBeNull();
  });

  it('nothing is impossible where nothing else is noted', () => {
    for (const type of EventTypes.options) expect(wrongOrder(at(type, '2026-03-12'), [])).toBeNull();
  });

  const dated = fc.record({
    type: fc.constantFrom(...EventTypes.options),
    on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
  });

  it('does not depend on the order the others were entered in', () => {
    fc.assert(
      fc.property(dated, fc.array(dated, { maxLength: 8 }), (event, others) => {
        const one = wrongOrder(event, others);
        const other = wrongOrder(event, [...others].reverse());
        expect(other === null).toBe(one === null);
        expect(other?.on).toBe(one?.on);
      }),
    );
  });

  it('a history with each event once is accepted whatever the order of entry, or in none', () => {
    const history = fc.uniqueArray(dated, { maxLength: 8, selector: ({ type }) => type });
    fc.assert(
      fc.property(history, fc.gen(), (events, gen) => {
        const fits = (list: typeof events) =>
          list.every(
            (event) =>
              wrongOrder(
                event,
                list.filter((other) => other !== event),
              ) === null,
          );
        fc.pre(fits(events));
        const shuffled = [...events].sort(() => gen(fc.constantFrom, -1, 1));
        let entered: typeof events = [];
        for (const event of shuffled) {
          expect(wrongOrder(event, entered)).toBeNull();
          entered = [...entered, event];
        }
      }),
    );
  });
});
