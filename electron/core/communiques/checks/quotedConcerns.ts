// Words of a concern in a communiqué: eight in a row, or four where they are given as a quotation.
import type { Finding } from '../../../contract/communiques.ts';
import { fold } from '../../privacy/words.ts';
import { findingAt, type PrintedText } from './printedTexts.ts';

/** Words in a row that make a quotation of a concern. */
const RUN = 8;
/** Words in a row between « », or in a quotation of Markdown. */
const QUOTED_RUN = 4;
/** The same four words are looked at so many times in the texts: past that, what is found before them is enough to mend. */
const MOST_PLACES = 20;
/** More than anyone mends at once. */
const MOST_FINDINGS = 20;

export interface ConcernSearch {
  /** Whether anything could be found at all: a text of less than four words quotes nobody. */
  readonly isNeeded: boolean;
  /** Compares some more concerns; each costs a few microseconds. */
  look(concerns: readonly string[]): void;
  /** `quotedConcern`, blocking: each passage once. */
  findings(): Finding[];
  /** The passages of one concern, whatever was looked at before; nothing is kept of it. */
  passagesOf(concern: string): Finding[];
}

/** Looks for the words of concerns in texts, whatever the case, the accents, the punctuation and the apostrophes. */
export function searchConcerns(texts: readonly PrintedText[]): ConcernSearch {
  const indexed = texts.map(indexText).filter(({ hashes }) => hashes.length >= QUOTED_RUN);
  const filter = new Uint8Array(FILTER_SIZE);
  const places = new Map<number, { of: IndexedText; index: number }[]>();
  for (const of of indexed) {
    for (let index = 0; index + QUOTED_RUN <= of.hashes.length; index += 1) {
      const gram = gramAt(of.hashes, index);
      filter[gram & FILTER_MASK] = 1;
      const known = places.get(gram);
      if (!known) places.set(gram, [{ of, index }]);
      else if (known.length < MOST_PLACES) known.push({ of, index });
    }
  }
  let passages: Passage[] = [];

  function lookIn(concern: string): void {
    const count = hashWords(concern);
    for (let index = 0; index + QUOTED_RUN <= count; index += 1) {
      const gram = gramAt(buffer, index);
      if (filter[gram & FILTER_MASK] !== 1) continue;
      for (const { of, index: at } of places.get(gram) ?? []) compare(of, at, index, count);
    }
  }

  function compare(of: IndexedText, at: number, index: number, count: number): void {
    if (
      passages.some((passage) => passage.of === of && passage.start <= at && at + QUOTED_RUN <= passage.end)
    )
      return;
    // A run that began before was looked at from its beginning.
    if (index > 0 && at > 0 && buffer[index - 1] === of.hashes[at - 1]) return;
    let length = 0;
    while (index + length < count && at + length < of.hashes.length) {
      if (buffer[index + length] !== of.hashes[at + length]) break;
      length += 1;
    }
    if (length >= RUN) add(of, at, at + length);
    else for (const [start, end] of quotedRuns(of, at, at + length)) add(of, start, end);
  }

  function add(of: IndexedText, start: number, end: number): void {
    const covered = passages.findIndex(
      (passage) => passage.of === of && start <= passage.start && passage.end <= end,
    );
    if (covered !== -1) passages.splice(covered, 1);
    passages.push({ of, start, end });
  }

  return {
    isNeeded: indexed.length > 0,
    look(concerns) {
      for (const concern of concerns) {
        if (passages.length >= MOST_FINDINGS) return;
        lookIn(concern);
      }
    },
    findings: () => findingsOf(passages),
    passagesOf(concern) {
      const before = passages;
      passages = [];
      lookIn(concern);
      const own = findingsOf(passages);
      passages = before;
      return own;
    },
  };

  function findingsOf(found: readonly Passage[]): Finding[] {
    return [...found]
      .sort((a, b) => indexed.indexOf(a.of) - indexed.indexOf(b.of) || a.start - b.start)
      .map(({ of, start, end }) =>
        findingAt(of.text, {
          ...{ code: 'quotedConcern', blocking: true },
          ...{ start: of.starts[start] ?? 0, end: of.ends[end - 1] ?? 0 },
        }),
      );
  }
}

/** Words of a text, from one to before another. */
interface Passage {
  of: IndexedText;
  start: number;
  end: number;
}

interface IndexedText {
  text: PrintedText;
  hashes: Int32Array;
  starts: readonly number[];
  ends: readonly number[];
  /** The quotation each word is in, from 1; 0 where it is in none. */
  quotations: readonly number[];
  /** Whether a word says something by itself. */
  isFull: readonly boolean[];
}

