// The rules of French typography: each looks at a line and says what takes the place of what.
import { DIGIT, LETTER, LOWER, MARK, MASK } from './typographyClasses.ts';

/** What takes the place of [start, end); its text belongs to the run of the unit `anchor`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  anchor: number;
}

const NARROW = '\u202F';
const NBSP = '\u00A0';
const SPACE = '[ \\t\\u00A0\\u2009\\u202F]';

export type Rule = (text: string) => Edit[];

/**
 * Applied one after the other: quotation marks before the spaces inside them, digits before their unit. The first of
 * each pair is a cheap look at whether the rule can have anything to say: its own expression costs far more to compile.
 */
export const rules: readonly (readonly [RegExp, Rule])[] = [
  [/\.\.\./, ellipses],
  [/'/, apostrophes],
  [/["“”„«»]/, quotationMarks],
  [/[«»]/, spacesInsideGuillemets],
  [/[;!?]/, spacesBeforeHighMarks],
  [/:/, spacesBeforeColons],
  [/\d{4}/, thousandsInBareNumbers],
  [/\d[ \t\u00A0\u2009\u202F]\d/, thousandsInSpacedNumbers],
  [/[€%‰]/, spacesBeforeUnits],
];

function ellipses(text: string): Edit[] {
  return [...text.matchAll(/(?<![.…\uFFFC])\.{3}(?![.…/\\\uFFFC])/g)].map((found) => ({
    start: found.index,
    end: found.index + 3,
    text: '…',
    anchor: found.index,
  }));
}

// A straight mark after a digit is a minute or a foot: it stays.
function apostrophes(text: string): Edit[] {
  const pattern = new RegExp(
    `(?<=[${LETTER}${MARK}${MASK}])'(?!')|(?<![${LETTER}${MARK}${DIGIT}'])'(?=[${LETTER}${DIGIT}"«“${MASK}])`,
    'g',
  );
  const found = text.matchAll(pattern);
  return [...found].map(({ index }) => ({ start: index, end: index + 1, text: '’', anchor: index }));
}

interface Pair {
  open: number;
  close: number;
}

function quotationMarks(text: string): Edit[] {
  const pairs = straightPairs(text);
  const edits = pairs.flatMap(({ open, close }) => {
    const inner =
      isInsideGuillemets(text, open) || pairs.some((pair) => pair.open < open && close < pair.close);
    const [opening, closing] = inner ? ['“', '”'] : ['«', '»'];
    return [
      { start: open, end: open + 1, text: opening, anchor: open },
      { start: close, end: close + 1, text: closing, anchor: close },
    ];
  });
  return edits.sort((left, right) => left.start - right.start);
}

const isWordCharacter = new RegExp(`[${LETTER}${DIGIT}]`);

/** Straight marks that open after a space or a bracket and close before one; a mark left alone stays as typed. */
function straightPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (const { index } of text.matchAll(/"/g)) {
    const canOpen = index === 0 || /[\s([{«“'’\-–—/"]/.test(text[index - 1] ?? '');
    const canClose = !isWordCharacter.test(text[index + 1] ?? '');
    if (canClose && open.length > 0) pairs.push({ open: open.pop() ?? 0, close: index });
    else if (canOpen) open.push(index);
  }
  return pairs.filter(({ open: start, close }) => close > start + 1);
}

function isInsideGuillemets(text: string, at: number): boolean {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (text[index] === '«') depth += 1;
    else if (text[index] === '»' && depth > 0) depth -= 1;
  }
  return depth > 0 && text.indexOf('»', at) !== -1;
}

function spacesInsideGuillemets(text: string): Edit[] {
  const after = new RegExp(`(?<=«)${SPACE}*(?![\\s»]|$)`, 'g');
  const before = new RegExp(`(?<=[^\\s«])${SPACE}*(?=»)`, 'g');
  const edits = [
    ...[...text.matchAll(after)].map((found) => space(found, NBSP, found.index - 1)),
    ...[...text.matchAll(before)].map((found) => space(found, NBSP, found.index + found[0].length)),
  ];
  return edits.sort((left, right) => left.start - right.start);
}

// Not after an opening sign, nor in the middle of a run of marks; not when a word follows (« Yahoo!Mail », « a;b »).
function spacesBeforeHighMarks(text: string): Edit[] {
  const pattern = new RegExp(
    `(?<=[^\\s([{«“‘<\\-–—/\\\\¿¡;!?:&=#@*_~|^])${SPACE}*(?=[;!?]+(?:$|[\\s.,…:)\\]}»”"’'«“—–]))`,
    'g',
  );
  return [...text.matchAll(pattern)].map((found) => space(found, NARROW, found.index + found[0].length));
}

function spacesBeforeColons(text: string): Edit[] {
  const pattern = new RegExp(
    `(?<=[^\\s([{«“‘<\\-–—/\\\\¿¡;:&=#@*_~|^])${SPACE}*(?=:(?:$|[\\s«“»”"’')\\]…]))`,
    'g',
  );
  return [...text.matchAll(pattern)].map((found) => space(found, NBSP, found.index + found[0].length));
}

/** What marks the numbers after it as identifiers, not quantities; numbers may follow one another in a list. */
const label = new RegExp(
  `(?:[nN][°ºo]|(?<![${LETTER}${DIGIT}])(?:(?:SIREN|Siren|siren|SIRET|Siret|siret|RCS|TVA)(?:\\s+[${LETTER}]+)?|CE|CAA|TA|CADA|CNIL|CEDEX|Cedex|` +
    `RNA|IBAN|UAI|INSEE|TSA|CS|BP|[Nn]uméros?|[Aa]rt|[Aa]rticles?|[Ll]oi|[Dd]écret|[Dd]irective|[Rr]èglement|[Aa]rrêté|[Cc]irculaire|` +
    `[Dd]ossier|[Dd]élibération|[Aa]vis|[Qq]uestion|[Rr]éf|[Rr]éférence|[Ff]acture|[Cc]ode|[Cc]ontrat|[Tt]él|[Tt]éléphone|[Ff]ax|` +
    `[Aa]nnées?|[Pp]ages?|[Ll]ignes?)\\.?)[\\s:°]*(?:\\d[\\d \\u00A0.-]*(?:,|\\set|\\sou)\\s*)*$`,
);

/** Whether the number found is an identifier. What is followed by € or % never is. */
function isIdentifier(text: string, found: RegExpExecArray): boolean {
  if (isAmount.test(text.slice(found.index + found[0].length))) return false;
  return label.test(text.slice(Math.max(0, found.index - 60), found.index));
}

/** A unit, or a counted noun: a lower-case word that is not a small word. What follows decides whether digits are a quantity. */
const SMALL_WORDS =
  'au|aux|de|du|des|en|et|est|sont|ou|où|par|pour|sur|sous|dans|avec|sans|ne|le|la|les|un|une|qui|que|se|ce|ces|cette|ont|' +
  'il|elle|ils|elles|on|mais|donc|or|ni|car|puis|comme|pas|plus|dont|entre|vers|chez|depuis|lors|selon|après|avant|relatif|relative';
const AMOUNT = `(?=${SPACE}?(?:€|%|‰|\\$|£|[kM]€|Md€)(?![${LETTER}${DIGIT}]))`;
const isAmount = new RegExp(`^${AMOUNT}`);
const COUNTED = `(?=${SPACE}(?!(?:${SMALL_WORDS})(?![${LETTER}${DIGIT}]))[${LOWER}]{2,})`;
const RANGE = `(?=${SPACE}(?:à|et|ou)${SPACE}[\\d \\u00A0\\u202F]+${SPACE}?(?:€|%|euros))`;
const NOT_AFTER = `(?<![${LETTER}${DIGIT}${MASK}.,:/\\\\_@#+°*'’–-]|\\d${SPACE})`;
const NOT_BEFORE = `(?![${LETTER}${DIGIT}${MASK}/\\\\_@°-]|[.,:]\\d|${SPACE}\\d)`;

function thousandsInBareNumbers(text: string): Edit[] {
  const pattern = new RegExp(
    `${NOT_AFTER}(?!0)(?:\\d{4,}(?:,\\d+)?${AMOUNT}|\\d{4,}(?:,\\d{1,2})${NOT_BEFORE}|\\d{5,}${NOT_BEFORE}(?:${COUNTED}|${RANGE}))`,
    'g',
  );
  return [...text.matchAll(pattern)]
    .filter((found) => !isIdentifier(text, found))
    .flatMap((found) => {
      const digits = /^\d+/.exec(found[0])?.[0].length ?? 0;
      const gaps: Edit[] = [];
      for (let at = digits % 3 || 3; at < digits; at += 3) {
        const start = found.index + at;
        gaps.push({ start, end: start, text: NARROW, anchor: start });
      }
      return gaps;
    });
}

function thousandsInSpacedNumbers(text: string): Edit[] {
  const pattern = new RegExp(
    `${NOT_AFTER}(?!0)\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?:,\\d+)?${NOT_BEFORE}`,
    'g',
  );
  return [...text.matchAll(pattern)]
    .filter((found) => !isIdentifier(text, found))
    .flatMap((found) =>
      [...found[0].matchAll(/[ \u00A0\u2009]/g)].map((gap) => {
        const start = found.index + gap.index;
        return { start, end: start + 1, text: NARROW, anchor: start };
      }),
    );
}

function spacesBeforeUnits(text: string): Edit[] {
  const pattern = new RegExp(
    `(?:(?<=\\d)${SPACE}*(?=(?:€|%|‰|[kM]€|Md€)(?![${LETTER}${DIGIT}]))|(?<=[^\\s])${SPACE}+(?=[€%‰](?![${LETTER}${DIGIT}])))`,
    'g',
  );
  return [...text.matchAll(pattern)].map((found) => space(found, NBSP, found.index + found[0].length));
}

/** The edit that puts one space in place of those found. */
function space(found: RegExpExecArray, text: string, anchor: number): Edit {
  return { start: found.index, end: found.index + found[0].length, text, anchor };
}
