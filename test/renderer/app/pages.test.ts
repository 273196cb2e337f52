// The page of an address is known before the router is.
import { expect, it } from 'vitest';
import { pageAt, pages } from '../../../renderer/app/pages.ts';

it.each([
  ['', '/'],
  ['/', '/'],
  ['/?essai=1', '/'],
  ['/inquietudes?mots=cantine', '/inquietudes'],
  ['/inquietudes/nouveau', '/inquietudes/nouveau'],
  ['/inquietudes/0199', '/inquietudes/$id'],
  ['/communiques/0199/comparer', '/communiques/$id/comparer'],
  ['/nulle-part', undefined],
  ['/inquietudes/0199/ailleurs', undefined],
])('the page of « %s » is %s', (address, path) => {
  expect(pageAt(address)?.path).toBe(path);
});

it('each page is found by its own address', () => {
  for (const page of pages) expect(pageAt(page.path)).toBe(page);
});
