// One thing to learn a day, each with the chapter of the help that says more.
import type { ChapterName } from '../../ui/help.ts';

export interface Tip {
  text: string;
  chapter: ChapterName;
}

export const tips: readonly Tip[] = [
  {
    text: 'Ctrl K trouve une fiche, une page ou une action : tapez le début d’un mot.',
    chapter: 'touches',
  },
  {
    text: 'Demandez « le document faisant apparaître le montant » plutôt que le montant : une administration doit des documents, pas des réponses.',
    chapter: 'demandes',
  },
  {
    text: 'Un accusé de réception n’est pas une réponse : il n’arrête aucun délai.',
    chapter: 'demandes',
  },
  {
    text: 'Déposez un courriel reçu sur la page d’une demande : sa date, son texte et ses pièces s’y rangent.',
    chapter: 'demandes',
  },
  {
    text: 'L’onglet « Fils » d’un dossier montre d’un coup d’œil les affirmations sans source.',
    chapter: 'dossiers',
  },
  {
    text: 'Un chiffre trop petit peut désigner une famille : rien n’est publié sous 5.',
    chapter: 'inquietudes',
  },
  {
    text: 'En réunion, « Saisir plusieurs » note une inquiétude par ligne, au clavier seul.',
    chapter: 'inquietudes',
  },
  {
    text: 'Un communiqué publié ne change plus. Une erreur se corrige par une nouvelle version, qui dit ce qui change.',
    chapter: 'communiques',
  },
  {
    text: 'Ctrl Z annule la dernière action sur une fiche, où que vous soyez.',
    chapter: 'touches',
  },
  {
    text: 'Une seconde place pour les sauvegardes, une clé USB par exemple, met le registre à l’abri d’un vol ou d’une panne.',
    chapter: 'surete',
  },
];

/** The tip of a day, YYYY-MM-DD: another one each day, all of them in turn. */
export function tipOf(on: string): Tip {
  const day = Math.floor(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
  const tip = tips[((day % tips.length) + tips.length) % tips.length];
  if (tip === undefined) throw new RangeError(`${on} is no day`);
  return tip;
}
