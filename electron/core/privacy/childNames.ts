// A child named beside a level or a class: « Léa, en CE2 », « mon fils Tom (6e B) ».
import { isFirstName } from './firstNames.ts';
import { type LevelSpot, levelsIn } from './levels.ts';
import { fold, isCapitalised, type Word, wordsOf } from './words.ts';

export interface ChildSpot {
  /** The first name. */
  name: Word;
  /** The name and its level, in the order of the text. */
  start: number;
  end: number;
}

/** Each first name that stands beside a level, once, at its first place. `own` are the names of who may be named. */
export function childNamesIn(text: string, own: readonly string[] = []): ChildSpot[] {
  const levels = levelsIn(text);
  if (levels.length === 0) return [];
  const ownNames = new Set(own.flatMap((name) => (name === '' ? [] : [foldedName(name)])));
  const words = wordsOf(text);
  const seen = new Set<string>();
  return words.flatMap((word, index) => {
    if (seen.has(word.folded) || !isNamed(words, index, text, ownNames)) return [];
    const level = levels.find((spot) => isBeside(words, index, spot, text));
    if (!level) return [];
    seen.add(word.folded);
    return [{ name: word, start: Math.min(word.start, level.start), end: Math.max(word.end, level.end) }];
  });
}

/** The most words between a first name and its level: « Léa, qui est élève en CE2 ». */
const MOST_BETWEEN = 4;

/** Whoever these words are between is no child. */
const ADULT =
  /^(?:mere|pere|maman|papa|parente?s?|belle|beau|grand|tante|oncle|tut(?:eur|rice)|enseignante?s?|profs?|professeure?s?|directeur|directrice|maitresses?|maitres?|atsem|aesh|instituteur|institutrice|delegue|deleguee|representante?s?|principale?|proviseure?|inspecteur|inspectrice|ministre|maire|elue?|deputee?|senateur|senatrice|chercheure?|chercheuse|journaliste|autrice|auteure?|president|presidente)$/u;
const CHILD = /^(?:fils|fille|enfant|garcon|eleve|aine|ainee|cadet|cadette|benjamine|petit|petite)$/u;
const OWNED = /^(?:mon|ma|notre|son|sa|leur|votre|ton|ta)$/u;
/** Before a first name, they make it the name of a street, a school, a saint or an adult. */
const NAMED_AFTER =
  /^(?:rue|avenue|place|boulevard|allee|allees|impasse|chemin|quai|square|ecole|ecoles|college|lycee|groupe|scolaire|primaire|elementaire|maternelle|institution|saint|sainte|st|ste|prix|fondation|m|mm|mme|mmes|mlle|monsieur|madame|maitre|docteur|dr|me|pr|loi)$/u;

/** Whether the word is a first name, and the child's: in the list, or said to be one's son, one's pupil… */
function isNamed(words: readonly Word[], index: number, text: string, own: ReadonlySet<string>): boolean {
  const word = words[index];
  if (!word || !isCapitalised(word.written)) return false;
  const [before, earlier] = [words[index - 1], words[index - 2]];
  const joined = before !== undefined && /^[\s’'.-]*$/u.test(text.slice(before.end, word.start));
  const isSaidChild =
    joined && CHILD.test(before.folded) && earlier !== undefined && OWNED.test(earlier.folded);
  if (!isFirstName(word.folded) && !isSaidChild) return false;
  if (joined && NAMED_AFTER.test(before.folded)) return false;
  // « Jules-Ferry » is no Jules, « Jean-Luc » is one.
  const after = words[index + 1];
  const isHyphened = after !== undefined && /^[-‑]$/u.test(text.slice(word.end, after.start));
  if (isHyphened && isCapitalised(after.written) && !isFirstName(after.folded)) return false;
  // A last name after another first name: « Claire Martin », « école Louise Michel ».
  if (joined && isFirstName(before.folded) && isCapitalised(before.written)) return false;
  const next = after === undefined ? '' : `${word.folded} ${after.folded}`;
  const previous = before === undefined ? '' : `${before.folded} ${word.folded}`;
  return ![next, previous].some((name) => own.has(name));
}

function foldedName(name: string): string {
  return wordsOf(name)
    .map(({ written }) => fold(written))
    .join(' ');
}

/** Few words between the two, in one sentence, none of which speaks of an adult. */
function isBeside(words: readonly Word[], index: number, level: LevelSpot, text: string): boolean {
  const word = words[index];
  if (!word) return false;
  const isBefore = word.end <= level.start;
  const [from, to] = isBefore ? [endOfName(words, index, text), level.start] : [level.end, word.start];
  if (to < from || to - from > 80) return false;
  const between = text.slice(from, to);
  if (/[!?;]|\.\s|\n\s*\n/u.test(between)) return false;
  const inner = wordsOf(between);
  if (inner.some(({ folded }) => ADULT.test(folded))) return false;
  if (level.needsClass) return isInClass(inner, between, isBefore);
  // A level comes before its pupil in few words: « en CE2, Léa ».
  return inner.length <= (isBefore ? MOST_BETWEEN : 1);
}

/** « Jean-Luc » ends with Luc. */
function endOfName(words: readonly Word[], index: number, text: string): number {
  const [word, after] = [words[index], words[index + 1]];
  const isOne =
    word && after && isFirstName(after.folded) && /^[-‑]$/u.test(text.slice(word.end, after.start));
  return (isOne ? after : word)?.end ?? 0;
}

/** « en première », « classe de seconde », « (PS) » right after the name. */
function isInClass(inner: readonly Word[], between: string, isBefore: boolean): boolean {
  if (!isBefore) return false;
  if (inner.length === 0) return /^\s*[(,]\s*$/u.test(between);
  const last = inner.at(-1)?.folded ?? '';
  const earlier = inner.at(-2)?.folded ?? '';
  const isSaid = last === 'en' || (last === 'de' && /^(?:classe|eleve|niveau|section)$/u.test(earlier));
  return isSaid && inner.length <= MOST_BETWEEN;
}
