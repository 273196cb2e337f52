// E-mail addresses and telephones in a communiqué: those of the press contact and of the association are the only ones meant to be there.
import type { Finding } from '../../../contract/communiques.ts';
import { type ContactSpot, digitsOf, emailsIn, numbersIn, phonesIn } from '../../privacy/contactDetails.ts';
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

function spotted(
  text: PrintedText,
  code: string,
  find: (piece: string) => ContactSpot[],
  isFound: (value: string) => boolean,
): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const add = (spots: readonly ContactSpot[], finding: (spot: ContactSpot) => Finding): void => {
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
