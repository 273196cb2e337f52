// An amount is read as people write it, and comes back digit for digit.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, writeAmount } from '../../../renderer/ui/amounts.ts';

describe('an amount', () => {
  test.each([
    ['120 000,50', '120000.50'],
    ['120000.5', '120000.5'],
    ['120\u202f000\u00a0€', '120000'],
    ['1.200.000', '1200000'],
    ['1.200.000,75 euros', '1200000.75'],
    ['1.200', '1200'],
    ['0,125', '0.125'],
    ['007', '7'],
    ['12 EUR', '12'],
  ])('written « %s » is %s', (written, amount) => {
    expect(readAmount(written)).toBe(amount);
  });

  test.each(['', 'douze', '12,', ',5', '1,2,3', '12-', '-5', '1e6', '1234567890123456', '12,1234567'])(
    'is not « %s »',
    (written) => {
      expect(readAmount(written)).toBeNull();
    },
  );

  test('shown in a field is read back as it was, cents completed', () => {
    const amounts = fc
      .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.stringMatching(/^(?:\d{2,6})?$/))
      .map(([whole, decimals]) => (decimals === '' ? `${whole}` : `${whole}.${decimals}`));
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readAmount(writeAmount(amount))).toBe(amount);
      }),
    );
  });
});
