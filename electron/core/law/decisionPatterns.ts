// Patterns of laws, decrees and regulations, of court decisions, and of the opinions of the CADA and the CNIL.
import type { Found } from './foundReference.ts';

/** Laws, ordinances, decrees, orders, circulars, directives, regulations: by number or, failing that, by date. */
export function findTexts(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(TEXT)) {
    const { kind = '', number, date } = match.groups ?? {};
    add(found, match, `${capitalized(kind)} ${number ?? `du ${date}`}`);
  }
  for (const match of text.matchAll(EUROPEAN)) {
    const { kind = '', number = '' } = match.groups ?? {};
    // The GDPR as a whole is named, not cited.
    if (number !== '2016/679') add(found, match, `${capitalized(kind)} ${number}`);
  }
  for (const match of text.matchAll(NAMED_LAW)) add(found, match, 'Loi Informatique et Libertés');
  return found;
}

/** Decisions of the Conseil d’État, opinions of the CADA, and what other courts decided. */
export function findDecisions(text: string): Found[] {
  return [
    ...numbersAfter(text, CONSEIL_D_ETAT, /\d{6}(?![\d/-])/g, 'CE'),
    ...numbersAfter(text, CADA, /(?<![\d-])(?:19|20)\d{6}(?![\d/-])/g, 'CADA'),
    ...otherCourts(text),
  ];
}

const MONTH = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const DATE = String.raw`\d{1,2}(?:er)?\s(?:${MONTH})\s\d{4}`;
const TEXT = new RegExp(
  String.raw`(?<![\p{L}])(?<kind>loi|ordonnance|décret|arrêté|circulaire|délibération)s?(?:\s(?:organique|constitutionnelle|ministériel|interministérielle?|CNIL|CADA|de la CNIL|en Conseil d'État))?\s(?:(?:n°|no|numéro)?\s?(?<number>\d{2,4}-\d{1,5})(?:\sdu\s${DATE})?|du\s(?<date>${DATE}))`,
  'giu',
);
const EUROPEAN =
  /(?<![\p{L}])(?<kind>règlement|directive|décision)s?\s(?:\([\p{L}, ]{2,20}\)\s?)?(?:n°\s?)?(?<number>\d{2,4}\/\d{2,4})(?:\/(?:CE|UE|CEE))?/giu;
const NAMED_LAW = /(?<![\p{L}])lois?\s(?:dite\s)?["«]?\s?informatique et libertés/giu;

/** After the court's name, in the same sentence or nearly, the numbers it is followed by. */
const CONSEIL_D_ETAT = /(?<![\p{L}/(])(?:CE(?![\p{L}])|Conseil d'[ÉE]tat)/gu;
const CADA = /(?<![\p{L}@.])(?:CADA(?![\p{L}.])|avis|conseils?(?=\sn))/giu;
const OTHER_COURT =
  /(?<![\p{L}])(?<court>TA|CAA|CJUE|CJCE|CEDH|Cass\.|Cour de cassation|Conseil constitutionnel|tribunal administratif|cour administrative d'appel)[^;.]{0,80}?(?:n°\s?|nos\s|aff\.\s?|(?=C-\d))(?<number>[A-Z]{0,2}-?\d[\d./-]{2,12}(?<![./-]))/gu;

/** How far from the court's name the first number may be: « CE, Sect., 13 mai 2024, n° 466541 ». */
const FIRST_NUMBER_WITHIN = 70;
/** How far the next one may be from the previous one: « n° 409579 et n° 472836 ». */
const NEXT_NUMBER_WITHIN = 12;

function numbersAfter(text: string, name: RegExp, number: RegExp, court: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(name)) {
    let from = match.index + match[0].length;
    let within = FIRST_NUMBER_WITHIN;
    for (;;) {
      const next = text
        .slice(from, from + within + 8)
        .matchAll(number)
        .next().value;
      if (next === undefined || next.index > within || /[;\n]/.test(next.input.slice(0, next.index))) break;
      const start = from + next.index;
      from = start + next[0].length;
      within = NEXT_NUMBER_WITHIN;
      found.push({ ref: `${court} ${next[0]}`, numberOnly: false, start, end: from });
    }
  }
  return found;
}

function otherCourts(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(OTHER_COURT)) {
    const { court = '', number = '' } = match.groups ?? {};
    add(found, match, `${court} ${number}`);
  }
  return found;
}

function add(found: Found[], match: RegExpExecArray, ref: string): void {
  found.push({ ref, numberOnly: false, start: match.index, end: match.index + match[0].length });
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
