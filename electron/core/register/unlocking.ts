// Turns what a person types into the key of a file; each wrong try is answered later than the one before.
import { setTimeout as delay } from 'node:timers/promises';
import { badInput, Failure } from '../failure.ts';
import { inTurns } from '../inTurn.ts';
import type { RegisterKey } from './cipher.ts';
import { deriveKey } from './keys.ts';
import { readRecoveryKey } from './recoveryKey.ts';

/** What opens an encrypted register: its passphrase, or the recovery key that was printed. */
export interface Secret {
  passphrase?: string | undefined;
  recoveryKey?: string | undefined;
}

export interface Unlocking {
  /**
   * Tries a secret on the encrypted file of this salt: gives what `attempt` makes of the key. One try at a time; the
   * answer to the second wrong one in a row comes half a second later, and twice as late each time, up to half a minute.
   * Throws BAD_INPUT (no secret, or a mistyped recovery key) and what `attempt` throws, WRONG_PASSPHRASE first of all.
   */
  try<Result>(salt: Buffer, secret: Secret, attempt: (key: RegisterKey) => Promise<Result>): Promise<Result>;
}

const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/** Whether there is no secret at all. */
export function isEmpty({ passphrase, recoveryKey }: Secret): boolean {
  return passphrase === undefined && recoveryKey === undefined;
}

/** `wait` takes milliseconds; a test gives one that does not. */
export function createUnlocking(wait: (ms: number) => Promise<unknown> = delay): Unlocking {
  let wrong = 0;
  // Tries made side by side would not be slowed.
  const inTurn = inTurns();

  async function attemptWith<Result>(
    salt: Buffer,
    secret: Secret,
    attempt: (key: RegisterKey) => Promise<Result>,
  ): Promise<Result> {
    const key = await keyOf(salt, secret);
    try {
      const result = await attempt(key);
      wrong = 0;
      return result;
    } catch (error) {
      if (error instanceof Failure && error.code === 'WRONG_PASSPHRASE') {
        if (wrong > 0) await wait(Math.min(FIRST_DELAY * 2 ** (wrong - 1), LONGEST_DELAY));
        wrong += 1;
      }
      throw error;
    }
  }

  return {
    try: (salt, secret, attempt) => inTurn(() => attemptWith(salt, secret, attempt)),
  };
}

/** The key a secret makes with a file's salt. Throws BAD_INPUT where there is no secret, or for a mistyped recovery key. */
export async function keyOf(salt: Buffer, { passphrase, recoveryKey }: Secret): Promise<RegisterKey> {
  if (recoveryKey !== undefined) return readRecoveryKey(recoveryKey, salt);
  if (passphrase === undefined) throw badInput('passphrase', 'REQUIRED');
  return deriveKey(passphrase, salt);
}
