// What the installers are made of.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateSchema } from 'app-builder-lib/out/util/config/schemaValidator.js';
import type { Configuration } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const file = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const configuration: Configuration = parse(readFileSync(file('electron-builder.yml'), 'utf8'));
const schema = JSON.parse(readFileSync(file('node_modules/app-builder-lib/scheme.json'), 'utf8'));

describe('the configuration of electron-builder', () => {
  it('is valid by electron-builder’s own schema', () => {
    expect(() => validateSchema(schema, configuration, { name: 'electron-builder.yml' })).not.toThrow();
  });

  it('would not be with a name it does not know', () => {
    const misspelt = {
      ...configuration,
      electronFuses: { ...configuration.electronFuses, runAsNodes: false },
    };
    expect(() => validateSchema(schema, misspelt, { name: 'electron-builder.yml' })).toThrow('electronFuses');
  });

  it('sets every fuse, each to its safe side', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('packs what was built and nothing else of the project', () => {
    const patterns = [configuration.files ?? []].flat().filter((pattern) => typeof pattern === 'string');
    const packed = patterns.filter((pattern) => !pattern.startsWith('!'));
    expect(packed).toEqual(['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json']);
    // electron-builder would take a list of exclusions under one system for « everything but these ».
    for (const system of [configuration.win, configuration.mac, configuration.linux]) {
      expect(system).not.toHaveProperty('files');
    }
  });

  it('leaves native modules and resources out of the archive, where the system can read them', () => {
    expect(configuration.asar).toBe(true);
    // The hash of the archive is put in the executable, which the fuse has it compare.
    expect(configuration.disableAsarIntegrity).toBeUndefined();
    expect(configuration.asarUnpack).toEqual(['**/*.node']);
    expect(configuration.extraResources).toContainEqual({ from: 'resources', to: 'resources' });
  });

  it('rebuilds nothing and publishes nothing', () => {
    expect(configuration.npmRebuild).toBe(false);
    expect(configuration.publish).toBeNull();
  });

  it('opens registers by double click', () => {
    expect(configuration.fileAssociations).toMatchObject([{ ext: 'vigie', description: 'Registre Vigie' }]);
  });

  it('is for one user on Windows, in French', () => {
    expect(configuration.nsis).toMatchObject({ perMachine: false, installerLanguages: ['fr_FR'] });
  });

  it('has the identity the running application gives itself', () => {
    expect(readFileSync(file('electron/main.ts'), 'utf8')).toContain(`'${configuration.appId}'`);
  });
});

it.each([
  ['resources/icons/vigie-1024.png', 1024],
  ['resources/icons/vigie-512.png', 512],
])('%s is a square of %i pixels with an alpha channel', (name, size) => {
  const png = readFileSync(file(name));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  const rgbAlpha = 6;
  expect(png.readUInt8(25)).toBe(rgbAlpha);
});
