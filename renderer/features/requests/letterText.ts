// Reads a letter's text: the places still to fill in, and a gentle word where a request for documents asks for something else.

/** A place to fill in, between brackets, and where it stands in the text. */
export interface Place {
  /** What stands between the brackets. */
  words: string;
  start: number;
  end: number;
}

/** The places to fill in of a Markdown text: brackets that are neither a link, an image, a note nor a box to tick. */
export function placesToFill(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    const words = match[1]?.trim() ?? '';
    if (/^[\^]/u.test(words) || /^[xX]?$/u.test(words)) continue;
    places.push({ words, start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** A passage that asks for information where only documents may be asked for, as it is written. */
export interface Finding {
  words: string;
  advice: string;
}

/**
 * Passages of a request for documents that ask for information instead: questions, « indiquez-moi… », « le montant »
 * asked for by itself. Only documents that exist may be asked for (CRPA L311-1); a hint, never a refusal.
 */
export function informationAsked(text: string): Finding[] {
  const plain = text.replace(/\[[^\]\n]*\]/gu, '');
  const findings: Finding[] = [];
  for (const { pattern, advice } of ASKING) {
    for (const match of plain.matchAll(pattern)) {
      const words = match[0].trim().replace(/\s+/gu, ' ');
      if (!findings.some((finding) => finding.words.includes(words))) findings.push({ words, advice });
    }
  }
  return findings;
}

// Not preceded by an image's « ! » or by a link's text, not followed by a link's address, reference or definition.
const BRACKETS = /(?<![!\]])\[([^[\]\n]*)\](?![([:])/gu;

const DOCUMENT =
  'Demandez plutôt le ou les documents qui le montrent : « le ou les documents faisant apparaître… ».';
const QUESTION =
  'Une demande de documents ne pose pas de question : nommez le document qui contient la réponse, ou écrivez une lettre de questions à part.';

const ASKING: readonly { pattern: RegExp; advice: string }[] = [
  { pattern: /[^.?!\n]{3,160}\?/gu, advice: QUESTION },
  {
    pattern:
      /\b(?:indiquez|précisez|expliquez|dites|confirmez)[- ](?:moi|nous)\b[^.;\n]{0,80}|\b(?:m’|nous |me )(?:indiquer|préciser|expliquer|dire|faire savoir|faire connaître)\b[^.;\n]{0,80}/giu,
    advice: DOCUMENT,
  },
  {
    pattern:
      /\b(?:communiquez|donnez|transmettez|envoyez)[- ](?:moi|nous) (?:le montant|le coût|le prix|le nombre|la liste des raisons|les raisons)[^.;\n]{0,60}/giu,
    advice: DOCUMENT,
  },
  {
    pattern:
      /\b(?:souhaite|souhaitons|voudrais|voudrions|aimerais|aimerions) (?:savoir|connaître|comprendre)\b[^.;\n]{0,80}/giu,
    advice: DOCUMENT,
  },
];
