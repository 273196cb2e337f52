// The places still to fill in of a text that started from a model, and the way from one to the next.

/** A place to fill in, between brackets, and where it stands in the text. */
export interface Place {
  /** What stands between the brackets. */
  words: string;
  start: number;
  end: number;
}

/** The places to fill in of a Markdown text: brackets that are neither a link, an image, a note nor a box to tick. */
export function placesToFill(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    const words = match[1]?.trim() ?? '';
    if (/^[\^]/u.test(words) || /^[xX]?$/u.test(words)) continue;
    places.push({ words, start: match.index, end: match.index + match[0].length });
  }
  return places;
}

// Not preceded by an image's « ! » or by a link's text, not followed by a link's address, reference or definition.
const BRACKETS = /(?<![!\]])\[([^[\]\n]*)\](?![([:])/gu;

/** The key that goes to the next place: free in browsers, and used so in word processors for fields. */
export const NEXT_PLACE_KEY = 'F8';

/** The first place after a spot of the text, then from the top again; null where nothing is left to fill. */
export function nextPlace(
  text: string,
  from: number,
): { place: Place; number: number; count: number } | null {
  const places = placesToFill(text);
  const after = places.findIndex(({ start }) => start >= from);
  const index = Math.max(after, 0);
  const place = places[index];
  return place === undefined ? null : { place, number: index + 1, count: places.length };
}

/** « Endroit 2 sur 5 : le montant », to be said when it is gone to. */
export function placeWords(found: ReturnType<typeof nextPlace>): string {
  if (found === null) return 'Il ne reste rien à compléter';
  return `Endroit ${found.number} sur ${found.count}\u00a0: ${found.place.words}`;
}
