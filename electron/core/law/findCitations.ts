// Finds the legal references of a French text, to hold it to the closed list.

import { findArticles, findNumberedArticles } from './articlePatterns.ts';
import { citableByNumber, citableReference } from './citations.ts';
import { findDecisions, findTexts } from './decisionPatterns.ts';

/** A legal reference met in a text. */
export interface Citation {
  /** As in the closed list when it is there (`CRPA R*311-12`, `RGPD 12(3)`, `CE 488227`), else as understood. */
  ref: string;
  /** The words that cite it. */
  text: string;
  /** Where they begin in the text, in UTF-16 units. */
  index: number;
  /** Whether it may be cited. */
  listed: boolean;
}

/**
 * Every legal reference of a text, in order: articles (« art. L. 311-1 du CRPA », « articles 15 et 21 du RGPD »),
 * laws, decrees and regulations by number or date, decisions of courts, opinions of the CADA. Ranges (« L. 311-1 à
 * L. 311-9 », « L. 311-1 et suivants ») are references of their own, which the list never holds.
 */
export function findCitations(text: string): Citation[] {
  const normalized = normalize(text);
  const found = [
    ...findArticles(normalized),
    ...findNumberedArticles(normalized),
    ...findTexts(normalized),
    ...findDecisions(normalized),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  const citations: Citation[] = [];
  let end = 0;
  for (const each of found) {
    // The longest reading wins where two patterns see the same words.
    if (each.start < end) continue;
    const reference = each.numberOnly ? citableByNumber(each.ref) : citableReference(each.ref);
    citations.push({
      ref: reference?.ref ?? each.ref,
      text: text.slice(each.start, each.end),
      index: each.start,
      listed: reference !== undefined,
    });
    end = each.end;
  }
  return citations;
}

/**
 * The references of a text that are not in the closed list. `own` holds the numbers the file itself was given
 * (registration at the CADA, docket of the tribunal): quoting one's own number cites nothing.
 */
export function unknownCitations(text: string, own: readonly string[] = []): Citation[] {
  return findCitations(text).filter(
    ({ ref, listed }) => !listed && !own.some((number) => number !== '' && ref.endsWith(` ${number}`)),
  );
}

/** Spaces, dashes, quotes and Markdown's escapes made plain, each by one character, so that places hold. */
function normalize(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2009\t\r\n]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\\(?=[*.\-_()])/g, ' ');
}
