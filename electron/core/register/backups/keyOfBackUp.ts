// Which key opens a back-up: it may have been made before the register was encrypted, or under another passphrase.
import { Failure } from '../../failure.ts';
import { isClearFile, looksEncrypted, type RegisterKey, saltIn, saltOf } from '../cipher.ts';

/**
 * The key of a back-up of the register that has `key`: the same one, or null where the back-up is clear. Throws
 * REGISTER_LOCKED where it has another one: it opens as a register of its own, with the passphrase it had. The back-up must
 * not be open.
 */
export function keyOfBackUp(path: string, key: RegisterKey | null): RegisterKey | null {
  if (isClearFile(path)) return null;
  if (!looksEncrypted(path)) return key;
  // A key is made with the salt its file begins with, and a copy keeps it.
  if (key !== null && saltOf(path).equals(saltIn(key))) return key;
  throw new Failure('REGISTER_LOCKED', { path });
}
