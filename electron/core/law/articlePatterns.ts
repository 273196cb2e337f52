// Patterns of article citations: lettered ones of the codes (L. 311-1), numbered ones of the GDPR and others (art. 15).
import type { Found } from './foundReference.ts';

/** Articles with a letter, with the code they are of when it is named after or before them. */
export function findArticles(text: string): Found[] {
  const found: Found[] = [];
  let code: string | undefined;
  for (const group of groups(text)) {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) continue;
    const named = codeAfter(text, last.end) ?? codeBefore(text, first.start);
    code = named === 'same' ? code : named;
    for (const { ref, start, end } of group) {
      found.push({
        ref: code === undefined ? ref : `${code} ${ref}`,
        numberOnly: code === undefined,
        start,
        end,
      });
    }
  }
  return found;
}

/** Articles with a number alone: the GDPR's, or those of a text the list does not hold. */
export function findNumberedArticles(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const list = match.groups?.list ?? '';
    const start = match.index + match[0].length - list.length;
    const end = match.index + match[0].length;
    const owner = ownerOf(text, match.index, end);
    if (owner === undefined) continue;
    for (const item of list.matchAll(ITEM)) {
      const ref = `${owner} ${canonicalNumber(item[0])}`;
      found.push({
        ref,
        numberOnly: false,
        start: start + item.index,
        end: start + item.index + item[0].length,
      });
    }
  }
  return found;
}

interface Part {
  ref: string;
  start: number;
  end: number;
}

const LETTERED =
  /(?<![\p{L}\d/-])(?<letter>L\.?O|[LRD]|[Alrd](?=\.))\s{0,2}(?:\.\s{0,2})?(?<star>\*\s{0,2})?(?:\.\s{0,2})?(?<number>\d{1,4}(?:-\d{1,4}){1,4})(?![\d/])(?<tail>\s(?:et\s(?:suivants?|s\.)|ss\.))?/gu;
const BETWEEN =
  /^\s*(?:,|;|\/|et|ou|puis|,\s*et|ainsi que)\s*(?:(?:de\s|à\s)?l'|les\s|des\s|aux\s)?\s*(?:articles?\s|art\.\s*)?\s*$/i;
const RANGE = /^\s*(?:à|au|-)\s*(?:l')?(?:article\s)?\s*$/i;
const CODE =
  /(?<crpa>CRPA|code des relations entre le public et (?:l'|les )administrations?)|(?<cja>CJA|code de justice administrative)|(?<ccp>CCP|code de la commande publique)|(?<same>(?:même|dit|présent) code|ledit code|dudit code)|(?<other>code (?:de la |de l'|du |des |de |d')[\p{L}' -]{3,60})/iu;

/** Lettered articles, gathered where one code is named for several. */
function groups(text: string): Part[][] {
  const all: Part[][] = [];
  let current: Part[] = [];
  for (const match of text.matchAll(LETTERED)) {
    const { letter = '', star = '', number = '', tail } = match.groups ?? {};
    const ref = `${letter.toUpperCase().replace('.', '')}${star.trim()}${number}${tail === undefined ? '' : ' et suivants'}`;
    const part = { ref, start: match.index, end: match.index + match[0].length };
    const previous = current.at(-1);
    const gap = previous && text.slice(previous.end, part.start);
    if (previous !== undefined && gap !== undefined && RANGE.test(gap)) {
      previous.ref = `${previous.ref} à ${ref}`;
      previous.end = part.end;
    } else if (gap !== undefined && BETWEEN.test(gap)) {
      current.push(part);
    } else {
      current = [part];
      all.push(current);
    }
  }
  return all;
}

function codeAfter(text: string, end: number): string | undefined {
  const after = /^\s*,?\s*(?:\([^)]{0,60}\)\s*)?(?:du\s|de la\s|de l'|au\s|\()?\s*/.exec(
    text.slice(end, end + 80),
  );
  const start = end + (after?.[0].length ?? 0);
  const match = CODE.exec(text.slice(start, start + 90));
  return match?.index === 0 ? codeName(match) : undefined;
}

function codeBefore(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - 100), start);
  const match =
    /(?<code>CRPA|CJA|CCP|code\s[\p{L}' -]{3,70}?)\s*[,:(]?\s*(?:l'|les\s|aux?\s|à\sl')?(?:articles?\s|art\.\s*)?$/iu.exec(
      before,
    );
  const named = match?.groups?.code === undefined ? null : CODE.exec(match.groups.code);
  return named?.index === 0 ? codeName(named) : undefined;
}

