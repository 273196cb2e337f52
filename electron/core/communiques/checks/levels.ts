// School levels as they are written in a text: CE2, 6e B, en sixième, petite section.

export interface LevelSpot {
  start: number;
  end: number;
  /** The rest of the sentence must say no more than that: the same letters are a party, a place, an order. */
  needsClass: boolean;
}

/** What follows a level when it is one, and not the order of something else (« 5e République », « première fois »). */
const AFTER =
  "(?![\\p{L}\\p{N}’'-])(?!\\s+(?!(?:[a-h]|[A-H]|\\d{1,2}|au|aux|à|dans|de|du|des|et|ou|où|qui|que|est|était|a|avait|va|vient|doit|n|ne|se|s|l|d|cette|ce|pour|sans|avec|depuis|dont|sur|en|par|mais|car|le|la|les|un|une|son|sa|ses|il|elle|ils|elles|lui|générale|technologique|professionnelle|pro|bilangue|européenne|SEGPA|Segpa|STMG|S|ES|L|STI2D)(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}])";
const NOT_BEFORE = "(?<![\\p{L}\\p{N}’'./°-])";

const PATTERNS: readonly [RegExp, boolean][] = [
  [/(?<![\p{L}\p{N}-])(?:CP|CE1|CE2|CM1|CM2|TPS|CPE1|ULIS|SEGPA)(?![\p{L}\p{N}])/gu, false],
  [/(?<![\p{L}\p{N}-])(?:PS|MS|GS)(?![\p{L}\p{N}])/gu, true],
  [/(?<![\p{L}\p{N}-])(?:petite|moyenne|grande) section(?![\p{L}\p{N}])/giu, false],
  [/(?<=(?<![\p{L}\p{N}])en )(?:maternelle|terminale)(?![\p{L}\p{N}])/giu, false],
  [new RegExp(`${NOT_BEFORE}(?:[6543](?:e|è|ème|eme)|2n?de|1[eè]?re|[Tt]le|[Tt]erm)${AFTER}`, 'gu'), false],
  [
    new RegExp(
      `${NOT_BEFORE}(?:sixième|cinquième|quatrième|troisième|seconde|première|terminale)${AFTER}`,
      'giu',
    ),
    true,
  ],
];

/** Where levels stand in a text, in reading order. */
export function levelsIn(text: string): LevelSpot[] {
  const spaced = text.replace(/[\u00A0\u202F]/gu, ' ').normalize('NFC');
  // Composing changes places: such a text is read as it is.
  const read = spaced.length === text.length ? spaced : text;
  return PATTERNS.flatMap(([pattern, needsClass]) =>
    [...read.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      needsClass,
    })),
  ).sort((a, b) => a.start - b.start);
}
