// The French words of a fact's origin.
import type { EventType } from '../../contract/law.ts';

export const EVENT_ORIGINS: Readonly<Record<EventType, string>> = {
  sent: 'envoi',
  received: 'réception par l’organisme',
  acknowledged: 'accusé de réception',
  autoReply: 'réponse automatique',
  forwarded: 'transmission à un autre organisme',
  reminder: 'relance',
  partialAnswer: 'réponse partielle',
  answer: 'réponse',
  refusal: 'refus',
  extension: 'prolongation annoncée',
  clarification: 'précision demandée',
  silenceChecked: 'vérification que rien n’est arrivé',
  cadaReferred: 'saisine de la CADA',
  cadaRegistered: 'enregistrement à la CADA',
  cadaOpinion: 'avis de la CADA',
  tribunalReferred: 'saisine du tribunal',
  cnilComplaint: 'plainte à la CNIL',
  closed: 'clôture',
};
