// The search can be narrowed to every kind of record.
import { expect, test } from 'vitest';
import { recordTypes } from '../../../../electron/contract/primitives.ts';
import { recordTypeOf, searchableTypes } from '../../../../renderer/features/search/searchableTypes.ts';

test('no kind of record is forgotten', () => {
  expect([...searchableTypes].sort()).toEqual([...recordTypes].sort());
});

test('an address that names no kind narrows nothing', () => {
  expect(recordTypeOf('source')).toBe('source');
  expect(recordTypeOf('autre')).toBeUndefined();
  expect(recordTypeOf(undefined)).toBeUndefined();
});
