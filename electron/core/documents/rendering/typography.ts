// French typography of a text being rendered: spaces, quotation marks, apostrophes, ellipses, digits by thousands.

/** A piece of one line of text. A verbatim piece (code, an address) keeps its characters; the others see it as a word. */
export interface Run {
  text: string;
  verbatim?: boolean;
}

/**
 * The text with French typography: U+202F before ; ! ? and between thousands, U+00A0 before : » € % and after «,
 * « » for straight quotation marks (“ ” inside others), ’ and ….
 * No letter and no digit changes; addresses, e-mails, times, references, years, postcodes and labelled numbers
 * keep their characters; what is doubtful stays as typed. Doing it twice changes nothing more.
 */
export function typeset(text: string): string {
  return typesetRuns([{ text }])[0] ?? '';
}

/**
 * The same for the pieces of one line, in order (emphasis cuts a line in pieces): a quotation opened in one piece may be
 * closed in another, and a sign looks at the end of the piece before it. Gives one text for each piece.
 */
export function typesetRuns(runs: readonly Run[]): string[] {
  let line = toLine(runs);
  for (const [trigger, rule] of rules) {
    if (trigger.test(line.masked)) line = apply(line, rule(line.masked));
  }
  const texts = runs.map(() => '');
  for (let at = 0; at < line.owners.length; at += 1) {
    const owner = line.owners[at] ?? 0;
    texts[owner] += line.real[at] ?? '';
  }
  return texts;
}

/** A line while it is worked on, in UTF-16 units: what is written, what the rules see of it, the run of each unit. */
interface Line {
  real: string;
  masked: string;
  owners: readonly number[];
}

/** What takes the place of [start, end); its text belongs to the run of the unit `anchor`. */
interface Edit {
  start: number;
  end: number;
  text: string;
  anchor: number;
}

const MASK = '\uFFFC';
const NARROW = '\u202F';
const NBSP = '\u00A0';
const SPACE = '[ \\t\\u00A0\\u2009\\u202F]';

/** What the rules must not see: addresses, e-mails, character references, :codes: and :-) faces. */
const untouchable = new RegExp(
  [
    '(?:https?|ftp|file)://[^\\s"<>«»“”]+',
    '(?:mailto|tel):[^\\s"<>«»“”]+',
    '(?<![\\p{L}\\p{N}])www\\.[^\\s"<>«»“”]+',
    "[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+",
    '(?<![\\p{L}\\p{N}.])(?:[\\p{L}\\p{N}-]+\\.)+[a-z]{2,}/[^\\s"<>«»“”]*',
    '&#?[A-Za-z0-9]+;',
    '(?<![\\p{L}\\p{N}:]):[a-z0-9_+-]+:(?![\\p{L}\\p{N}:])',
    "(?<=^|\\s)[:;]['’]?-?[()DPp/|](?=$|\\s)",
  ].join('|'),
  'gu',
);

const mayHoldUntouchable = /[@:;&/]|www\./;

function toLine(runs: readonly Run[]): Line {
  const real = runs.map((run) => run.text).join('');
  const seen = runs.map((run) => (run.verbatim ? mask(run.text) : run.text)).join('');
  const owners = runs.flatMap((run, index) => Array<number>(run.text.length).fill(index));
  return { real, masked: mayHoldUntouchable.test(seen) ? seen.replace(untouchable, mask) : seen, owners };
}

function mask(text: string): string {
  return text === '\n' ? text : MASK.repeat(text.length);
}

function apply(line: Line, edits: readonly Edit[]): Line {
  if (edits.length === 0) return line;
  let [real, masked] = ['', ''];
  const owners: number[] = [];
  let at = 0;
  const keep = (to: number) => {
    real += line.real.slice(at, to);
    masked += line.masked.slice(at, to);
    for (let index = at; index < to; index += 1) owners.push(line.owners[index] ?? 0);
  };
  for (const edit of edits) {
    keep(edit.start);
    real += edit.text;
    masked += edit.text;
    for (let index = 0; index < edit.text.length; index += 1) owners.push(line.owners[edit.anchor] ?? 0);
    at = edit.end;
  }
  keep(line.real.length);
  return { real, masked, owners };
}

type Rule = (text: string) => Edit[];

/**
 * Applied one after the other: quotation marks before the spaces inside them, digits before their unit. The first of
 * each pair is a cheap look at whether the rule can have anything to say: its own expression costs far more to compile.
 */
const rules: readonly (readonly [RegExp, Rule])[] = [
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
  return [...text.matchAll(/(?<![.…\uFFFC])\.{3}(?![.…/\\\uFFFC])/gu)].map((found) => ({
    start: found.index,
    end: found.index + 3,
    text: '…',
    anchor: found.index,
  }));
}

