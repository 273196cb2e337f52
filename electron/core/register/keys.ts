// The key of an encrypted register: from its passphrase, or from the recovery key that was printed.
import { randomBytes, scrypt } from 'node:crypto';
import { type RegisterKey, SALT_LENGTH } from './cipher.ts';

const KEY_LENGTH = 32;
/** 128 MiB and a few tenths of a second for each try: what makes guessing dear. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** The salt of a file that is to be encrypted. */
export function newSalt(): Buffer {
  return randomBytes(SALT_LENGTH);
}

/**
 * The key a passphrase gives with a file's salt, computed outside the event loop. The same letters give the same key however
 * a keyboard composes its accents (NFKC).
 */
export function deriveKey(passphrase: string, salt: Buffer): Promise<RegisterKey> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_LENGTH, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key.toString('hex') + salt.toString('hex'));
    });
  });
}
