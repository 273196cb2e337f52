// What each check before publishing means, in plain French, and where to mend it.
import type { Finding } from '../../../electron/contract/communiques.ts';
import { factProblemWords } from './factProblems.ts';
import type { FindingText, Found, Wording } from './findingWording.ts';
import { textFindings } from './textFindings.ts';

/** A fact without value: the core names the finding after the problem (`factTooFew`). */
const ofFacts = Object.fromEntries(
  Object.entries(factProblemWords).map(([problem, words]): [string, Wording] => [
    `fact${problem.charAt(0).toUpperCase()}${problem.slice(1)}`,
    () => ({ ...words, link: 'Voir la donnée dans le texte', part: 'texte' }),
  ]),
);

const wordings: Readonly<Record<string, Wording>> = {
  ...ofFacts,
  ...textFindings,
  missingBody: () => ({
    title: 'Le texte est vide',
    reason: 'Il n’y a encore rien à publier.',
    link: 'Écrire le texte',
    part: 'texte',
  }),
  missingDate: () => ({
    title: 'La date manque',
    reason:
      'Un communiqué sans date ne peut pas être repris : la rédaction ne sait pas s’il est d’actualité.',
    link: 'Donner la date',
    part: 'texte',
  }),
  missingLead: () => ({
    title: 'Le chapeau manque',
    reason:
      'C’est souvent le seul paragraphe lu : il dit qui, quoi, où, quand et pourquoi en quelques lignes.',
    link: 'Écrire le chapeau',
    part: 'texte',
  }),
  missingPlace: () => ({
    title: 'Le lieu manque',
    reason: 'Ni ce communiqué ni la fiche de l’association ne disent d’où il est daté.',
    link: 'Donner le lieu',
    part: 'texte',
  }),
  missingContact: () => ({
    title: 'Il n’y a pas de contact presse',
    reason:
      'Sans téléphone ni adresse électronique, un journaliste ne peut pas vérifier ni poser de question.',
    link: 'Donner un contact',
    part: 'texte',
  }),
  missingChangeNote: () => ({
    title: 'La correction ne dit pas ce qui change',
    reason:
      'Une rédaction qui a déjà la version précédente doit voir d’un coup d’œil ce qui est corrigé : c’est imprimé sous la référence.',
    link: 'Dire ce qui change',
    part: 'texte',
  }),
  placeToFill: (detail) => ({
    title: `Un endroit reste à compléter : ${detail}`,
    reason:
      'Ces crochets viennent d’un modèle : remplacez-les par vos mots, ou retirez-les. S’ils marquent une coupe dans une citation, confirmez.',
    link: 'Compléter',
    part: 'texte',
  }),
  imageWithoutText: () => ({
    title: 'Une image n’a pas de texte alternatif',
    reason:
      'Les personnes qui ne voient pas l’image entendent ce texte à sa place. Écrivez entre les crochets ce qu’elle montre.',
    link: 'Décrire l’image',
    part: 'texte',
  }),
  missingImage: () => ({
    title: 'Une image n’est pas dans le registre',
    reason: 'Elle ne pourrait pas être montrée. Ajoutez-la avec le bouton « Image », ou retirez-la du texte.',
    link: 'Voir l’image dans le texte',
    part: 'texte',
  }),
  unknownSource: (detail) => ({
    title: `L’appel de note [^${detail}] ne mène à aucune source`,
    reason:
      'Ajoutez cette source aux sources du communiqué, ou retirez l’appel : une note doit pouvoir être vérifiée.',
    link: 'Voir l’appel dans le texte',
    part: 'texte',
  }),
  tooLong: (detail) => ({
    title: `Le texte est long : ${new Intl.NumberFormat('fr-FR').format(Number(detail))} signes`,
    reason: 'Au-delà de 3 000 signes, une rédaction coupe ou renonce.',
    link: 'Raccourcir le texte',
    part: 'texte',
  }),
  claimToCheck: () => ({
    title: 'Une affirmation reste à vérifier',
    reason: 'Trouvez sa source, ou dites de qui elle vient. Sinon, publiez en connaissance de cause.',
    link: 'Voir l’affirmation',
    part: 'affirmations',
  }),
  claimWithoutSource: () => ({
    title: 'Une affirmation n’a pas de source',
    reason: 'Personne ne pourra la vérifier : rattachez-lui un article, une lettre, un décret…',
    link: 'Voir l’affirmation',
    part: 'affirmations',
  }),
  demandWithoutAddressee: () => ({
    title: 'Une revendication ne dit pas à qui elle s’adresse',
    reason: 'Nommez l’organisme qui peut y répondre : vous pourrez suivre sa réponse.',
    link: 'Voir la revendication',
    part: 'revendications',
  }),
};

/** The words of a finding; general ones for a check that is not known here. */
export function findingText(finding: Found): FindingText {
  const { code, detail } = finding;
  const unknown: FindingText = {
    title: 'Un point demande votre attention',
    reason: detail,
    link: 'Voir le texte',
    part: 'texte',
  };
  return wordings[code]?.(detail, finding) ?? unknown;
}

/** The name a finding is confirmed by, as the core builds it: the code, and what it is about. */
export function findingKey({ code, field, detail }: Finding): string {
  return [code, field, detail].filter((part) => part !== '').join(':');
}

/**
 * What to select in the text of its field for a finding; null where it is about no passage. Where the core gave no place, or
 * one that is past the end by now, what the finding names is looked for.
 */
export function passageOf(finding: Finding, body: string): { start: number; end: number } | null {
  const { code, detail, field, start, end } = finding;
  if (start !== undefined && end !== undefined && end <= body.length) return { start, end };
  if (code === 'placeToFill') return field === 'body' ? placeOf(body, detail) : null;
  if (code === 'unknownSource') return placeOf(body, `[^${detail}]`);
  if (code in textFindings) return placeOf(body, detail);
  if (code in ofFacts) {
    const end = body.indexOf(`](${detail})`);
    return end === -1 ? null : { start: body.lastIndexOf('[', end), end: end + detail.length + 3 };
  }
  if (code === 'imageWithoutText' || code === 'missingImage') {
    const address = body.indexOf(`](${detail}`);
    if (address === -1) return placeOf(body, detail);
    const start = body.lastIndexOf('![', address);
    // Between the brackets: where the description is to be written.
    return start === -1 ? placeOf(body, detail) : { start: start + 2, end: address };
  }
  return null;
}

function placeOf(text: string, piece: string): { start: number; end: number } | null {
  const start = piece === '' ? -1 : text.indexOf(piece);
  return start === -1 ? null : { start, end: start + piece.length };
}
