// The words a volunteer may not know, each with one or two sentences: shown on the word, and listed in the help.

export interface Term {
  /** As the list shows it. */
  name: string;
  /** The forms it takes in a sentence, the longest first where one holds another. */
  forms: readonly string[];
  meaning: string;
}

export const glossary: readonly Term[] = [
  {
    name: 'Accusé de réception',
    forms: ['accusé de réception', 'accusé du courriel'],
    meaning:
      'Un message ou une lettre de l’organisme qui dit avoir reçu votre demande. Ce n’est pas une réponse : il n’arrête aucun délai.',
  },
  {
    name: 'Analyse d’impact (AIPD)',
    forms: ['analyse d’impact', 'AIPD'],
    meaning:
      'L’étude qu’un organisme fait des risques d’un traitement de données avant de commencer. C’est un document administratif : il peut être demandé.',
  },
  {
    name: 'Avis de la CADA',
    forms: ['avis de la CADA'],
    meaning:
      'Ce que la CADA répond après sa saisine. Même favorable, il n’oblige pas l’organisme à communiquer les documents.',
  },
  {
    name: 'Avis de réception',
    forms: ['avis de réception'],
    meaning: 'Le carton ou la page de la Poste qui prouve le jour où une lettre recommandée a été reçue.',
  },
  {
    name: 'Base légale',
    forms: ['base légale'],
    meaning:
      'Ce qui autorise un organisme à utiliser des données : une mission d’intérêt public, une obligation, un accord…',
  },
  {
    name: 'CADA',
    forms: ['CADA'],
    meaning:
      'La Commission d’accès aux documents administratifs. On s’adresse à elle, sans frais, quand une administration refuse un document ou ne répond pas.',
  },
  {
    name: 'CNIL',
    forms: ['CNIL'],
    meaning:
      'La Commission nationale de l’informatique et des libertés. Elle reçoit les plaintes sur l’usage des données personnelles.',
  },
  {
    name: 'Délai d’un an',
    forms: ['délai d’un an', 'filet d’un an'],
    meaning:
      'Un dernier recours, ouvert seulement quand les délais de deux mois ne peuvent pas vous être opposés. Ce n’est jamais une date à viser.',
  },
  {
    name: 'Délégué à la protection des données',
    forms: ['délégué à la protection des données', 'DPO'],
    meaning:
      'La personne qui répond, dans un organisme, des questions sur les données personnelles. On l’appelle aussi DPO.',
  },
  {
    name: 'Document administratif',
    forms: ['documents administratifs', 'document administratif'],
    meaning:
      'Un document que détient une administration : un marché, une analyse, une lettre… Toute personne peut le demander, sans dire pourquoi.',
  },
  {
    name: 'Embargo',
    forms: ['embargo'],
    meaning: 'Une date et une heure avant lesquelles la presse est priée de ne rien publier.',
  },
  {
    name: 'Mandat',
    forms: ['mandat'],
    meaning:
      'Un écrit signé par lequel un parent demande à quelqu’un d’exercer en son nom ses droits sur les données de son enfant.',
  },
  {
    name: 'Marché public',
    forms: ['marché public', 'avenants'],
    meaning:
      'Le contrat qu’une administration passe avec une entreprise. Un avenant le modifie. Le contrat signé et son prix global peuvent en principe être demandés.',
  },
  {
    name: 'Pseudonymisé',
    forms: ['pseudonymisées', 'pseudonymisé'],
    meaning:
      'Sans le nom, mais quelqu’un peut encore retrouver la personne. Ce n’est pas anonyme : ce sont toujours des données personnelles.',
  },
  {
    name: 'Refus implicite',
    forms: ['refus implicite', 'silence vaut refus'],
    meaning:
      'Un mois après avoir reçu votre demande, une administration qui n’a rien répondu est réputée l’avoir refusée. On peut alors saisir la CADA.',
  },
  {
    name: 'Registre des traitements',
    forms: ['registre des traitements'],
    meaning:
      'La liste, tenue par un organisme, de ce qu’il fait des données personnelles. Chaque traitement y a sa fiche, qui peut être demandée.',
  },
  {
    name: 'Responsable de traitement',
    forms: ['responsable de traitement'],
    meaning: 'L’organisme qui décide pourquoi et comment des données sont utilisées, et qui en répond.',
  },
  {
    name: 'RGPD',
    forms: ['RGPD'],
    meaning:
      'Le règlement européen qui protège les données personnelles. Il donne à chacun le droit de savoir ce qu’on fait des siennes, et de s’y opposer dans certains cas.',
  },
  {
    name: 'Saisir, saisine',
    forms: ['saisine', 'être saisie', 'être saisi'],
    meaning:
      'Saisir la CADA ou un tribunal, c’est lui demander par écrit de se prononcer. La saisine est cette demande.',
  },
  {
    name: 'Sous-traitant',
    forms: ['sous-traitants', 'sous-traitant'],
    meaning:
      'L’entreprise qui traite des données pour le compte d’un organisme : elle héberge, envoie, calcule…',
  },
  {
    name: 'Tribunal administratif',
    forms: ['tribunal administratif'],
    meaning:
      'Le tribunal qui juge les litiges avec une administration. On s’y adresse après la CADA, jamais avant.',
  },
];

/** Part of a sentence: plain, or a word of the glossary as it is written there. */
export type Part = { text: string; term: Term | null };

/**
 * A sentence cut where it names words of the glossary, the first time each is named; the longest form wins. The parts put
 * together give the sentence back.
 */
export function partsWithTerms(sentence: string): Part[] {
  const parts: Part[] = [];
  const named = new Set<Term>();
  let plainFrom = 0;
  for (const match of sentence.matchAll(FORMS)) {
    const term = termOf.get(match[0].toLowerCase());
    if (term === undefined || named.has(term)) continue;
    named.add(term);
    if (match.index > plainFrom) parts.push({ text: sentence.slice(plainFrom, match.index), term: null });
    parts.push({ text: match[0], term });
    plainFrom = match.index + match[0].length;
  }
  if (plainFrom < sentence.length) parts.push({ text: sentence.slice(plainFrom), term: null });
  return parts;
}

const termOf = new Map(
  glossary.flatMap((term) => term.forms.map((form): [string, Term] => [form.toLowerCase(), term])),
);

const FORMS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...termOf.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
