// Electron’s security checklist: each of its twenty points is in docs/shell.md with tests that are there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/shell.md', root), 'utf8');

/** `| 11, 12 | … | … | \`window\`, \`navigation\` |` */
const lines = [...page.matchAll(/^\|\s*(\d+(?:, \d+)*)\s*\|.*\|([^|]*)\|$/gmu)].map(
  ([, points = '', tests = '']) => ({
    points: points.split(', ').map(Number),
    tests: [...tests.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
  }),
);

it('has its twenty points, once each', () => {
  expect(lines.flatMap(({ points }) => points)).toEqual(
    Array.from({ length: 20 }, (_one, index) => index + 1),
  );
});

it.each(lines)('points $points are held by tests: $tests', ({ tests }) => {
  expect(tests).not.toEqual([]);
  for (const name of tests) {
    const file = name.includes('/') ? `test/${name}.test.ts` : `test/shell/${name}.test.ts`;
    expect(existsSync(new URL(file, root)), file).toBe(true);
  }
});
