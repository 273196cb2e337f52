// Names of persons held in the register, in what a communiqué prints.
import type { Finding } from '../../../contract/communiques.ts';
import { isFirstName } from '../../privacy/firstNames.ts';
import { isAmbiguousName, isTitle, standsInAddress } from '../../privacy/nameContext.ts';
import { isCapitalised, type Word, wordsOf } from '../../privacy/words.ts';
import { findingAt, type PrintedText } from './printedTexts.ts';

/** A name as it is looked for: its words folded. */
export interface SoughtName {
  given: readonly string[];
  last: readonly string[];
}

export interface NameSearch {
  /** Takes some more names, to be looked for in all the texts. */
  look(names: readonly string[]): void;
  /** `personName`, blocking: each name once a field, at its first place. */
  findings(): Finding[];
  /** The places of one name, whatever was looked for before; nothing is kept of it. */
  placesOf(name: string): Finding[];
}

/**
 * Looks for full names in either order, whatever their case and accents, and for last names of four letters or more that
 * begin with a capital. `own` are names that may be printed, `ownWords` the words of the association's name and town.
 */
export function searchNames(
  texts: readonly PrintedText[],
  own: readonly string[],
  ownWords: readonly string[],
): NameSearch {
  const ownNames = own.map(readName).filter(({ last }) => last.length > 0);
  const ownLast = new Set(ownNames.map(({ last }) => last.join(' ')));
  const place = new Set(ownWords.flatMap((text) => wordsOf(text).map(({ folded }) => folded)));
  const searched = texts.map((text) => searchedText(text, ownNames));
  let found = new Map<string, Finding>();

  function lookFor(name: SoughtName): void {
    for (const searchedText of searched) {
      const { text, words, positions } = searchedText;
      const inFull = new Set<number>();
      for (const order of ordersOf(name)) {
        for (const index of positions.get(order[0] ?? '') ?? []) {
          const end = endOf(words, index, order, text.read.text);
          if (end === -1 || inFull.has(index)) continue;
          for (let at = index; at < end; at += 1) inFull.add(at);
          keep(searchedText, index, end);
        }
      }
      if (ownLast.has(name.last.join(' '))) continue;
      for (const index of positions.get(name.last[0] ?? '') ?? []) {
        const end = endOf(words, index, name.last, text.read.text);
        if (end === -1 || inFull.has(index)) continue;
        if (isLastNameAlone(words, index, name, text.read.text, place)) keep(searchedText, index, end);
      }
    }
  }

  function keep({ text, words, isOwn }: SearchedText, from: number, to: number): void {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last || (isOwn(from) && isOwn(to - 1))) return;
    const key = `${text.field} ${text.name} ${words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(' ')}`;
    if (found.has(key)) return;
    found.set(
      key,
      findingAt(text, { code: 'personName', blocking: true, start: first.start, end: last.end }),
    );
  }

  return {
    look: (names) => {
      for (const name of names) lookFor(readName(name));
    },
    findings: () => [...found.values()],
    placesOf(name) {
      const before = found;
      found = new Map();
      lookFor(readName(name));
      const own = [...found.values()];
      found = before;
      return own;
    },
  };
}

