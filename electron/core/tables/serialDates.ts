// Dates as spreadsheets count them: days since 1900 (or 1904), with a day in 1900 that never was.

const DAY = 86_400_000;

/**
 * The day (`2018-10-05`), or the day and time (`2018-10-05T14:30:00`), of a serial number; null outside the years 1900 to
 * 2999, and for a time without a day. ECMA-376 18.17.4.
 */
export function serialDate(serial: number, from1904 = false): string | null {
  if (!(serial >= 1) || serial > 401_768) return null;
  // Serial 60 is the 29 February 1900, which did not exist: what comes before is a day later than it says.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const at = new Date(Math.round(((days - 25_569) * DAY) / 1000) * 1000);
  if (at.getUTCFullYear() > 2999) return null;
  const [day = '', time = ''] = at.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
}

/** Whether a format of numbers shows a date: one of those of ECMA-376 18.8.30, or one with days, months or years in it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) {
    return (
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    );
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '').split(';')[0] ?? '';
  return !/^general$/iu.test(bare.trim()) && /[ymdjahs]/iu.test(bare);
}
