// A gentle word where a request for documents asks for information instead: questions, « indiquez-moi… », « le montant ».

/** A passage that asks for information where only documents may be asked for, as it is written. */
export interface Finding {
  words: string;
  advice: string;
}

/**
 * Passages of a request for documents that ask for information instead, in the order of the text. Only documents that exist
 * may be asked for (CRPA L311-1); a hint, never a refusal. What is asked about the request itself (the reasons of a refusal,
 * who holds the documents, what copies cost) is no such passage, nor a document named by what it shows.
 */
export function informationAsked(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const sentence of sentencesOf(text)) {
    const found = findingOf(sentence);
    if (found !== null && !findings.some(({ words }) => words === found.words)) findings.push(found);
  }
  return findings;
}

const DOCUMENT =
  'Demandez plutôt le ou les documents qui le montrent : « le ou les documents faisant apparaître… ».';
const QUESTION =
  'Une demande de documents ne pose pas de question : nommez le document qui contient la réponse, ou écrivez une lettre de questions à part.';
const MADE =
  'Seuls des documents qui existent déjà se demandent, pas un document à faire : nommez celui qui le contient.';

function findingOf(sentence: string): Finding | null {
  const asked = QUESTIONS.test(sentence) && !ASKS_FOR_DOCUMENTS.test(sentence);
  if (asked) return { words: shown(sentence), advice: QUESTION };
  for (const { pattern, advice } of ASKING) {
    const match = pattern.exec(sentence);
    if (match === null || ABOUT_THE_REQUEST.test(sentence.slice(match.index))) continue;
    return { words: shown(sentence.slice(match.index)), advice };
  }
  return null;
}

function shown(words: string): string {
  return words
    .replace(ITEM, '')
    .replace(/[.;:]$/u, '')
    .trim();
}

/** The sentences and the items of lists of a letter; addresses, quotations and places to fill in say nothing of their own. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\[[^\]\n]*\]|https?:\/\/\S+|« [^»\n]*»|«[^»\n]*»|“[^”\n]*”/gu, ' ')
    .replaceAll("'", '’')
    .replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/gmu, ITEM)
    .split(/(?<=[?!])|;|(?<![A-Z]|\bart|\bn°)\.(?=\s|$)|\n/u)
    .map((sentence) => sentence.slice(0, LONGEST).replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** Of a sentence, enough to see what it asks for. */
const LONGEST = 1_000;

/** Stands before what was an item of a list. */
const ITEM = '• ';

/** Not in the middle of a word: `\b` knows no accent. */
const START = '(?<![\\p{L}])';
const END = '(?![\\p{L}])';

const INTERROGATIVES =
  '(?:qui|quoi|où|quand|combien|comment|pourquoi|quels?|quelles?|lequel|laquelle|lesquels|lesquelles|est-ce que?|ce que|ce qui|si)';
const QUESTIONS = new RegExp(
  `\\?$|^(?:${ITEM})?(?:et |mais )?(?:(?:à|de|par|pour|avec|depuis|dans|sur|en) )?(?:qui|quoi|où|quand|combien|comment|pourquoi|quels?|quelles?|est-ce que?)${END}(?! que )`,
  'iu',
);

const NOUNS =
  '(?:montants?|coûts?|prix|tarifs?|budgets?|dépenses?|sommes?|nombres?|noms?|identités?|dates?|durées?|raisons?|motifs?|lieux?|pays|pourcentages?|taux|chiffres?|renseignements?|informations?|explications?|éclaircissements?|précisions?|détails?|justifications?)';
/** What is asked for as such in a list: a budget or an answer may be a document. */
const ITEM_NOUNS = NOUNS.replace('|budgets?', '');
/** « le », « l’ », « de l’ », « le nouveau »: what may stand before a noun. */
const ARTICLE =
  '(?:(?:de |à )?(?:le|la|les|l’|du|des|de|d’|un|une|tout|toute|toutes|tous|quelques|leurs?|sa|son|ses|ces|cette|ce)\\s?){1,3}(?:\\p{L}+ )?';
const GIVE =
  '(?:communi(?:quer|quez)|transmet(?:tre|tez)|fourni(?:r|ssez)|donne[rz]|envoye[rz]|adresse[rz]|(?:faire|faites[- ](?:moi|nous)) (?:parvenir|connaître)|obtenir|recevoir|apporte[rz]|communication|connaissance)';
const ASKS_FOR_DOCUMENTS = new RegExp(
  `${START}(?:pouvez|pourriez|voulez|voudriez|auriez|est-il possible|serait-il possible)(?!.*${START}${GIVE}(?:[- ](?:moi|nous))? ${ARTICLE}${NOUNS}${END}).*${START}${GIVE}${END}`,
  'iu',
);

