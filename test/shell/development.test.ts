// The development server is listened to in development only, and only on this machine.
import { expect, it } from 'vitest';
import { developmentUrl } from '../../electron/shell/development.ts';

it.each([
  [false, 'http://127.0.0.1:5173', 'http://127.0.0.1:5173'],
  [false, 'http://localhost:5173', 'http://localhost:5173'],
  [true, 'http://127.0.0.1:5173', null],
  [false, 'http://192.0.2.7:5173', null],
  [false, 'http://localhost.exemple.fr', null],
  [false, 'https://exemple.fr', null],
  [false, 'file:///tmp/x.html', null],
  [false, 'n’importe quoi', null],
  [false, undefined, null],
])('packaged %s, %s → %s', (isPackaged, url, expected) => {
  expect(developmentUrl(isPackaged, { ELECTRON_RENDERER_URL: url })).toBe(expected);
});
