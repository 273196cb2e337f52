// The words of the press: what a column holds, why someone is left out of a sending.
import type { PressColumn } from '../../../electron/contract/press.ts';
import type { Outputs } from '../../app/client.ts';

export type LeftOut = Outputs['pressContacts']['recipients']['leftOut'][number];

/** What a column may hold, in the order it is offered. */
export const columnWords: Readonly<Record<PressColumn, string>> = {
  ignored: 'Ignorer',
  media: 'Média',
  name: 'Nom',
  givenName: 'Prénom',
  email: 'Courriel',
  phone: 'Téléphone',
  beat: 'Rubrique',
  note: 'Note',
  lists: 'Listes',
  doNotContactOn: 'Ne pas contacter depuis',
  doNotContactReason: 'Motif',
};

export const counted = ['contact', 'contacts'] as const;

/** « a demandé à ne plus être contacté : n’écrit plus sur l’école ». */
export function leftOutWords({ reason, detail }: Pick<LeftOut, 'reason' | 'detail'>): string {
  if (reason === 'noEmail') return 'pas d’adresse électronique';
  return detail === ''
    ? 'a demandé à ne plus être contacté'
    : `a demandé à ne plus être contacté : ${detail}`;
}

/** Why a line of a file is no contact. */
export const unreadableWords = {
  NOT_A_TABLE: 'un guillemet ouvert n’est pas fermé : le tableau ne se lit pas.',
  NOT_A_CARD: 'cette fiche vCard est abîmée ou incomplète.',
  OLD_CARD:
    'cette fiche est d’une ancienne version (vCard 2.1). Dans le carnet d’adresses, exportez en vCard 3.0, ou en CSV.',
} as const;
