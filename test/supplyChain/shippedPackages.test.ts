// Which packages are inside the built application, and their licences.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { packageFolder, readPackage, shippedPackages } from '../../scripts/shippedPackages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inside = (path: string) => `${root}node_modules/${path}`;

it('a module tells its package, scoped or not, and one of ours tells none', () => {
  expect(packageFolder(inside('zod/index.js'))).toBe(inside('zod'));
  expect(packageFolder(inside('@mantine/core/esm/index.mjs'))).toBe(inside('@mantine/core'));
  expect(packageFolder(`\0${inside('react/index.js')}?commonjs`)).toBe(inside('react'));
  expect(packageFolder(`${root}electron/main.ts`)).toBeNull();
  expect(packageFolder('\0vite/preload-helper.js')).toBeNull();
});

it('a package is read with its licence and the text of it', () => {
  const { name, version, license, text } = readPackage(inside('better-sqlite3'));
  expect([name, license]).toEqual(['better-sqlite3-multiple-ciphers', 'MIT']);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(text).toMatch(/permission is hereby granted/i);
});

it('a component under the Mozilla licence says where its source is, another only its licence', () => {
  expect(readPackage(inside('ical.js')).text).toMatch(
    /Son code source\s: https:\/\/github\.com\/\S+\/ical\.js\n/,
  );
  expect(readPackage(inside('zod')).text).not.toContain('code source');
});

it('the list of a build holds what all its parts take in, native packages and the faces, each once', () => {
  const packages = shippedPackages(root, ['better-sqlite3']);
  const emitted: string[] = [];
  const bundling = (...ids: string[]) => ({
    getModuleIds: () => ids,
    emitFile: ({ source }: { source: string }) => emitted.push(source),
  });
  packages.sees.generateBundle.call(bundling(inside('kysely/a.js'), inside('zod/a.js')));
  packages.writes.generateBundle.call(bundling(inside('react/a.js'), inside('zod/b.js')));
  const names = JSON.parse(emitted[0] ?? '').map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['better-sqlite3-multiple-ciphers', 'kysely', 'react', 'zod']),
  );
  expect(names).toContain('Police SourceSerif');
  expect(new Set(names).size).toBe(names.length);
});
