// A table shares its width so that its main column can always be read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../../renderer/ui/columnWidths.ts';

const columns = [
  { id: 'reference', width: '8rem' },
  { id: 'title', main: true },
  { id: 'kind', width: '9rem' },
  { id: 'date', width: '10rem' },
];

test('with room enough every column has what it wishes and the main one the rest', () => {
  expect(columnWidths(columns, 1200)).toEqual([
    { id: 'reference', width: 128 },
    { id: 'title', width: 768 },
    { id: 'kind', width: 144 },
    { id: 'date', width: 160 },
  ]);
});

test('on a phone the main column is alone', () => {
  expect(columnWidths(columns, 288)).toEqual([{ id: 'title', width: 288 }]);
});

test('the last columns go first', () => {
  expect(columnWidths(columns, 520).map(({ id }) => id)).toEqual(['reference', 'title', 'kind']);
});

test('a column shrinks by a fifth at most', () => {
  const widths = new Map(columnWidths(columns, 660).map(({ id, width }) => [id, width]));
  expect(widths.get('date')).toBeLessThan(160);
  expect(widths.get('date')).toBeGreaterThanOrEqual(128);
});

test('a column that is to stay whole never shrinks: the others do, or it goes', () => {
  const withDate = columns.map((column) => (column.id === 'date' ? { ...column, whole: true } : column));
  const widthOfDate = (available: number) =>
    columnWidths(withDate, available).find(({ id }) => id === 'date')?.width;
  expect(widthOfDate(660)).toBe(160);
  expect(widthOfDate(600)).toBeUndefined();
});

test('whatever the width, the shares fill it and the main column keeps two fifths', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 4000 }), (available) => {
      const shares = columnWidths(columns, available);
      const sum = shares.reduce((total, { width }) => total + width, 0);
      expect(sum).toBeCloseTo(available, 5);
      expect(shares.find(({ id }) => id === 'title')?.width).toBeGreaterThanOrEqual(available * 0.4 - 0.001);
    }),
  );
});
