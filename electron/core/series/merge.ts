// One letter made several: what each authority's has in its places, and who asks for the same thing.
import type { mergePlaces } from '../../contract/series.ts';
import { fillText } from '../requests/places.ts';

/** Of an authority, what a letter says. */
export interface Merged {
  name: string;
  city: string;
  postalCode: string;
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