function indexText(text: PrintedText): IndexedText {
  const { text: read, at } = text.read;
  const count = hashWords(read);
  const hashes = buffer.slice(0, count);
  const starts = [...startsBuffer.subarray(0, count)];
  const ends = [...endsBuffer.subarray(0, count)];
  const spans = quotationsIn(text);
  const quotations = starts.map((start) => {
    const source = at[start] ?? 0;
    return spans.findIndex((span) => span.start <= source && source < span.end) + 1;
  });
  const isFull = starts.map((start, index) => !EMPTY.has(fold(read.slice(start, ends[index]))));
  return { text, hashes, starts, ends, quotations, isFull };
}

/** Between quotation marks within a paragraph, and on the lines that begin with `>`. */
function quotationsIn({ stored }: PrintedText): { start: number; end: number }[] {
  const marks =
    /«(?:[^«»\n]|\n(?![ \t]*\n))*»|“(?:[^“”\n]|\n(?![ \t]*\n))*”|^ {0,3}>(?:[^\n]|\n(?![ \t]*(?:\n|$)))*/gmu;
  return [...stored.matchAll(marks)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
  }));
}

/** The parts of a run that lie in one quotation, of four words or more that are not all articles and pronouns. */
function quotedRuns({ quotations, isFull }: IndexedText, start: number, end: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = start;
  for (let index = start; index <= end; index += 1) {
    if (index < end && quotations[index] === quotations[from]) continue;
    if (quotations[from] !== 0 && index - from >= QUOTED_RUN && isFull.slice(from, index).some(Boolean)) {
      runs.push([from, index]);
    }
    from = index;
  }
  return runs;
}

const EMPTY = new Set(
  'a ai as au aux avec avons avez ce ces cela cette dans de des du elle elles en est et etait il ils je la le les leur leurs lui ma mais me mes mon ne nos notre nous on ont ou par pas plus pour qu que qui sa se ses si son sont sur ta te tes ton tu un une vos votre vous y cest jai nai nest quil quelle quon lon na ny dun dune'.split(
    ' ',
  ),
);

const FILTER_SIZE = 1 << 16;
const FILTER_MASK = FILTER_SIZE - 1;
/** The words of one text: no field of a communiqué or a concern has more. */
const MOST_WORDS = 1 << 16;
const buffer = new Int32Array(MOST_WORDS);
const startsBuffer = new Int32Array(MOST_WORDS);
const endsBuffer = new Int32Array(MOST_WORDS);

/** A number for four words in a row. */
function gramAt(hashes: Int32Array, index: number): number {
  let gram = 0;
  for (let offset = 0; offset < QUOTED_RUN; offset += 1) {
    gram = Math.imul(gram ^ (hashes[index + offset] ?? 0), 0x01000193);
    gram ^= gram >>> 15;
  }
  return gram;
}

/** Puts a number for each word in the buffers and gives how many there are; « l’école » is one word. */
function hashWords(text: string): number {
  let count = 0;
  let hash = 0;
  let start = -1;
  let end = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const letter = index < text.length ? foldedUnit(text.charCodeAt(index)) : SEPARATOR;
    if (letter === NOTHING) continue;
    if (letter === SEPARATOR) {
      if (start !== -1 && count < MOST_WORDS) {
        buffer[count] = hash;
        startsBuffer[count] = start;
        endsBuffer[count] = end;
        count += 1;
      }
      start = -1;
      continue;
    }
    if (start === -1) {
      start = index;
      hash = 0x811c9dc5 | 0;
    }
    if (letter > 0xffff) hash = Math.imul(hash ^ (letter >>> 16), 0x01000193);
    hash = Math.imul(hash ^ (letter & 0xffff), 0x01000193);
    end = index + 1;
  }
  return count;
}

const SEPARATOR = 0;
const NOTHING = 1;
const UNKNOWN = 2;
/** What each code unit counts as: nothing, the end of a word, or a small letter without accent (two of them for œ). */
const units = new Uint32Array(1 << 16).fill(UNKNOWN);

function foldedUnit(code: number): number {
  const known = units[code] ?? SEPARATOR;
  if (known !== UNKNOWN) return known;
  const unit = computeUnit(String.fromCharCode(code));
  units[code] = unit;
  return unit;
}

function computeUnit(character: string): number {
  if (/[\p{M}\u00AD\u200B-\u200D'’ʼ]/u.test(character)) return NOTHING;
  // Half of a character of two units: it goes with the word it is in.
  if (!/[\p{L}\p{N}\p{Cs}]/u.test(character)) return SEPARATOR;
  const folded = fold(character);
  const [first, second] = [folded.charCodeAt(0), folded.charCodeAt(1)];
  return Number.isNaN(second) ? first : first * 0x10000 + second;
}
