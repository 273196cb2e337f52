// What a start loads of the built interface (npm test builds it first): light, and without what only some pages need.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { root } from '../e2e/serve.ts';

const built = join(root, 'out', 'renderer');
const page = readFileSync(join(built, 'index.html'), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/gu)].map(([, name = '']) => name);
const read = (name: string) => readFileSync(join(built, name));

const assets = readdirSync(join(built, 'assets')).flatMap((name) =>
  name.endsWith('.js') ? [`assets/${name}`] : [],
);

/** Bytes, compressed. */
const MOST = 300_000;

it('the first JavaScript is at most 300 kB compressed', () => {
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(MOST);
});

it('a start asks for one script and one style sheet', () => {
  const styles = [...page.matchAll(/href="\/(assets\/[^"]+\.css)"/gu)];
  expect([scripts.length, styles.length]).toEqual([1, 1]);
});

it.each([
  ['the editor', 'ProseMirror'],
  ['the charts', 'Chiffres des inquiétudes'],
  ['the manual', 'Une demande, c’est une lettre'],
])('%s is loaded when it is needed', (_what, mark) => {
  const holders = assets.filter((name) => read(name).includes(mark));
  expect(holders.length).toBeGreaterThan(0);
  for (const name of holders) expect(scripts).not.toContain(name);
});
