// Reads in a letter's text for whom it speaks: an association, or a person whose rights it exercises.

/** Whether a text speaks for an association (« notre fédération », « au nom des familles », « en tant que présidente »…). */
export function speaksForAssociation(text: string, name: string): boolean {
  const plain = plainText(text);
  if (FOR_A_GROUP.some((pattern) => pattern.test(plain))) return true;
  const own = plainText(name).trim();
  if (own === '') return false;
  const named = escaped(own);
  return new RegExp(
    `${START}(?:${named} (?:que je \\p{L}+ )?${ACTS}|(?:au nom de|pour le compte de|(?:présidente?|membre|représentante?|élue?) de) ${named})${END}`,
    'iu',
  ).test(plain);
}

/**
 * Whether a text exercises the rights of a person over their data (RGPD 15 to 21): only the person, a parent for a child, or
 * somebody with their mandate may. A document about these rights, or how to exercise them, is another thing.
 */
export function exercisesRights(text: string): boolean {
  return plainText(text)
    .split(/[.;?!\n]/u)
    .some((sentence) => EXERCISING.some((patterns) => patterns.every((pattern) => pattern.test(sentence))));
}

/** Whether a capacity is held in an association: « trésorier », « pour l’association »; « représentant légal » is a parent’s. */
export function isOfAssociation(capacity: string): boolean {
  return /présiden|trésor|secrétaire|porte-parole|bureau|associat|conseil|fédérat|collectif|comité|responsable|(?<!\p{L})élue?s?(?!\p{L})|délégué|représentante?(?! légal)/iu.test(
    plainText(capacity),
  );
}

/** Not in the middle of a word: `\b` knows no accent. */
const START = '(?<![\\p{L}])';
const END = '(?![\\p{L}])';
const GROUP = '(?:association|fédération|conseil|collectif|comité|union|amicale|groupement)';
const ACTS = '(?:demande|exerce|s’oppose|sollicite|souhaite|saisit|agit)';
const OFFICE =
  '(?:(?:vice-)?présidente?|trésorier|trésorière|secrétaire|porte-parole|membres?|responsable|représentante?|élue?s?|déléguée?)';

const FOR_A_GROUP = [
  `${START}(?:notre|nos) (?:${GROUP}|adhérents|adhérentes|membres|sections)`,
  `${START}représentée? par${END}`,
  `${START}(?:au nom|pour le compte) (?:de |du |des )(?:l’|la |le |notre |nos )?(?:${GROUP}|familles|parents)`,
  `${START}pour (?:l’ensemble des|toutes les|tous les|les) (?:familles|parents)`,
  `${START}${GROUP}(?: \\p{L}+){0,5} ${ACTS}${END}`,
  `${START}(?:en tant que|en ma qualité de|en qualité de|comme) ${OFFICE}(?! légal)${END}`,
  `${START}nous, (?:élue?s|membres|représentantes?|représentants|déléguée?s)`,
  `${START}${GROUP} que je (?:préside|représente)`,
].map((source) => new RegExp(source, 'iu'));

const RIGHT =
  'droits? (?:d’accès|d’opposition|de rectification|à l’effacement|d’effacement|à la portabilité)';
const CHILD = '(?:mon|ma|mes|notre|nos) (?:enfants?|fils|filles?)';

/** Each a list of expressions a sentence must all hold. */
const EXERCISING = [
  [
    `${START}(?:j’exerce|nous exerçons|exerce|exerçons|fais valoir|faisons valoir)${END}.*${START}${RIGHT}(?! aux documents)`,
  ],
  [`${START}(?:je m’|nous nous |(?:${GROUP}|adhérents)(?: \\p{L}+){0,5} s’)oppos(?:e|ons|ent)${END}`],
  [`${START}titulaires? de l’autorité parentale${END}`, `${START}(?:demande|exerce|m’oppose|souhaite)`],
  [`${START}données${END}`, `${START}${CHILD}${END}`],
  [`${START}(?:mes données|données (?:\\p{L}+ )?(?:me concernant|qui me concernent))${END}`],
  [`${START}ses données${END}`, `${START}(?:mère|père|parent|tuteur|tutrice) de${END}`],
  [
    `${START}(?:en application|au titre|en vertu|sur le fondement) (?:de l’|des )articles? (?:15|16|17|18|20|21)${END}`,
  ],
].map((sources) => sources.map((source) => new RegExp(source, 'iu')));

function plainText(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/[«»"“”]/gu, '')
    .replace(/[\t \u00a0\u202f]+/gu, ' ');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
