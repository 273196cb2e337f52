// One letter made several: what each authority's has in its places, and who asks for the same thing.

import { BODY_LIMIT, SUBJECT_LIMIT } from '../../contract/requests.ts';
import type { mergePlaces } from '../../contract/series.ts';
import { badInput } from '../failure.ts';
import { fillText } from '../requests/places.ts';

/** Of an authority, what a letter says. */
export interface Merged {
  name: string;
  city: string;
  postalCode: string;
}

/** The subject and body for one authority. Throws BAD_INPUT `prefix` + field, TOO_LONG, where a name makes one too long. */
export function mergedLetter(
  { subject, body }: { subject: string; body: string },
  addressee: Merged,
  prefix: string,
): { subject: string; body: string } {
  const merged = { subject: mergedText(subject, addressee), body: mergedText(body, addressee) };
  if (merged.subject.length > SUBJECT_LIMIT)
    throw badInput(`${prefix}subject`, 'TOO_LONG', `${SUBJECT_LIMIT}`);
  if (merged.body.length > BODY_LIMIT) throw badInput(`${prefix}body`, 'TOO_LONG', `${BODY_LIMIT}`);
  return merged;
}

/** The text for one authority. A place it has nothing for stays between its brackets, for the user to fill. */
export function mergedText(text: string, { name, city, postalCode }: Merged): string {
  const values: Record<(typeof mergePlaces)[number], string> = {
    organisme: name,
    ville: city,
    'code postal': postalCode,
  };
  return fillText(text, new Map(Object.entries(values).filter(([, value]) => value !== '')));
}
