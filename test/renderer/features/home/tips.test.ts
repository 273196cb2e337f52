// One thing to learn a day.
import { expect, test } from 'vitest';
import { tipOf, tips } from '../../../../renderer/features/home/tips.ts';

const days = Array.from({ length: tips.length }, (_, index) =>
  new Date(Date.UTC(2018, 8, 25 + index)).toISOString().slice(0, 10),
);

test('each comes once before any comes again', () => {
  expect(new Set(days.map(tipOf)).size).toBe(tips.length);
  expect(tipOf(days[0] ?? '')).toBe(tipOf(days[0] ?? ''));
});

test('a day before 1970 has one too', () => {
  expect(tips).toContain(tipOf('1969-12-30'));
});