// A straight mark after a digit is a minute or a foot: it stays.
function apostrophes(text: string): Edit[] {
  const found = text.matchAll(
    /(?<=[\p{L}\p{M}\uFFFC])'(?!')|(?<![\p{L}\p{M}\p{N}'])'(?=[\p{L}\p{N}"«“\uFFFC])/gu,
  );
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

/** Straight marks that open after a space or a bracket and close before one; a mark left alone stays as typed. */
function straightPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (const { index } of text.matchAll(/"/g)) {
    const canOpen = index === 0 || /[\s([{«“'’\-–—/"]/u.test(text[index - 1] ?? '');
    const canClose = !/[\p{L}\p{N}]/u.test(text[index + 1] ?? '');
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
  const after = new RegExp(`(?<=«)${SPACE}*(?![\\s»]|$)`, 'gu');
  const before = new RegExp(`(?<=[^\\s«])${SPACE}*(?=»)`, 'gu');
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
    'gu',
  );
  return [...text.matchAll(pattern)].map((found) => space(found, NARROW, found.index + found[0].length));
}

function spacesBeforeColons(text: string): Edit[] {
  const pattern = new RegExp(
    `(?<=[^\\s([{«“‘<\\-–—/\\\\¿¡;:&=#@*_~|^])${SPACE}*(?=:(?:$|[\\s«“»”"’')\\]…]))`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((found) => space(found, NBSP, found.index + found[0].length));
}

/** What marks the numbers after it as identifiers, not quantities; numbers may follow one another in a list. */
const label = new RegExp(
  `(?:[nN][°ºo]|(?<![\\p{L}\\p{N}])(?:(?:SIREN|Siren|siren|SIRET|Siret|siret|RCS|TVA)(?:\\s+\\p{L}+)?|CE|CAA|TA|CADA|CNIL|CEDEX|Cedex|` +
    `RNA|IBAN|UAI|INSEE|TSA|CS|BP|[Nn]uméros?|[Aa]rt|[Aa]rticles?|[Ll]oi|[Dd]écret|[Dd]irective|[Rr]èglement|[Aa]rrêté|[Cc]irculaire|` +
    `[Dd]ossier|[Dd]élibération|[Aa]vis|[Qq]uestion|[Rr]éf|[Rr]éférence|[Ff]acture|[Cc]ode|[Cc]ontrat|[Tt]él|[Tt]éléphone|[Ff]ax|` +
    `[Aa]nnées?|[Pp]ages?|[Ll]ignes?)\\.?)[\\s:°]*(?:\\d[\\d \\u00A0.-]*(?:,|\\set|\\sou)\\s*)*$`,
  'u',
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
const AMOUNT = `(?=${SPACE}?(?:€|%|‰|\\$|£|[kM]€|Md€)(?![\\p{L}\\p{N}]))`;
const isAmount = new RegExp(`^${AMOUNT}`, 'u');
const COUNTED = `(?=${SPACE}(?!(?:${SMALL_WORDS})(?![\\p{L}\\p{N}]))\\p{Ll}{2,})`;
const RANGE = `(?=${SPACE}(?:à|et|ou)${SPACE}[\\d \\u00A0\\u202F]+${SPACE}?(?:€|%|euros))`;
const NOT_AFTER = `(?<![\\p{L}\\p{N}\\uFFFC.,:/\\\\_@#+°*'’–-]|\\d${SPACE})`;
const NOT_BEFORE = `(?![\\p{L}\\p{N}\\uFFFC/\\\\_@°-]|[.,:]\\d|${SPACE}\\d)`;

function thousandsInBareNumbers(text: string): Edit[] {
  const pattern = new RegExp(
    `${NOT_AFTER}(?!0)(?:\\d{4,}(?:,\\d+)?${AMOUNT}|\\d{4,}(?:,\\d{1,2})${NOT_BEFORE}|\\d{5,}${NOT_BEFORE}(?:${COUNTED}|${RANGE}))`,
    'gu',
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
    'gu',
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
    `(?:(?<=\\d)${SPACE}*(?=(?:€|%|‰|[kM]€|Md€)(?![\\p{L}\\p{N}]))|(?<=[^\\s])${SPACE}+(?=[€%‰](?![\\p{L}\\p{N}])))`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((found) => space(found, NBSP, found.index + found[0].length));
}

/** The edit that puts one space in place of those found. */
function space(found: RegExpExecArray, text: string, anchor: number): Edit {
  return { start: found.index, end: found.index + found[0].length, text, anchor };
}