const TELL =
  '(?:indiquer|préciser|expliquer|dire|confirmer|infirmer|informer|justifier|détailler|éclairer|répondre|(?:faire|laisser) (?:savoir|connaître)|savoir|connaître|comprendre|renseigner|clarifier)';
const ORDERS =
  '(?:indiquez|précisez|expliquez|dites|confirmez|justifiez|détaillez|éclairez|informez|renseignez|répondez|faites[- ](?:moi|nous) (?:savoir|connaître))';
/** « merci de », « je vous prie de », « veuillez », « pourriez-vous », « nous souhaitons »: what makes an infinitive a request. */
const FRAMES =
  '(?:merci (?:de|d’)|veuillez|(?:vous|te) (?:prie|prions|demande|demandons|demanderai|remercie|remercions|invite|invitons)(?: (?:donc|également|aussi))? (?:de|d’|à)|gré (?:de|d’)|(?:reconnaissants?|reconnaissantes?|obligés?) (?:de|d’)|(?:pouvez|pourriez|voulez|voudriez)[- ]vous|(?:souhait|voudr|voul|cherch|aimer|désir|entend|demand|sollicit)\\p{L}+(?: à| de)?|veux|utile de|importe de)';

const ASKING: readonly { pattern: RegExp; advice: string }[] = [
  {
    pattern: new RegExp(
      `${START}(?:établir|dresser|élaborer|rédiger|constituer|calculer|réaliser|établissez|dressez|rédigez|calculez) (?:moi |nous )?(?:le|la|les|un|une|des) (?:liste|tableau|récapitulatif|bilan|synthèse|état|note|document|statistiques?|rapport|nombre|montant|coût)`,
      'iu',
    ),
    advice: MADE,
  },
  {
    pattern: new RegExp(
      `${START}vous (?:demande|demandons|interroge|interrogeons)(?: donc)? ${INTERROGATIVES}${END}`,
      'iu',
    ),
    advice: QUESTION,
  },
  { pattern: new RegExp(`${START}${ORDERS}(?:[- ](?:moi|nous))?${END}`, 'iu'), advice: DOCUMENT },
  {
    pattern: new RegExp(
      `${START}${FRAMES} ?(?:bien vouloir |vouloir bien |également |aussi |nous |me |m’|de |d’|leur ){0,3}${TELL}${END}(?!,)`,
      'iu',
    ),
    advice: DOCUMENT,
  },
  {
    pattern: new RegExp(
      `${START}(?:m’|me |nous )${TELL.replace('|savoir|connaître|comprendre', '')}${END}`,
      'iu',
    ),
    advice: DOCUMENT,
  },
  {
    pattern: new RegExp(
      `${START}que (?:vous (?:me |m’|nous )?(?:indiqu|précis|expliqu|confirm|justifi|détaill|dis)iez|soi(?:t|ent) (?:indiqué|précisé|expliqué|justifié|détaillé))`,
      'iu',
    ),
    advice: DOCUMENT,
  },
  {
    pattern: new RegExp(
      `${START}(?:(?:être|tenir) (?:informée?s?|renseignée?s?|éclairée?s?)|vous interroge|vous interrogeons) (?:de|du|des|d’|sur)${END}`,
      'iu',
    ),
    advice: DOCUMENT,
  },
  { pattern: new RegExp(`^${ITEM}${ARTICLE}${ITEM_NOUNS}${END}`, 'iu'), advice: DOCUMENT },
  {
    pattern: new RegExp(
      `${START}(?:(?:demand|réclam|sollicit|exig|attend)\\p{L}+|veux|voulons) (?:de votre part )?${ARTICLE}(?:${NOUNS}|réponses?(?= (?:sur|à nos|à ces)))${END}`,
      'iu',
    ),
    advice: DOCUMENT,
  },
  {
    pattern: new RegExp(`${START}(?<!vous )${GIVE}(?:[- ](?:moi|nous))? ${ARTICLE}${NOUNS}${END}`, 'iu'),
    advice: DOCUMENT,
  },
];

/** What may be asked about the request itself: its registration, who holds the documents, what copies cost, why it is refused. */
const ABOUT_THE_REQUEST = new RegExp(
  `${START}(?:refus|accusé de réception|enregistrement|(?:ma|notre|cette|la présente) (?:demande|saisine)|(?:administration|autorité|service|organisme) qui (?:les?|la|l’)|frais|rendez-vous|adresse où|(?:qui|s’il|s’ils|n’|si ces documents n’)\\s?(?:les? )?(?:existe|existent|détient|détiennent|détenez))`,
  'iu',
);
