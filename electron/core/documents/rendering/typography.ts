// French typography of a text being rendered: spaces, quotation marks, apostrophes, ellipses, digits by thousands.
import { DIGIT, LETTER, MASK, plainClasses } from './typographyClasses.ts';
import { type Edit, rules } from './typographyRules.ts';

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
  let texts = setOnce(runs);
  for (let again = 0; again < MOST_TURNS; again += 1) {
    const next = setOnce(runs.map((run, at) => ({ ...run, text: texts[at] ?? '' })));
    if (next.every((text, at) => text === texts[at])) break;
    texts = next;
  }
  return texts;
}

/**
 * A space the rules add or take away may make a face, an address or an amount of what was none (« ;/ » in guillemets):
 * the line is read again until nothing changes. No rule undoes another, so that the second reading is nearly always the
 * last.
 */
const MOST_TURNS = 8;

function setOnce(runs: readonly Run[]): string[] {
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

/** What the rules must not see: addresses, e-mails, character references, :codes: and :-) faces. */
const untouchable = new RegExp(
  [
    '(?:https?|ftp|file)://[^\\s"<>«»“”]+',
    '(?:mailto|tel):[^\\s"<>«»“”]+',
    `(?<![${LETTER}${DIGIT}])www\\.[^\\s"<>«»“”]+`,
    `[${LETTER}${DIGIT}._%+'-]+@[${LETTER}${DIGIT}-]+(?:\\.[${LETTER}${DIGIT}-]+)+`,
    `(?<![${LETTER}${DIGIT}.])(?:[${LETTER}${DIGIT}-]+\\.)+[a-z]{2,}/[^\\s"<>«»“”]*`,
    '&#?[A-Za-z0-9]+;',
    `(?<![${LETTER}${DIGIT}:]):[a-z0-9_+-]+:(?![${LETTER}${DIGIT}:])`,
    "(?<=^|\\s)[:;]['’]?-?[()DPp/|](?=$|\\s)",
  ].join('|'),
  'g',
);

const mayHoldUntouchable = /[@:;&/]|www\./;

function toLine(runs: readonly Run[]): Line {
  const real = runs.map((run) => run.text).join('');
  const seen = plainClasses(runs.map((run) => (run.verbatim ? mask(run.text) : run.text)).join(''));
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