/** « DUPONT Claire », « Mme Claire Dupont », « Claire de La Tour » → the given names and the last name. */
export function readName(name: string): SoughtName {
  const parts = name.split(/\s+/u).filter((part) => part !== '' && !isTitle(part));
  const isLoud = (part: string) =>
    /\p{Lu}.*\p{Lu}/u.test(part) && part === part.toUpperCase() && !/^\p{Lu}\.?$/u.test(part);
  const loud = parts.filter(isLoud);
  if (loud.length > 0 && loud.length < parts.length) {
    return { given: folded(parts.filter((part) => !isLoud(part))), last: folded(loud) };
  }
  let start = parts.length - 1;
  while (start > 1 && /^(?:le|la|les|van|von|ben|bel|el|al|ould|san|mac|mc)$/iu.test(parts[start - 1] ?? ''))
    start -= 1;
  const given = parts.slice(0, start).filter((part) => !/^(?:de|du|des|d['’]?)$/iu.test(part));
  const last = parts.slice(Math.max(0, start)).map((part) => part.replace(/^d['’](?=\p{L})/iu, ''));
  return { given: folded(given), last: folded(last) };
}

function folded(parts: readonly string[]): string[] {
  return parts.flatMap((part) => wordsOf(part).map((word) => word.folded));
}

interface SearchedText {
  text: PrintedText;
  words: readonly Word[];
  positions: ReadonlyMap<string, readonly number[]>;
  /** Whether a word is one of a name that may be printed. */
  isOwn: (index: number) => boolean;
}

function searchedText(text: PrintedText, ownNames: readonly SoughtName[]): SearchedText {
  const words = wordsOf(text.read.text);
  const positions = new Map<string, number[]>();
  for (const [index, { folded: word }] of words.entries()) {
    const places = positions.get(word);
    if (places) places.push(index);
    else positions.set(word, [index]);
  }
  const ownPlaces = new Set<number>();
  for (const { given, last } of ownNames) {
    for (const names of [
      [...given, ...last],
      [...last, ...given],
    ]) {
      for (const index of positions.get(names[0] ?? '') ?? []) {
        const end = endOf(words, index, names, text.read.text);
        for (let at = index; at < end; at += 1) ownPlaces.add(at);
      }
    }
  }
  return { text, words, positions, isOwn: (index) => ownPlaces.has(index) };
}

/** A full name in either order, and with the first of its given names alone; none for a name of one word. */
function ordersOf({ given, last }: SoughtName): (readonly string[])[] {
  if (last.length === 0 || !given.some((word) => word.length > 1)) return [];
  return [
    [...given, ...last],
    [...last, ...given],
    [...given.slice(0, 1), ...last],
  ];
}

/**
 * The word after those, where they stand there with nothing but a space, a hyphen, an apostrophe or a particle between;
 * -1 where they do not.
 */
function endOf(words: readonly Word[], start: number, names: readonly string[], text: string): number {
  let index = start;
  for (const [offset, name] of names.entries()) {
    for (
      let left = offset > 0 ? 2 : 0;
      left > 0 &&
      PARTICLE.test(words[index]?.folded ?? '') &&
      words[index]?.folded !== name &&
      isJoinedTo(words, index, text);
      left -= 1
    ) {
      index += 1;
    }
    if (words[index]?.folded !== name) return -1;
    if (offset > 0 && !isJoinedTo(words, index, text)) return -1;
    index += 1;
  }
  return index;
}

const PARTICLE = /^(?:de|du|des|d)$/u;

function isJoinedTo(words: readonly Word[], index: number, text: string): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return !!before && !!word && /^[\s’'‑-]{1,3}$/u.test(text.slice(before.end, word.start));
}

/** The last name without its first name, when nothing tells that it is somebody else's, a street's or a plain word. */
function isLastNameAlone(
  words: readonly Word[],
  index: number,
  { given, last }: SoughtName,
  text: string,
  place: ReadonlySet<string>,
): boolean {
  const word = words[index];
  if (!word || !isCapitalised(word.written) || last.join('').length < 4) return false;
  const before = words[index - 1];
  const isJoined = before !== undefined && /^[.\s’'‑-]{1,3}$/u.test(text.slice(before.end, word.start));
  const isIntroduced =
    isJoined && (isTitle(before.written) || isInitial(text.slice(before.start, word.start)));
  const single = last.length === 1 ? (last[0] ?? '') : '';
  // One word alone may be a first name that many have.
  if (given.length === 0 && isFirstName(single)) return false;
  if (isIntroduced) return true;
  if (isAmbiguousName(single) || place.has(single)) return false;
  // « Paul Martin » is not « Claire Martin »; « Martin Dupuis » is no Martin of that name.
  if (
    isJoined &&
    isFirstName(before.folded) &&
    isCapitalised(before.written) &&
    !given.includes(before.folded)
  ) {
    return false;
  }
  const after = words[index + last.length];
  const isGiven =
    isFirstName(single) &&
    after !== undefined &&
    isCapitalised(after.written) &&
    /^[ \u00A0‑-]$/u.test(text.slice(word.end, after.start));
  return !isGiven && !standsInAddress(words, index, text);
}

/** « C. » before a last name. */
function isInitial(before: string): boolean {
  return /^\p{Lu}\./u.test(before);
}
