// The recovery key as it is printed and typed: the key itself, in groups that each hold their own check.
import { badInput } from '../failure.ts';
import type { RegisterKey } from './cipher.ts';

// Crockford's alphabet: without I, L, O and U, which are read as other signs.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };
const GROUPS = 13;
const DATA_SIGNS = 4;
const KEY_DIGITS = 64;
/** The largest prime under 32 × 32: one wrong sign in a group, or two of its signs of data exchanged, always show. */
const MODULUS = 1021;

/** Thirteen groups of six signs: twenty bits of the key in each, then ten bits that check them and their place. */
export function writeRecoveryKey(key: RegisterKey): string {
  // 52 signs hold 260 bits: the key and four bits of nothing at the end.
  const bits = BigInt(`0x${key.slice(0, KEY_DIGITS)}`) << 4n;
  const groups = Array.from({ length: GROUPS }, (_, index) => {
    const value = Number((bits >> BigInt(20 * (GROUPS - 1 - index))) & 0xfffffn);
    return signsOf(value, DATA_SIGNS) + signsOf(checkOf(value, index), 2);
  });
  return groups.join('-');
}

/**
 * The key a typed recovery key stands for, with the salt of the file it is for. Case, spaces, hyphens and look-alike
 * letters do not matter. Throws BAD_INPUT on `recoveryKey`: WRONG_LENGTH (`detail`: the groups found), WRONG_GROUP
 * (`detail`: which groups are mistyped, from 1).
 */
export function readRecoveryKey(typed: string, salt: Buffer): RegisterKey {
  const signs = [...typed.toUpperCase().replace(/[\s\p{Pd}_.]/gu, '')].map((sign) => READ_AS[sign] ?? sign);
  const perGroup = DATA_SIGNS + 2;
  if (signs.length !== GROUPS * perGroup) {
    throw badInput('recoveryKey', 'WRONG_LENGTH', String(Math.floor(signs.length / perGroup)));
  }
  const values = Array.from({ length: GROUPS }, (_, index) =>
    readGroup(signs.slice(index * perGroup, (index + 1) * perGroup), index),
  );
  const wrong = values.flatMap((value, index) => (value === null ? [index + 1] : []));
  if (wrong.length > 0) throw badInput('recoveryKey', 'WRONG_GROUP', wrong.join(', '));
  const bits = values.reduce((all: bigint, value) => (all << 20n) | BigInt(value ?? 0), 0n);
  return (bits >> 4n).toString(16).padStart(KEY_DIGITS, '0') + salt.toString('hex');
}

/** The value of a group; null where its check does not agree. */
function readGroup(signs: readonly string[], index: number): number | null {
  const numbers = signs.map((sign) => SIGNS.indexOf(sign));
  if (numbers.includes(-1)) return null;
  const all = numbers.reduce((value, number) => value * 32 + number, 0);
  const value = Math.floor(all / 1024);
  return all % 1024 === checkOf(value, index) ? value : null;
}

/** Depends on the place too, so that groups typed in another order are found. */
function checkOf(value: number, index: number): number {
  return (value * 1024 + (index + 1) * 77) % MODULUS;
}

function signsOf(value: number, length: number): string {
  let left = value;
  let signs = '';
  for (let count = 0; count < length; count += 1) {
    signs = SIGNS.charAt(left % 32) + signs;
    left = Math.floor(left / 32);
  }
  return signs;
}
