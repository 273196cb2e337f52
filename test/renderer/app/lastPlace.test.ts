// Where one was: which pages are come back to, and what a damaged note is worth.
import { expect, it } from 'vitest';
import { pageToKeep, readPlace } from '../../../renderer/app/lastPlace.ts';

it.each([
  ['/demandes/1', {}, '/demandes/1'],
  ['/dossiers/1', { onglet: 'fils' }, '/dossiers/1?onglet=fils'],
  ['/inquietudes', { mots: 'un nom', tri: 'a.asc' }, '/inquietudes'],
  ['/', {}, '/'],
])('%s with %j is come back to as %s', (pathname, query, page) => {
  expect(pageToKeep(pathname, query)).toBe(page);
});

it.each(['/bienvenue', '/recherche', '/personnes', '/personnes/1', '/demandes/nouveau', '/presse/importer'])(
  '%s is not kept: an act under way, words searched for, or a person',
  (pathname) => expect(pageToKeep(pathname, {})).toBeNull(),
);

const place = { register: '/a.vigie', page: '/demandes/1', top: 120 };

it('is found again for the same register only', () => {
  expect(readPlace(JSON.stringify(place), '/a.vigie')).toEqual(place);
  expect(readPlace(JSON.stringify(place), '/b.vigie')).toBeNull();
});

it.each([
  null,
  '',
  '{',
  '3',
  '{"register":"/a.vigie"}',
  '{"register":"/a.vigie","page":"https://exemple.fr"}',
])('%s leads nowhere', (text) => expect(readPlace(text, '/a.vigie')).toBeNull());

it('what makes no sense as a height is the top', () => {
  expect(readPlace(JSON.stringify({ ...place, top: 'bas' }), '/a.vigie')?.top).toBe(0);
});