function codeName(match: RegExpExecArray): string | undefined {
  const { crpa, cja, ccp, same, other } = match.groups ?? {};
  if (crpa) return 'CRPA';
  if (cja) return 'CJA';
  if (ccp) return 'CCP';
  if (same) return 'same';
  return other?.trim().toLowerCase();
}

const NUMBER = String.raw`\d{1,3}(?:er|-\d{1,2})?(?!\d)(?:\s?\(\d{1,2}\)|\s?§\s?\d{1,2}|\.\d{1,2}(?!\d)|,?\s(?:paragraphe|par\.|alinéa)\s\d{1,2})?(?:\s?[,.]?\s?(?:point\s)?\(?[a-i]\)(?![\p{L}]))?`;
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:articles?|art\.)\s{0,2}|RGPD\s)(?<list>${NUMBER}(?:\s?(?:,|;|et|ou|à|,\s?et)\s(?:de l'article\s|l'article\s|aux articles\s)?${NUMBER})*)(?!-\d|\d|\s(?:janv|févr|mars|avril|mai|juin|juil|août|sept|oct|nov|déc))`,
  'giu',
);
const ITEM = new RegExp(String.raw`${NUMBER}(?:\s?à\s(?:l'article\s)?${NUMBER})?`, 'giu');
const GDPR =
  /RGPD|règlement général sur la protection des données|règlement\s(?:\((?:UE|EU)\)\s)?(?:n°\s?)?2016\/679/iu;
const NOT_LAW =
  /contrat|marché|avenant|convention|cahier|CCAP|CCTP|annexe|statuts|accord|règlement intérieur|charte|présent/iu;
const OTHER_TEXT =
  /(?:loi|décret|ordonnance|arrêté|constitution|directive|déclaration|charte|traité|code|règlement)[^,.;)]{0,60}/iu;

/** The text a numbered article is of; undefined when it is no law, or a text that is found by its own number. */
function ownerOf(text: string, start: number, end: number): string | undefined {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 60), start);
  if (/^RGPD/i.test(words) || /(?:RGPD|protection des données|2016\/679)\s*[,:(]?\s*$/iu.test(before))
    return 'RGPD';
  const link = /^\s*,?\s*(?:du\s|de la\s|de l'|des\s|\()?\s*/u.exec(text.slice(end, end + 40));
  const after = text.slice(end + (link?.[0].length ?? 0), end + 120);
  if (startsWith(GDPR, after)) return 'RGPD';
  if (startsWith(/règlement\s(?:\([^)]{0,20}\)\s)?(?:n°\s?)?1182\/71|décret\sn°\s?2022-1335/iu, after))
    return undefined;
  if (/(?:1182\/71|2022-1335)\s*[,(]?\s*$/u.test(before)) return undefined;
  if (startsWith(NOT_LAW, after)) return undefined;
  const other = OTHER_TEXT.exec(after);
  return other?.index === 0 ? `${other[0].trim()}, article` : 'article';
}

function startsWith(pattern: RegExp, text: string): boolean {
  return pattern.exec(text)?.index === 0;
}

/** `12, paragraphe 3`, `12 § 3`, `12.3` and `12(3)` are one: `12(3)`. */
function canonicalNumber(written: string): string {
  const bounds = written.split(/\sà\s(?:l'article\s)?/iu);
  // A range is a reference of its own: it cites all that lies between.
  if (bounds.length > 1) return bounds.map(canonicalNumber).join(' à ');
  const match = /^(\d+(?:er|-\d+)?)(?:\D*?(\d+)\)?)?(?:\W*(?:point\s)?\(?([a-i])\))?$/iu.exec(written.trim());
  if (match === null) return written.trim();
  const [, article = '', paragraph, point] = match;
  return `${article}${paragraph === undefined ? '' : `(${paragraph})`}${point === undefined ? '' : `(${point})`}`;
}
