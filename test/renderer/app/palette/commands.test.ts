// The palette knows every page and every thing that can be begun, and finds them by the beginning of any word.
import { expect, test } from 'vitest';
import { pages } from '../../../../renderer/app/pages.ts';
import { destinations } from '../../../../renderer/app/palette/commands.ts';
import { isAbout } from '../../../../renderer/ui/isAbout.ts';

test('every page that needs no record is one choice away', () => {
  const alone = pages.map(({ path }) => path).filter((path) => !path.includes('$'));
  const offered = destinations.map(({ to }) => to);
  // Written from the request it belongs to, or from a communiqué; told after an erasure.
  const elsewhere = ['/diffusions/nouveau', '/personnes/effacement'];
  expect(alone.filter((path) => !offered.includes(path) && !elsewhere.includes(path))).toEqual([]);
});

test('each choice leads to a page of its own', () => {
  const offered = destinations.map(({ to }) => to);
  expect(new Set(offered).size).toBe(offered.length);
  const known = pages.map(({ path }) => path);
  // A chapter of the help is no record: its address is written out.
  const chapter = /^\/aide\/\w+$/u;
  expect(offered.filter((to) => !known.includes(to) && !chapter.test(to))).toEqual([]);
});

test('a word is found by its beginning, whatever accents, case and order', () => {
  expect(isAbout('communique redi', 'Rédiger un communiqué')).toBe(true);
  expect(isAbout('LETTRE', 'Écrire une demande', 'lettre cada')).toBe(true);
  expect(isAbout('', 'Accueil')).toBe(true);
  expect(isAbout('cueil', 'Accueil')).toBe(false);
  expect(isAbout('écrire presse', 'Écrire une demande')).toBe(false);
});
