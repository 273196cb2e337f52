// E-mail addresses and telephones in a communiqué: those of the press contact and of the association are the only ones meant to be there.
import type { Finding } from '../../../contract/communiques.ts';
import { findingAt, type PrintedText } from './printedTexts.ts';

export interface OwnDetails {
  emails: readonly string[];
  phones: readonly string[];
}

/** `personalEmail` and `personalPhone`, blocking: any French telephone or e-mail address, and the telephones given. */
export function findContactDetails(
  texts: readonly PrintedText[],
  own: OwnDetails,
  knownPhones: readonly string[] = [],
): Finding[] {
  const ownEmails = new Set(own.emails.map((email) => email.trim().toLowerCase()));
  const ownPhones = new Set(own.phones.flatMap((phones) => phonesIn(phones).map(({ value }) => value)));
  for (const phone of own.phones) ownPhones.add(digitsOf(phone));
  const known = new Set(knownPhones.map(digitsOf).filter((digits) => digits.length >= 8));
  return texts.flatMap((text) => [
    ...spotted(text, 'personalEmail', emailsIn, (email) => !ownEmails.has(email)),
    ...spotted(
      text,
      'personalPhone',
      (piece) => [...phonesIn(piece), ...numbersIn(piece).filter(({ value }) => known.has(value))],
      (phone) => !ownPhones.has(phone),
    ),
  ]);
}

interface Spot {
  /** As it is compared: an address in small letters, a telephone as its digits. */
  value: string;
  start: number;
  end: number;
}

function spotted(
  text: PrintedText,
  code: string,
  find: (piece: string) => Spot[],
  isFound: (value: string) => boolean,
): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const add = (spots: readonly Spot[], finding: (spot: Spot) => Finding): void => {
    for (const spot of spots) {
      if (seen.has(spot.value) || !isFound(spot.value)) continue;
      seen.add(spot.value);
      findings.push(finding(spot));
    }
  };
  add(find(text.read.text), ({ start, end }) => findingAt(text, { code, blocking: true, start, end }));
  // A link hides its address from the reader of the page, not from the reader of the file.
  for (const link of text.stored.matchAll(/\b(?:mailto|tel):[^\s<>()?]+(?:\(0\)[^\s<>()?]*)?/giu)) {
    const colon = link[0].indexOf(':') + 1;
    const address = decoded(link[0].slice(colon));
    add(find(address), ({ start, end }) => ({
      ...{ code, blocking: true, field: text.field, detail: text.name || address.slice(start, end) },
      ...(text.ofField ? { start: link.index + colon, end: link.index + link[0].length } : {}),
    }));
  }
  return findings;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-]|\/\/)[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;

function emailsIn(text: string): Spot[] {
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

function phonesIn(text: string): Spot[] {
  return [PHONE, OVERSEAS].flatMap((pattern) => spotsOf(text, pattern));
}

/** Every run of digits long enough for a telephone of any country. */
function numbersIn(text: string): Spot[] {
  return spotsOf(text, new RegExp(`(?<!\\d)\\+?\\d(?:[()]?${BETWEEN}[()]?\\d){7,14}(?!\\d)`, 'gu'));
}

function spotsOf(text: string, pattern: RegExp): Spot[] {
  return [...text.replace(/\s/gu, ' ').matchAll(pattern)].map((match) => ({
    value: digitsOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** As it is dialled in France: +33 (0)1 23 45 67 89 → 0123456789. */
function digitsOf(phone: string): string {
  const signs = phone.replace(/\(0\)/gu, '').replace(/[^\d+]/gu, '');
  return signs.replace(/^(?:\+|00)33/u, '0').replace(/^\+/u, '00');
}
