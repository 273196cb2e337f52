// What differs between two versions of a text: paragraphs that go together, then the words of those that changed.
import { diffArrays } from 'diff';

/** Some words of a paragraph, in one version or in both. */
export interface Piece {
  /** Where it starts in its paragraph. */
  at: number;
  text: string;
  changed: boolean;
}

/** `at` is its rank among the rows. */
export type Row =
  /** Paragraphs both versions have. */
  | { at: number; kind: 'same'; paragraphs: string[] }
  /** A paragraph as it was and as it became; null on the side that has none. */
  | { at: number; kind: 'changed'; left: Piece[] | null; right: Piece[] | null };

/** The paragraphs of two versions side by side, in reading order. */
export function compareParagraphs(left: readonly string[], right: readonly string[]): Row[] {
  return [...unnumbered(left, right)].map((row, at) => ({ at, ...row }));
}

/** The words of a paragraph as it was and as it became; all of them where hardly any is common. */
export function compareWords(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const [before, after] = [wordsOf(left), wordsOf(right)];
  const whole = { left: wholly(left), right: wholly(right) };
  const runs = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (runs === undefined) return whole;
  const common = runs.filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value);
  const most = Math.max(before.filter(isWord).length, after.filter(isWord).length);
  if (common.filter(isWord).length < most * LEAST_COMMON) return whole;
  const side = (name: 'added' | 'removed') =>
    runs
      .filter((run) => run[name] || (!run.added && !run.removed))
      .map((run) => ({ text: run.value.join(''), changed: run[name] }));
  return { left: joined(side('removed')), right: joined(side('added')) };
}

/** The paragraphs of a text, those that are empty left out. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Past this many edits a comparison is given up: the texts have little in common. */
const MOST_EDITS = 1_500;
/** Under this share of common words a paragraph is another one. */
const LEAST_COMMON = 0.25;

type Unnumbered = Row extends infer One ? (One extends Row ? Omit<One, 'at'> : never) : never;

function* unnumbered(left: readonly string[], right: readonly string[]): Generator<Unnumbered> {
  const runs = diffArrays([...left], [...right], { maxEditLength: MOST_EDITS });
  // Too different to be worth a search: one against the other, from the first to the last.
  if (runs === undefined) return yield* paired(left, right);
  let taken: readonly string[] = [];
  for (const { value, added, removed } of runs) {
    if (removed) {
      taken = value;
      continue;
    }
    yield* paired(taken, added ? value : []);
    taken = [];
    if (!added) yield { kind: 'same', paragraphs: value };
  }
  yield* paired(taken, []);
}

function* paired(left: readonly string[], right: readonly string[]): Generator<Unnumbered> {
  for (let rank = 0; rank < Math.max(left.length, right.length); rank += 1) {
    const [one, other] = [left[rank], right[rank]];
    if (one !== undefined && other !== undefined) yield { kind: 'changed', ...compareWords(one, other) };
    else if (one !== undefined) yield { kind: 'changed', left: wholly(one), right: null };
    else if (other !== undefined) yield { kind: 'changed', left: null, right: wholly(other) };
  }
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function isWord(segment: string): boolean {
  return /[\p{L}\p{N}]/u.test(segment);
}

function wholly(text: string): Piece[] {
  return [{ at: 0, text, changed: true }];
}

/** A space between two changed words is read with them; pieces of one kind become one. */
function joined(pieces: readonly Omit<Piece, 'at'>[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const [index, { text, changed }] of pieces.entries()) {
    const between = text.trim() === '' && pieces[index - 1]?.changed && pieces[index + 1]?.changed;
    const marked = changed || between === true;
    const last = result.at(-1);
    if (last && last.changed === marked) last.text += text;
    else result.push({ at, text, changed: marked });
    at += text.length;
  }
  return result;
}
