// The keychain keeps a key only where the system has a real one, encrypted, and gives it back to this session alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keychain, type SafeStorage } from '../../electron/shell/keychain.ts';
import { temporaryFolder } from '../fixtures/folders.ts';

const KEY = '0A1B2C-3D4E5F';
const register = '/home/a/Registre.vigie';

/** Turns bytes over: what is kept does not hold what was given. */
function fakeStorage(changes: Partial<SafeStorage> = {}): SafeStorage {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff));
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text) => turned(Buffer.from(text)),
    decryptStringAsync: async (encrypted) => ({ result: turned(encrypted).toString() }),
    ...changes,
  };
}

describe('the keychain', () => {
  it('gives back what it was given, and keeps it encrypted, readable by its user alone', async () => {
    using folder = temporaryFolder();
    const kept = keychain(fakeStorage(), 'linux', folder.path);
    expect(await kept.remember({ path: register, recoveryKey: KEY })).toBe(true);
    expect([kept.has(register), kept.has('/other.vigie')]).toEqual([true, false]);
    expect(await kept.recall(register)).toBe(KEY);
    expect(readFileSync(folder.file('keychain.json'), 'utf8')).not.toContain(KEY);
  });

  it('forgets', async () => {
    using folder = temporaryFolder();
    const kept = keychain(fakeStorage(), 'darwin', folder.path);
    await kept.remember({ path: register, recoveryKey: KEY });
    kept.forget(register);
    expect(kept.has(register)).toBe(false);
    expect(await kept.recall(register)).toBeNull();
    expect(readFileSync(folder.file('keychain.json'), 'utf8')).toBe('{}');
  });

  it.each([
    ['linux', fakeStorage({ getSelectedStorageBackend: () => 'basic_text' }), 'plainText'],
    ['linux', fakeStorage({ getSelectedStorageBackend: () => 'unknown' }), 'plainText'],
    ['win32', fakeStorage({ isAsyncEncryptionAvailable: async () => false }), 'unavailable'],
  ] as const)('of %s that is no real one is refused, with the reason', async (platform, storage, reason) => {
    using folder = temporaryFolder();
    const kept = keychain(storage, platform, folder.path);
    expect(await kept.state()).toBe(reason);
    expect(await kept.remember({ path: register, recoveryKey: KEY })).toBe(false);
    expect(folder.names()).toEqual([]);
  });

  it.each([[null], ['a'], [{ path: register }], [{ path: 1, recoveryKey: KEY }]])(
    'takes nothing from %j',
    async (argument) => {
      using folder = temporaryFolder();
      expect(await keychain(fakeStorage(), 'darwin', folder.path).remember(argument)).toBe(false);
    },
  );

  it('that the system emptied, or whose file is damaged, gives nothing', async () => {
    using folder = temporaryFolder();
    const refusing = fakeStorage({ decryptStringAsync: () => Promise.reject(new Error('not this session')) });
    const kept = keychain(refusing, 'darwin', folder.path);
    await kept.remember({ path: register, recoveryKey: KEY });
    expect(await kept.recall(register)).toBeNull();
    writeFileSync(folder.file('keychain.json'), 'not JSON');
    expect(kept.has(register)).toBe(false);
  });
});
