// Which back-ups are kept: three of today, one a day for 14 days, one a month for 12; never less than the newest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyMade } from '../../../../electron/contract/backUps.ts';
import { type Copy, keptCopies, keptUntil } from '../../../../electron/core/register/backups/rotation.ts';

const NOW = '2018-11-15T12:00:00.000Z';
const DAY = 86_400_000;

describe('the rotation', () => {
  it('keeps the three last of today', () => {
    const today = ['08', '09', '10', '11'].map((hour) => copy(`2018-11-15T${hour}:00:00.000Z`));
    expect(keptAt(today)).toEqual(today.slice(1).map(({ at }) => at));
  });

  it('keeps the last of each of the 14 last days', () => {
    const copiesOfDays = Array.from({ length: 20 }, (_one, days) => [
      copy(past(days * DAY)),
      copy(past(days * DAY + 3_600_000)),
    ]).flat();
    const expected = Array.from({ length: 14 }, (_one, days) => past(days * DAY));
    // The month before has its last one too, which is older than fourteen days.
    expect(keptAt(copiesOfDays)).toEqual([...expected, past(3_600_000), past(15 * DAY)].toSorted());
  });

  it('keeps the last of each of the 12 last months', () => {
    const months = Array.from({ length: 15 }, (_one, index) =>
      copy(new Date(Date.UTC(2017, 8 + index, 10, 12)).toISOString()),
    );
    expect(keptAt(months)).toEqual(months.slice(3).map(({ at: instant }) => instant));
  });

  it('keeps for a year what was asked for, and thirty days what allows to go back', () => {
    const copies = [
      copy(past(0)),
      ...whyMade.flatMap((why) => [20, 29, 31, 364, 366].map((days) => copy(past(days * DAY - 1000), why))),
    ];
    const held = (why: Copy['why'], ...ages: number[]) =>
      ages.map((days) => `${why} ${past(days * DAY - 1000)}`);
    const kept = [...keptCopies(copies, NOW)].map(({ at: instant, why }) => `${why} ${instant}`);
    expect(kept).toEqual(
      expect.arrayContaining([
        ...held('asked', 20, 29, 31, 364),
        ...held('migration', 20, 29),
        ...held('restoring', 20, 29),
      ]),
    );
    expect(kept).not.toContain(held('asked', 366)[0]);
    expect(kept).not.toContain(held('migration', 31)[0]);
  });

  it('removes nothing on the word of a clock set back', () => {
    const future = ['2019-01-01', '2019-01-02', '2019-01-03', '2019-01-04'].flatMap((on) =>
      ['10', '11'].map((hour) => copy(`${on}T${hour}:00:00.000Z`)),
    );
    expect(keptCopies(future, NOW).size).toBe(8);
  });

  it('always keeps the newest, and as many as there are periods', () => {
    fc.assert(
      fc.property(copies(), (list) => {
        const kept = keptCopies(list, NOW);
        const newest = list.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
        expect([...kept].map((one) => one.at)).toContain(newest?.at);
        expect(kept.size).toBeGreaterThanOrEqual(Math.min(list.length, 1));
        const ofToday = list.filter((one) => one.at.startsWith('2018-11-15') && one.at <= NOW);
        const keptOfToday = [...kept].filter((one) => one.at.startsWith('2018-11-15') && one.at <= NOW);
        expect(keptOfToday.length).toBeGreaterThanOrEqual(Math.min(3, ofToday.length));
      }),
    );
  });

  it('is stable: what it kept it keeps, and what is removed early would not have been kept later', () => {
    fc.assert(
      fc.property(copies(), fc.integer({ min: 0, max: 500 * DAY }), (list, later) => {
        const kept = keptCopies(list, NOW);
        expect(keptCopies([...kept], NOW)).toEqual(kept);
        const then = new Date(Date.parse(NOW) + later).toISOString();
        const before = list.filter((one) => one.at <= NOW);
        expect(keptCopies([...keptCopies(before, NOW)], then)).toEqual(keptCopies(before, then));
      }),
    );
  });

  it('says the day each is removed, one back-up a day from now on', () => {
    fc.assert(
      fc.property(copies(8), (list) => {
        const before = list.filter((one) => one.at <= NOW);
        const until = keptUntil(before, NOW);
        let left: Copy[] = [...keptCopies(before, NOW)];
        for (let day = 1; day <= 400; day += 1) {
          const then = new Date(Date.parse(NOW) + day * DAY).toISOString();
          left = [...keptCopies([...left, copy(then)], then)];
          for (const one of before) {
            const said = until.get(one) ?? '';
            expect([one, day, left.includes(one)]).toEqual([one, day, said > then]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says nothing of when one dated in the future is removed', () => {
    const future = copy('2019-01-01T10:00:00.000Z');
    expect(keptUntil([future], NOW).get(future)).toBeNull();
  });
});

function copies(maxLength = 60) {
  return fc.uniqueArray(
    fc.record({
      at: fc
        .oneof(
          fc.integer({ min: -420 * 24, max: 48 }),
          fc.integer({ min: -24 * 20, max: 0 }),
          fc.integer({ min: -12, max: 0 }),
        )
        .map((hours) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString()),
      why: fc.constantFrom(...whyMade),
    }),
    { selector: (one) => one.at, maxLength, minLength: 1 },
  );
}

function keptAt(list: readonly Copy[]): string[] {
  return [...keptCopies(list, NOW)].map((one) => one.at).toSorted();
}

function copy(instant: string, why: Copy['why'] = 'work'): Copy {
  return { at: instant, why };
}

function past(milliseconds: number): string {
  return new Date(Date.parse(NOW) - milliseconds).toISOString();
}
