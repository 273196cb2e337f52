// The places a model left to fill, between brackets, that are still in a communiqué.
import type { Communique, Finding } from '../../contract/communiques.ts';
import { placeIn } from './passages.ts';

/** `placeToFill`, to be confirmed: one for each place of the title, the lead and the body, `detail` being its words. */
export function findPlacesToFill(communique: Pick<Communique, 'title' | 'lead' | 'body'>): Finding[] {
  return (['title', 'lead', 'body'] as const).flatMap((field) =>
    placesIn(communique[field]).map((detail) => ({
      ...{ code: 'placeToFill', blocking: false, field, detail },
      ...placeIn(communique[field], detail),
    })),
  );
}

/** The places of a Markdown text, each once, in reading order: `[la date]`. */
export function placesIn(text: string): string[] {
  const places = [...text.matchAll(BRACKETS)].filter(([, words = '']) => !APART.test(words.trim()));
  return [...new Set(places.map(([place]) => place))];
}

/**
 * Not preceded by an image's « ! », a link's text or a backslash, which makes it a bracket to print; not followed by a
 * link's address, reference or definition.
 */
const BRACKETS = /(?<![!\]\\])\[([^[\]\n]*)\](?![([:])/gu;
/** A note, a box to tick, a word an editor adds to a quotation. */
const APART = /^(?:\^.*|x?|sic)$/iu;
