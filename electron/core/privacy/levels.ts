// School levels as they are written in a text: CE2, 6e B, en sixième, petite section.

export interface LevelSpot {
  start: number;
  end: number;
  /** A name beside it is not enough: the same word is a party or the order of something (PS, première). */
  needsClass: boolean;
}

const NUMBERED = '(?:[6543](?:e|è|ème|eme)|2n?de|1[eè]?re|Tle|Term)';
const WORDED = '(?:sixième|cinquième|quatrième|troisième|seconde|première|terminale)';
const NOT_INSIDE = "(?<![\\p{L}\\p{N}’'./°-])";
const WHOLE = "(?![\\p{L}\\p{N}’'-])";

/** After « en » or « classe de », an order is a level but before those words (« en première lecture »). */
const IN_CLASS = '(?<=(?<!\\p{L})(?:en|classes? de|élèves? de|niveaux? de?) )';
const NOT_THINGS =
  '(?! (?:lectures?|positions?|places?|lignes?|parties?|mains?|instances?|lieux?|vitesse|étapes?|phases?|fois|semaines?|séances?|sessions?|éditions?|commissions?|chambres?|approches?|analyses?|intentions?|urgences?|nécessités?|importance|classe)(?!\\p{L}))';

/** Elsewhere an order is a level where a class, a link word or the end of the sentence follows it, and no noun. */
const NOT_BEFORE_NOUN =
  '(?! (?!(?:[a-h]|[A-H]|\\d{1,2}|au|aux|à|dans|de|du|des|et|ou|où|qui|que|est|était|a|avait|va|vient|doit|n|ne|se|s|l|d|cette|ce|pour|sans|avec|depuis|dont|sur|en|par|mais|car|selon|le|la|les|un|une|son|sa|ses|il|elle|ils|elles|lui|générale|technologique|professionnelle|pro|bilangue|SEGPA|STMG)(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}])';

const PATTERNS: readonly [pattern: RegExp, needsClass: boolean][] = [
  [/(?<![\p{L}\p{N}-])(?:CP|CE1|CE2|CM1|CM2|TPS|ULIS|SEGPA)(?![\p{L}\p{N}])/gu, false],
  [/(?<![\p{L}\p{N}-])(?:PS|MS|GS)(?![\p{L}\p{N}])/gu, true],
  [/(?<![\p{L}\p{N}-])(?:petite|moyenne|grande) section(?![\p{L}\p{N}])/giu, false],
  [/(?<=(?<!\p{L})en )maternelle(?![\p{L}\p{N}])/giu, false],
  [new RegExp(`${IN_CLASS}(?:${NUMBERED}|${WORDED})${WHOLE}${NOT_THINGS}`, 'giu'), false],
  [new RegExp(`${NOT_INSIDE}${NUMBERED}${WHOLE}${NOT_BEFORE_NOUN}`, 'gu'), false],
  [new RegExp(`${NOT_INSIDE}${WORDED}${WHOLE}${NOT_BEFORE_NOUN}`, 'giu'), true],
];

/** Where levels stand in a text, in reading order. */
export function levelsIn(text: string): LevelSpot[] {
  const spaced = text.replace(/\s/gu, ' ');
  // Composing changes places in a text of combined accents: such a text is read as it is.
  const composed = spaced.normalize('NFC');
  const read = composed.length === text.length ? composed : spaced;
  return PATTERNS.flatMap(([pattern, needsClass]) =>
    [...read.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      needsClass,
    })),
  ).sort((a, b) => a.start - b.start);
}
