// Amounts of money as people write and read them; every digit is kept, none passes through a floating-point number.

/**
 * « 120 000,50 », « 120000.5 », « 1.200.000 € » as the contract's decimal digits; null for what is no amount. A comma parts the
 * decimals; a lone point does too, unless three digits follow it, which is how thousands are written.
 */
export function readAmount(written: string): string | null {
  const bare = written.replace(/[\s\u00A0\u202F'’]/gu, '').replace(/(?:€|EUR|euros?)$/iu, '');
  const found = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?$/u.exec(bare) ?? /^(\d+)\.(\d{1,6})$/u.exec(bare);
  if (!found) return null;
  const [, whole = '', decimals = ''] = found;
  const units = whole.replaceAll('.', '').replace(/^0+(?=\d)/u, '');
  if (units.length > 15) return null;
  return decimals === '' ? units : `${units}.${decimals}`;
}

/** The decimal digits of the contract as a field shows them: « 120 000,50 ». */
export function writeAmount(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u202F');
  return decimals === '' ? grouped : `${grouped},${decimals.padEnd(2, '0')}`;
}
