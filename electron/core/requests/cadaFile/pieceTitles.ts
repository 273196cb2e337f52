// What each piece of a file is called, on its list and in its name.
import type { EventType } from '../../../contract/law.ts';

/** The piece that proves an event. */
export const eventTitles: Readonly<Record<EventType, string>> = {
  sent: 'Preuve de l’envoi',
  received: 'Preuve de la réception',
  acknowledged: 'Accusé de réception',
  autoReply: 'Réponse automatique',
  forwarded: 'Transmission à un autre organisme',
  reminder: 'Relance',
  partialAnswer: 'Réponse partielle',
  answer: 'Réponse',
  refusal: 'Refus',
  extension: 'Annonce d’un délai supplémentaire',
  clarification: 'Demande de précisions',
  silenceChecked: 'Vérification de l’absence de réponse',
  cadaReferred: 'Saisine de la CADA',
  cadaRegistered: 'Enregistrement par la CADA',
  cadaOpinion: 'Avis de la CADA',
  tribunalReferred: 'Saisine du tribunal',
  cnilComplaint: 'Plainte à la CNIL',
  closed: 'Clôture de la demande',
};

export const LIST_TITLE = 'Liste des pièces';

/** « Demande D-2018-01 ». */
export function requestTitle(reference: string): string {
  return `Demande ${reference}`;
}

/** « Saisine D-2018-02 ». */
export function referralTitle(reference: string): string {
  return `Saisine ${reference}`;
}

/** An attached file is called by its name, without what its kind adds. */
export function attachmentTitle(name: string): string {
  return name.replace(/\.[a-z0-9]{1,8}$/iu, '').trim() || name;
}
