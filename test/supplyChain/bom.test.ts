// The bill of materials that goes with the installers.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bomOf } from '../../scripts/bom.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const own = read('package.json');
const lock = read('package-lock.json');

const shipped = [
  { name: 'zod', version: own.devDependencies.zod, license: 'MIT', text: '' },
  { name: '@mantine/core', version: own.devDependencies['@mantine/core'], license: 'MIT', text: '' },
  { name: 'better-sqlite3-multiple-ciphers', version: '13.0.3', license: 'MIT', text: '' },
  { name: 'two', version: '1.0.0', license: '(MIT OR Apache-2.0)', text: '' },
  { name: 'Police SourceSerif', version: '', license: 'OFL-1.1', text: '' },
];

describe('the bill of materials', () => {
  const bom = bomOf(own, lock, shipped);

  it('names the application, Electron and each part once, all of them needed by the application', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bom.metadata.component).toMatchObject({ name: 'Vigie', version: own.version });
    const references = bom.components.map((one) => one['bom-ref']);
    expect(references).toHaveLength(shipped.length + 1);
    expect(new Set(references).size).toBe(references.length);
    expect(references).toContain(`pkg:npm/electron@${own.devDependencies.electron}`);
    expect(references).toContain(`pkg:npm/%40mantine/core@${own.devDependencies['@mantine/core']}`);
    expect(bom.dependencies).toEqual([{ ref: `pkg:npm/vigie@${own.version}`, dependsOn: references }]);
  });

  it('holds the hash of what npm fetched, by the package’s own name too', () => {
    for (const name of ['zod', 'electron', '@mantine/core', 'better-sqlite3-multiple-ciphers']) {
      const part = bom.components.find((one) => one.name === name);
      expect(part?.hashes?.[0], name).toMatchObject({
        alg: 'SHA-512',
        content: expect.stringMatching(/^[0-9a-f]{128}$/),
      });
    }
  });

  it('writes a licence as one name or as an expression', () => {
    const licenses = (name: string) => bom.components.find((one) => one.name === name)?.licenses;
    expect(licenses('zod')).toEqual([{ license: { id: 'MIT' } }]);
    expect(licenses('two')).toEqual([{ expression: '(MIT OR Apache-2.0)' }]);
  });

  it('is the same bytes for the same sources', () => {
    expect(JSON.stringify(bomOf(own, lock, shipped))).toBe(JSON.stringify(bom));
  });
});
