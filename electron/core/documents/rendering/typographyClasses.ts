// The characters as the rules of typography see them: a short alphabet that stands for all of Unicode. An expression over
// \p{L} takes a millisecond to compile each time; the letters of French take nothing, and hold for all the others here.

/** What no rule may change nor look into: code, addresses. */
export const MASK = '\uFFFC';

/** For the inside of a character class: a letter, a digit or another number sign, a lower-case letter, a combining mark. */
export const LETTER = 'A-Za-zªµºÀ-ÖØ-öø-ÿŒœŸ';
export const LOWER = 'a-zµß-öø-ÿœ';
export const DIGIT = '0-9²³¹¼-¾';
export const MARK = '\u0300';

/** Outside Latin-1, the letters of French and the signs of punctuation and of currencies. */
const foreign = /[^\0-\xFFŒœŸ\u2000-\u206F\u20A0-\u20CF\uFFFC]/;

/** The text with each other letter, number or mark as one of those above, so that every unit keeps its place. */
export function plainClasses(text: string): string {
  if (!foreign.test(text)) return text;
  return text
    .replace(/[^\P{Ll}\0-\xFFœ]/gu, ({ length }) => 'ÿ'.repeat(length))
    .replace(/[^\P{L}\0-\xFFŒœŸ]/gu, ({ length }) => 'Þ'.repeat(length))
    .replace(/[^\P{N}\0-\xFF]/gu, ({ length }) => '²'.repeat(length))
    .replace(/\p{M}/gu, ({ length }) => MARK.repeat(length));
}
