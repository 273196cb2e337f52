// What an address says after its question mark.
import { expect, test } from 'vitest';
import { merged, parseQuery, writeQuery } from '../../../renderer/app/location.ts';

test('values are plain texts, whatever they look like', () => {
  expect(parseQuery('?mots=12&tri=title.asc&kind=true')).toEqual({
    mots: '12',
    tri: 'title.asc',
    kind: 'true',
  });
});

test('accents, spaces and ampersands come back as they were', () => {
  const values = { mots: 'école & cantine « 6e »' };
  expect(parseQuery(writeQuery(values))).toEqual(values);
});

test('an empty value leaves the address', () => {
  expect(writeQuery({ mots: '', tri: undefined })).toBe('');
  expect(merged({ mots: 'a', onglet: 'sources' }, { mots: null })).toEqual({ onglet: 'sources' });
});
