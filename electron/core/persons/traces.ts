// What tells a person in a text: the full name in either order, the address of mail, the telephone; found, and masked.
import { readName } from '../communiques/checks/personNames.ts';
import { fold, wordsOf } from '../privacy/words.ts';

export interface Traces {
  /** Whether a text tells the person. */
  areIn(text: string): boolean;
  /**
   * The text with `[…]` in their place. In what the person said themselves (`own`) the last name alone, a single name and the
   * lines of the postal address go too.
   */
  mask(text: string, own?: boolean): string;
}

const MASK = '[…]';

/** A name of one word tells nobody by itself: it is looked for in the person's own words only. */
export function tracesOf(person: {
  name: string;
  email: string;
  phone: string;
  postalAddress: string;
}): Traces {
  const { given, last } = readName(person.name);
  const full =
    given.length > 0 && last.length > 0
      ? [
          [...given, ...last],
          [...last, ...given],
        ]
      : [];
  const alone = [...full, last].filter((words) => words.join('').length >= SHORTEST_NAME);
  const anywhere = [literal(person.email), telephone(person.phone)].filter((one) => one !== null);
  const lines = person.postalAddress.split('\n').filter((line) => line.trim().length >= SHORTEST_LINE);
  const ownOnly = [...anywhere, ...lines.map(literal).filter((one) => one !== null)];

  function spansIn(text: string, own: boolean): Span[] {
    const words = wordsOf(text);
    const names = (own ? alone : full).flatMap((name) =>
      words.flatMap((_, index) => {
        const run = words.slice(index, index + name.length);
        const [first, end] = [run[0], run.at(-1)];
        const isName = run.length === name.length && run.every(({ folded }, at) => folded === name[at]);
        return isName && first && end ? [{ start: first.start, end: end.end }] : [];
      }),
    );
    const others = (own ? ownOnly : anywhere).flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
    );
    return [...names, ...others];
  }

  return {
    areIn: (text) => mayHold(text, full, anywhere) && spansIn(text, false).length > 0,
    mask(text, own = false) {
      const spans = spansIn(text, own).sort((a, b) => a.start - b.start || b.end - a.end);
      let masked = '';
      let from = 0;
      for (const { start, end } of spans) {
        if (end <= from) continue;
        if (start >= from) masked += text.slice(from, start) + MASK;
        from = end;
      }
      return masked + text.slice(from);
    },
  };
}

interface Span {
  start: number;
  end: number;
}

const SHORTEST_NAME = 3;
const SHORTEST_LINE = 8;
const FEWEST_DIGITS = 6;

/** Cutting a text in words is slow beside looking whether the words are there at all. */
function mayHold(text: string, names: readonly (readonly string[])[], patterns: readonly RegExp[]): boolean {
  const folded = fold(text);
  if (names[0]?.every((word) => folded.includes(word))) return true;
  return patterns.some((pattern) => text.search(pattern) !== -1);
}

function literal(text: string): RegExp | null {
  const sought = text.trim();
  return sought === '' ? null : new RegExp(sought.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'), 'giu');
}

/** The number however it is spaced, with the prefix of the country or without. */
function telephone(phone: string): RegExp | null {
  const digits = phone.replace(/\D/gu, '').replace(/^(?:00)?33(?=\d{9}$)/u, '0');
  if (digits.length < FEWEST_DIGITS) return null;
  const spaced = (part: string) => [...part].join('[\\s.\\-]*');
  const national = /^0\d{9}$/u.test(digits);
  const source = national
    ? `(?:(?:\\+|00)33[\\s.\\-]*(?:\\(0\\))?|0)[\\s.\\-]*${spaced(digits.slice(1))}`
    : spaced(digits);
  return new RegExp(`(?<!\\d)${source}(?!\\d)`, 'gu');
}
