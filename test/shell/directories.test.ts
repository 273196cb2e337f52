// Where resources, registers and settings are.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { directories } from '../../electron/shell/directories.ts';

const around = {
  platform: 'linux',
  isPackaged: false,
  appPath: path.resolve('/projet'),
  resourcesPath: path.resolve('/installe/resources'),
  documents: path.resolve('/maison/Documents'),
  appData: path.resolve('/maison/.config'),
  env: {},
};

describe('the folders', () => {
  it('are found from the project in development and from the installation otherwise', () => {
    expect(directories(around).resources).toBe(path.resolve('/projet/resources'));
    expect(directories({ ...around, isPackaged: true }).resources).toBe(
      path.resolve('/installe/resources/resources'),
    );
  });

  it('put new registers in Vigie, in the documents', () => {
    expect(directories(around).registers).toBe(path.resolve('/maison/Documents/Vigie'));
  });

  it.each([
    ['linux', 'vigie'],
    ['darwin', 'Vigie'],
    ['win32', 'Vigie'],
  ])('keep settings where browser mode keeps them (%s: %s)', (platform, name) => {
    expect(directories({ ...around, platform }).settings).toBe(path.resolve('/maison/.config', name));
  });

  it('can be others for a test, never in an installed application', () => {
    const env = { VIGIE_DOCUMENTS: path.resolve('/essai'), VIGIE_CONFIG: path.resolve('/essai/reglages') };
    const tested = directories({ ...around, env });
    expect([tested.registers, tested.settings]).toEqual([env.VIGIE_DOCUMENTS, env.VIGIE_CONFIG]);
    const installed = directories({ ...around, env, isPackaged: true });
    expect(installed.registers).toBe(path.resolve('/maison/Documents/Vigie'));
    expect(installed.settings).toBe(path.resolve('/maison/.config/vigie'));
  });
});
