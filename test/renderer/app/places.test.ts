// Every kind of record has its words and its page.
import { describe, expect, test } from 'vitest';
import { contract } from '../../../electron/contract/contract.ts';
import { recordTypes } from '../../../electron/contract/primitives.ts';
import { navigation } from '../../../renderer/app/navigation.ts';
import { pages } from '../../../renderer/app/pages.ts';
import { newPath, recordPath, recordWords, typeOfDomain } from '../../../renderer/app/places.ts';

const paths = pages.map(({ path }) => path);

describe.each(recordTypes)('a record of kind %s', (type) => {
  test('belongs to a domain of the contract, and back', () => {
    const { domain } = recordWords[type];
    expect(Object.keys(contract)).toContain(domain);
    expect(typeOfDomain(domain)).toBe(type);
  });

  test('has a page', () => {
    expect(paths).toContain(recordPath(type, '$id'));
  });
});

test('each entry of the navigation is a page', () => {
  for (const { entries } of navigation) for (const { to } of entries) expect(paths).toContain(to);
});

test('no address leads to two pages', () => {
  expect(new Set(paths).size).toBe(paths.length);
});

test('a creation page is told what is known already, and nothing of what is not', () => {
  expect(newPath('source', { dossier: 'abc', communique: undefined })).toBe('/sources/nouveau?dossier=abc');
  expect(newPath('source')).toBe('/sources/nouveau');
});
