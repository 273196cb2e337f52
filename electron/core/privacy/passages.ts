// Passages of a free text that should not be kept: who a child is, health, religion, opinions, how to reach someone.
import type { Passage, PassageKind } from '../../contract/privacy.ts';
import { childNamesIn } from './childNames.ts';
import { emailsIn, phonesIn } from './contactDetails.ts';
import { isFirstName } from './firstNames.ts';
import { isAmbiguousName, standsInAddress } from './nameContext.ts';
import { sensitiveWordsIn } from './sensitiveWords.ts';
import { streetAddressesIn } from './streetAddresses.ts';
import { fold, wordsOf } from './words.ts';

/** What is proposed in place of each kind of passage. */
export const replacements: Readonly<Record<PassageKind, string>> = {
  childName: '[prénom]',
  personName: '[nom]',
  health: '[santé]',
  religion: '[religion]',
  opinion: '[opinion]',
  postalAddress: '[adresse]',
  email: '[courriel]',
  phone: '[téléphone]',
};

/** The passages of a text, in reading order, none over another: of two that overlap the longer stays. */
export function findPassages(text: string): Passage[] {
  const found: Passage[] = [];
  const add = (kind: PassageKind, spots: readonly { start: number; end: number }[]) => {
    for (const { start, end } of spots) found.push(passage(kind, start, end));
  };
  // Most texts hold none of these: each is looked for where the text has its mark.
  if (text.includes('@')) add('email', emailsIn(text));
  if (HAS_DIGIT.test(text)) add('postalAddress', streetAddressesIn(text));
  if (HAS_PHONE.test(text)) add('phone', phonesIn(text));
  for (const spot of sensitiveWordsIn(text)) add(spot.kind, [spot]);
  if (HAS_NAME.test(text)) add('childName', saidNamesIn(text));
  if (holdsFirstName(text)) {
    add(
      'childName',
      childNamesIn(text).map(({ name }) => name),
    );
    add('personName', fullNamesIn(text));
  }
  found.sort((a, b) => a.start - b.start);
  const kept: Passage[] = [];
  for (const one of found) {
    const before = kept.at(-1);
    if (before === undefined || one.start >= before.end) kept.push(one);
    else if (one.end - one.start > before.end - before.start) kept[kept.length - 1] = one;
  }
  return kept;
}

/** The text with the chosen passages replaced by what is proposed for them. */
export function redact(text: string, passages: readonly Passage[]): string {
  let redacted = '';
  let from = 0;
  for (const { start, end, replacement } of passages) {
    redacted += text.slice(from, start) + replacement;
    from = end;
  }
  return redacted + text.slice(from);
}

function passage(kind: PassageKind, start: number, end: number): Passage {
  return { kind, start, end, replacement: replacements[kind] };
}

const HAS_DIGIT = /\d/u;
const HAS_PHONE = /(?:\d\D{0,3}){9}/u;
/** A capital elsewhere than where the text begins. */
const HAS_NAME = /[\s,(][«(]?\p{Lu}\p{Ll}/u;

function holdsFirstName(text: string): boolean {
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{L}+/gu))
    if (isFirstName(fold(word))) return true;
  return false;
}

const CHILD =
  '(?:fils|fille|enfants?|garçon|petite?|élève|jumeaux|jumelles|aînée?|cadette?|neveu|nièce|petit-fils|petite-fille)';
const NAME = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
// What begins with a capital after « mon enfant » without being a name.
const NOT_A_NAME =
  '(?!(?:CP|CE|CM|École|Ecole|Collège|Lycée|Maternelle|Il|Elle|Je|Nous|On|Que|Qui|La|Le|Les|Sa|Son|Ses|Mon|Ma|Cela|Ce)(?!\\p{L}))';
const SAID_CHILD = new RegExp(
  `(?<![\\p{L}])${CHILD},? (?:aînée? |cadette? )?${NOT_A_NAME}(?<name>${NAME})`,
  'gu',
);
const CALLED = new RegExp(`(?:s[’']appelle|se prénomme|se nomme|prénommée?|nommée?) (?<name>${NAME})`, 'gu');

/** « ma fille Zélie », « s’appelle Zélie »: whoever is said so is a child, whatever the name. */
function saidNamesIn(text: string): { start: number; end: number }[] {
  return [SAID_CHILD, CALLED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      return { start: end - (match.groups?.name ?? '').length, end };
    }),
  );
}

/** A first name, then a last name: « Camille Durand », « Camille DURAND ». Not those of streets, schools and towns. */
function fullNamesIn(text: string): { start: number; end: number }[] {
  const pairs = [...text.matchAll(FULL_NAME)].filter(({ groups }) =>
    fold(groups?.first ?? '')
      .split('-')
      .some((part) => isFirstName(part)),
  );
  if (pairs.length === 0) return [];
  const words = wordsOf(text);
  const places = new Map(words.map(({ start }, index) => [start, index]));
  return pairs.flatMap(({ index: start, groups }) => {
    const index = places.get(start);
    const { whole = '', last = '' } = groups ?? {};
    if (index === undefined || isAmbiguousName(fold(last)) || standsInAddress(words, index, text)) return [];
    return [{ start, end: start + whole.length }];
  });
}

/** Looked for ahead: « Voyez Jean Durand » is two pairs of words, and the second is the name. */
const FULL_NAME =
  /(?<![\p{L}\p{N}’'-])(?=(?<whole>(?<first>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)[ \u00A0](?:(?:[Dd][eu]|[Ll][ea]|[Dd]es|D[EU]|L[EA]|DES)[ \u00A0]){0,2}(?<last>\p{Lu}[\p{L}’'-]+))(?![\p{L}\p{N}]))/gu;
