// Which addresses are Vigie's own.
import { expect, it } from 'vitest';
import { isOwnUrl, originOf } from '../../electron/shell/origin.ts';

const ORIGINS = ['vigie://app', 'http://127.0.0.1:5173'];

it.each([
  ['vigie://app/', true],
  ['vigie://app/dossiers/1?tri=title#haut', true],
  ['VIGIE://app/', true],
  ['http://127.0.0.1:5173/', true],
  ['vigie://application/', false],
  ['vigie://app.exemple.fr/', false],
  ['vigie://app@exemple.fr/', false],
  ['vigie://quelqu-un@app/', false],
  ['vigie://app:80/', false],
  ['vigie:app', false],
  ['https://app/', false],
  ['http://127.0.0.1:5174/', false],
  ['http://127.0.0.1:5173@exemple.fr/', false],
  ['file:///app/index.html', false],
  ['javascript:alert(1)', false],
  ['about:blank', false],
  ['', false],
])('%s is our own: %s', (url, expected) => {
  expect(isOwnUrl(url, ORIGINS)).toBe(expected);
});

it('gives no origin to what has no host', () => {
  expect(originOf('data:text/html,x')).toBeNull();
  expect(originOf('pas une adresse')).toBeNull();
});
