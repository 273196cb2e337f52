// E-mail addresses and telephones in a text, as people write them in France.

export interface ContactSpot {
  /** As it is compared: an address in small letters, a telephone as its digits. */
  value: string;
  start: number;
  end: number;
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-]|\/\/)[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;

/** The e-mail addresses of a text. */
export function emailsIn(text: string): ContactSpot[] {
  return [...text.matchAll(EMAIL)].map((match) => ({
    value: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Two digits by two with one same sign between; in some départements the first four are written together. */
const BETWEEN = '[ .\\u2011/-]?';
const PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}/=_+-]|\\d[.,])(?:(?:\\+|00)${BETWEEN}33${BETWEEN}(?:\\(0\\)${BETWEEN})?|0)[1-9]${BETWEEN}\\d\\d(${BETWEEN})\\d\\d\\1\\d\\d\\1\\d\\d(?![\\p{L}\\p{N}]|[-/_]\\d)`,
  'gu',
);
/** Overseas: +262 692 12 34 56. */
const OVERSEAS = new RegExp(
  `(?<![\\p{L}\\p{N}/=_+-])(?:\\+|00)(?:262|508|590|594|596|681|687|689)(?:${BETWEEN}\\d){6,9}(?!\\d)`,
  'gu',
);

/** The French telephones of a text, overseas included. */
export function phonesIn(text: string): ContactSpot[] {
  return [PHONE, OVERSEAS].flatMap((pattern) => spotsOf(text, pattern));
}

/** Every run of digits long enough for a telephone of any country. */
export function numbersIn(text: string): ContactSpot[] {
  return spotsOf(text, new RegExp(`(?<!\\d)\\+?\\d(?:[()]?${BETWEEN}[()]?\\d){7,14}(?!\\d)`, 'gu'));
}

function spotsOf(text: string, pattern: RegExp): ContactSpot[] {
  return [...text.replace(/\s/gu, ' ').matchAll(pattern)].map((match) => ({
    value: digitsOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** As it is dialled in France: +33 (0)1 23 45 67 89 → 0123456789. */
export function digitsOf(phone: string): string {
  const signs = phone.replace(/\(0\)/gu, '').replace(/[^\d+]/gu, '');
  return signs.replace(/^(?:\+|00)33/u, '0').replace(/^\+/u, '00');
}
