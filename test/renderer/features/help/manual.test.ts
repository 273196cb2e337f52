// The manual: each chapter has its title, names only keys and pages that exist, and explains every page.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chapterOfPage } from '../../../../renderer/app/help/chapterOfPage.ts';
import { pages } from '../../../../renderer/app/pages.ts';

const folder = path.resolve(import.meta.dirname, '../../../../resources/manual');
const chapters = globSync('*.md', { cwd: folder }).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));

test.each(chapters)('$name begins with its title, and has no other of its rank', ({ text }) => {
  expect(text).toMatch(/^# \p{Lu}.+\n\n/u);
  expect(text.match(/^# /gmu)).toHaveLength(1);
});

test.each(chapters)(
  '$name shows only pictures that are there, in both themes, each described',
  ({ text }) => {
    for (const [, description, source = ''] of text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)) {
      expect(description).not.toBe('');
      expect(existsSync(path.join(folder, source)), source).toBe(true);
      expect(existsSync(path.join(folder, source.replace('.png', '-sombre.png'))), source).toBe(true);
    }
  },
);

test.each(chapters)(
  '$name is set as French is: no straight apostrophe, no plain space before a sign',
  ({ text }) => {
    const prose = text.replace(/`[^`]*`/gu, '').replace(/\(images[^)]*\)/gu, '');
    expect(prose).not.toContain("'");
    expect(prose).not.toContain('...');
  },
);

test('every page has a chapter that explains it', () => {
  const general = ['/', '/bienvenue', '/recherche', '/aide', '/aide/$id', '/composants'];
  const begun = pages
    .map((page) => page.path)
    .filter((one) => !general.includes(one) && chapterOfPage(one) === 'commencer');
  expect(begun.filter((one) => !/^\/(evenements|questions|reponses|consentements)\//u.test(one))).toEqual([]);
});
