// Why a live fact has no value, and what to do about it, in plain French.
import type { FactProblem } from '../../../electron/contract/facts.ts';

export interface FactProblemWords {
  title: string;
  reason: string;
}

export const factProblemWords: Readonly<Record<FactProblem, FactProblemWords>> = {
  malformed: {
    title: 'Une donnée du registre est mal écrite dans le texte',
    reason: 'Son adresse a été modifiée à la main. Retirez-la, puis insérez-la de nouveau.',
  },
  notFound: {
    title: 'Une donnée du texte n’est plus dans ce dossier',
    reason: 'Ce dont elle venait a été mis à la corbeille ou appartient à un autre dossier.',
  },
  tooFew: {
    title: 'Un nombre d’inquiétudes ne peut pas être publié',
    reason:
      'Il est inférieur à 5, ou permettrait d’en déduire un qui l’est : quelqu’un pourrait être reconnu. Écrivez plutôt « des parents ».',
  },
  receiptNotProved: {
    title: 'Rien ne prouve que l’organisme a reçu la demande',
    reason:
      'Notez la date de réception sur la demande, avec sa preuve : les jours de silence se comptent de là.',
  },
  silenceNotChecked: {
    title: 'Le silence de l’organisme n’a pas été vérifié',
    reason:
      'Attendez la fin du délai, regardez le courrier et la messagerie, puis notez-le sur la demande avec « Rien reçu ? ».',
  },
  answered: {
    title: 'L’organisme a répondu : il n’y a plus de silence',
    reason: 'Retirez les jours de silence du texte, ou dites ce que la réponse apporte.',
  },
  notAnswered: {
    title: 'Une question du texte n’a pas encore de réponse',
    reason: 'Notez la réponse sur la demande, avec sa pièce et sa page, ou retirez-la du texte.',
  },
  contradicted: {
    title: 'Deux réponses à une même question se contredisent',
    reason: 'Sur la demande, dites laquelle remplace l’autre, ou mettez à la corbeille celle qui est fausse.',
  },
  empty: {
    title: 'Une donnée du texte n’est pas remplie dans le registre',
    reason: 'Complétez la fiche dont elle vient, ou retirez-la du texte.',
  },
};
