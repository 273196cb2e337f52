// What the shell remembers, and what it makes of a damaged file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES, parsePreferences, preferencesFile } from '../../electron/shell/preferences.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vigie-preferences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOUNDS = { x: -10, y: 0, width: 1000, height: 700 };

it.each([
  ['', DEFAULT_PREFERENCES],
  ['{', DEFAULT_PREFERENCES],
  ['null', DEFAULT_PREFERENCES],
  ['[]', DEFAULT_PREFERENCES],
  ['{"theme":"violet","bounds":{"x":1},"isMaximised":"oui"}', DEFAULT_PREFERENCES],
  ['{"bounds":{"x":0,"y":0,"width":0,"height":10}}', DEFAULT_PREFERENCES],
  ['{"bounds":{"x":0,"y":0,"width":1e999,"height":10}}', DEFAULT_PREFERENCES],
  [JSON.stringify({ theme: 'dark' }), { ...DEFAULT_PREFERENCES, theme: 'dark' }],
  [
    JSON.stringify({ bounds: BOUNDS, isMaximised: true }),
    { ...DEFAULT_PREFERENCES, bounds: BOUNDS, isMaximised: true },
  ],
  [
    JSON.stringify({
      folders: { exports: path.resolve('/a'), backUps: 3, autre: '/b', registers: 'relatif' },
    }),
    { ...DEFAULT_PREFERENCES, folders: { exports: path.resolve('/a') } },
  ],
])('%s reads as %j', (text, expected) => {
  expect(parsePreferences(text)).toEqual(expected);
});

it('are the defaults before anything was kept, then what was changed, each change leaving the others', () => {
  const file = preferencesFile(path.join(folder, 'jamais', 'cree'));
  expect(file.read()).toEqual(DEFAULT_PREFERENCES);
  file.change({ theme: 'light' });
  file.change({ bounds: BOUNDS });
  expect(file.read()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'light', bounds: BOUNDS });
});

it('hold nothing but the window, the theme and the folders', () => {
  const own = path.join(folder, 'contenu');
  preferencesFile(own).change({ theme: 'dark', bounds: BOUNDS, isMaximised: true });
  const kept: unknown = JSON.parse(readFileSync(path.join(own, 'window.json'), 'utf8'));
  expect(kept).toEqual({ theme: 'dark', bounds: BOUNDS, isMaximised: true, folders: {} });
});

it('a folder that cannot be written disturbs no one', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const blocked = path.join(folder, 'fichier');
  writeFileSync(blocked, '');
  const file = preferencesFile(blocked);
  file.change({ theme: 'dark' });
  expect(file.read()).toEqual(DEFAULT_PREFERENCES);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
