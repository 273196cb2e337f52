// What is installed is what was looked at: exact versions, from one registry, each held by its hash.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const versions = z.record(z.string(), z.string());
const Package = z.object({ dependencies: versions, devDependencies: versions });
const Lock = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const { dependencies, devDependencies } = Package.parse(read('package.json'));
const direct = { ...dependencies, ...devDependencies };
const lock = Lock.parse(read('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

it('every dependency is of one exact version', () => {
  const loose = Object.entries(direct).filter(
    ([, version]) => !/^(?:npm:[@\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('the lock file has that very version of each', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version.split('@').at(-1)]);
  }
});

it('every locked package is held by its SHA-512, those of other systems too, and comes from npm’s registry', () => {
  const loose = locked.filter(
    ([, { resolved = 'https://registry.npmjs.org/', integrity = '' }]) =>
      !resolved.startsWith('https://registry.npmjs.org/') || !/^sha512-[\w+/]{86}==$/.test(integrity),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});
