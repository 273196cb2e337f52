// The system's keychain: keeps, encrypted by the system, what opens a register, at its user's wish. Never the only copy.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { KeychainState } from '../contract/bridge.ts';

/** The part of Electron's safeStorage that is used. */
export interface SafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  /** On Linux only. */
  getSelectedStorageBackend?(): string;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ result: string }>;
}

export interface Keychain {
  state(): Promise<KeychainState>;
  /** False, and nothing is kept, for anything but a path and a key, or where there is no real keychain. */
  remember(argument: unknown): Promise<boolean>;
  has(register: unknown): boolean;
  /** Null where nothing is kept for it, or the system does not give it back. */
  recall(register: unknown): Promise<string | null>;
  forget(register: unknown): void;
}

/** `folder` is that of the settings. */
export function keychain(storage: SafeStorage, platform: string, folder: string): Keychain {
  const file = path.join(folder, 'keychain.json');

  async function state(): Promise<KeychainState> {
    // Without a keyring Electron would encrypt with a key everybody knows: that is clear text.
    if (platform === 'linux' && !REAL.test(storage.getSelectedStorageBackend?.() ?? '')) return 'plainText';
    return (await storage.isAsyncEncryptionAvailable()) ? 'ready' : 'unavailable';
  }

  function keep(kept: Record<string, string>): void {
    mkdirSync(folder, { recursive: true });
    writeFileAtomic.sync(file, JSON.stringify(kept), { mode: 0o600 });
  }

  return {
    state,
    async remember(argument) {
      const register = field(argument, 'path');
      const key = field(argument, 'recoveryKey');
      if (register === null || key === null || (await state()) !== 'ready') return false;
      const encrypted = await storage.encryptStringAsync(key);
      keep({ ...read(file), [register]: encrypted.toString('base64') });
      return true;
    },
    has: (register) => typeof register === 'string' && Object.hasOwn(read(file), register),
    async recall(register) {
      const kept = typeof register === 'string' ? read(file)[register] : undefined;
      if (kept === undefined) return null;
      try {
        return (await storage.decryptStringAsync(Buffer.from(kept, 'base64'))).result;
      } catch {
        // Another session, another machine, a keychain that was emptied: the passphrase opens the register.
        return null;
      }
    },
    forget(register) {
      const kept = read(file);
      if (typeof register !== 'string' || !Object.hasOwn(kept, register)) return;
      keep(Object.fromEntries(Object.entries(kept).filter(([name]) => name !== register)));
    },
  };
}

const REAL = /^(gnome_libsecret|kwallet\d?)$/;

function read(file: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  } catch {
    // Nothing kept yet.
    return {};
  }
}

function field(value: unknown, name: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof found === 'string' && found !== '' ? found : null;
}
