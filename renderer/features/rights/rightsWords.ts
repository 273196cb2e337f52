// The words of requests persons make about their own data.
import type { RightsRequest } from '../../../electron/contract/rights.ts';

export type RightsKind = RightsRequest['kind'];

export const rightsKinds: Record<RightsKind, string> = {
  access: 'Accès à ses données',
  rectification: 'Correction de ses données',
  erasure: 'Effacement',
  objection: 'Opposition',
};

/** What there is to do, in « À faire ». */
export const rightsActions: Record<RightsKind, string> = {
  access: 'Donner ses données à une personne',
  rectification: 'Corriger les données d’une personne',
  erasure: 'Effacer une personne qui le demande',
  objection: 'Répondre à une opposition',
};

export const outcomes: Record<RightsRequest['outcome'], string> = {
  pending: 'En cours',
  granted: 'Acceptée',
  partlyGranted: 'Acceptée en partie',
  refused: 'Refusée',
};

/** What the association does for each, in two sentences at most. */
export const advice: Record<RightsKind, string> = {
  access:
    'Exportez ses données et remettez-lui le fichier : un PDF à lire, les mêmes données structurées et ses pièces. Ne demandez une pièce d’identité que si un doute raisonnable existe.',
  rectification:
    'Corrigez sa fiche, puis dites-lui ce qui a été changé. Ce qui a déjà été publié se corrige par une nouvelle version.',
  erasure:
    'Effacez-la, puis envoyez-lui le compte rendu : il dit ce qui a disparu, et de quelles sauvegardes elle disparaîtra. La demande se clôt d’elle-même.',
  objection:
    'Retirez les accords auxquels elle s’oppose, et corrigez ce qui est en préparation. Si elle ne veut plus rien voir gardé, effacez-la.',
};
