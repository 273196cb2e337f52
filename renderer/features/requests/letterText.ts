// Reads a letter's text: the places still to fill in.

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
