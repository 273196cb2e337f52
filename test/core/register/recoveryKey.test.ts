// The recovery key: printed in groups, read back however it is typed, and a slip is located to its group.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../electron/core/failure.ts';
import { readRecoveryKey, writeRecoveryKey } from '../../../electron/core/register/recoveryKey.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const salt = Buffer.alloc(16, 7);
const keys = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex') + salt.toString('hex'));

describe('the recovery key', () => {
  it('is thirteen groups of six signs, none of them I, L, O or U', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(writeRecoveryKey(key)).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){12}[0-9A-HJKMNP-TV-Z]{6}$/);
      }),
    );
  });

  it('read back is the key, whatever its case, its spaces and its look-alike letters', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom('', ' ', '–', ' - ', '\n'), (key, between) => {
        const printed = writeRecoveryKey(key);
        const typed = printed
          .toLowerCase()
          .replaceAll('-', between)
          .replaceAll('0', 'o')
          .replaceAll('1', 'l');
        expect(readRecoveryKey(typed, salt)).toBe(key);
      }),
    );
  });

  it('with one wrong sign is refused, and the group is named', () => {
    fc.assert(
      fc.property(
        keys,
        fc.nat({ max: 12 }),
        fc.nat({ max: 5 }),
        fc.integer({ min: 1, max: 31 }),
        (key, group, sign, step) => {
          const groups = writeRecoveryKey(key).split('-');
          const right = groups[group] ?? '';
          const wrong = SIGNS.charAt((SIGNS.indexOf(right.charAt(sign)) + step) % 32);
          groups[group] = right.slice(0, sign) + wrong + right.slice(sign + 1);
          expect(issueOf(groups.join('-'))).toEqual({ code: 'WRONG_GROUP', detail: String(group + 1) });
        },
      ),
    );
  });

  it('with two groups typed in each other’s place is refused, and both are named', () => {
    const groups = writeRecoveryKey('0123456789abcdef'.repeat(4) + salt.toString('hex')).split('-');
    const exchanged = groups.map((group, index) =>
      index === 2 ? groups[3] : index === 3 ? groups[2] : group,
    );
    expect(issueOf(exchanged.join(' '))).toEqual({ code: 'WRONG_GROUP', detail: '3, 4' });
  });

  it('with a group missing is refused by its length', () => {
    const key = randomBytes(32).toString('hex') + salt.toString('hex');
    const typed = writeRecoveryKey(key).split('-').slice(1).join('-');
    expect(issueOf(typed)).toEqual({ code: 'WRONG_LENGTH', detail: '12' });
  });
});

function issueOf(typed: string): { code: string; detail: string } | null {
  try {
    readRecoveryKey(typed, salt);
    return null;
  } catch (error) {
    if (!(error instanceof Failure) || !('issues' in error.data)) throw error;
    const [issue] = error.data.issues;
    return issue ? { code: issue.code, detail: issue.detail } : null;
  }
}
