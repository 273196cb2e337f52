// The Date header of a message, read strictly: a guess would set a legal date.

/**
 * The instant of a Date header (RFC 5322 3.3 and 4.3), with its own offset; null for what is no date, for a day that does not
 * exist, and outside the years 1000 to 2999. An offset nobody knows counts as UTC, as the rule says.
 */
export function messageDate(header: string): Date | null {
  const found = DATE.exec(header.replace(/\([^()]*\)/g, ' ').trim());
  if (!found) return null;
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '0', zone = ''] = found;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  if (month < 0 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const local = new Date(0);
  local.setUTCFullYear(fullYear(year), month, Number(day));
  if (local.getUTCMonth() !== month || local.getUTCDate() !== Number(day)) return null;
  local.setUTCHours(Number(hour), Number(minute), Number(second));
  const date = new Date(local.getTime() - offsetMinutes(zone) * 60_000);
  return date.getUTCFullYear() >= 1000 && date.getUTCFullYear() <= 2999 ? date : null;
}

const DATE =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[a-z]{1,5})?\s*$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours east of Greenwich of the names of RFC 5322 4.3, and of those French servers write. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ cet: 1, met: 1, cest: 2, mest: 2 },
};

function offsetMinutes(zone: string): number {
  const digits = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (!digits) return (ZONES[zone.toLowerCase()] ?? 0) * 60;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return digits[1] === '-' ? -minutes : minutes;
}

/** Two digits: 2000 to 2049, then 1950 to 1999; three: after 1900 (RFC 5322 4.3). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}
