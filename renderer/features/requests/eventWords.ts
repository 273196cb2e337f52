// The words of a request's events: what each is, what proves it, what it changes.
import type { EventType } from '../../../electron/contract/law.ts';

export interface EventWords {
  label: string;
  /** On the button that adds one. */
  action: string;
  /** Beside the date: what day it is. */
  on: string;
  /** Beside the number of its proof; null where there is no such number. */
  proof: string | null;
  /** What it changes for the dates. */
  effect: string;
}

export const events: Record<EventType, EventWords> = {
  sent: {
    label: 'Lettre envoyée',
    action: 'Noter l’envoi',
    on: 'Date d’envoi',
    proof: 'Numéro du recommandé',
    effect: 'Sans preuve de réception, les dates comptées depuis l’envoi ne sont que des estimations.',
  },
  received: {
    label: 'Demande reçue par l’organisme',
    action: 'Noter la réception',
    on: 'Date de réception',
    proof: 'Numéro de l’avis de réception',
    effect:
      'C’est la réception prouvée qui fait courir le délai : la date du cachet de l’avis, ou de l’accusé du courriel.',
  },
  acknowledged: {
    label: 'Accusé de réception de la demande',
    action: 'Noter un accusé de réception',
    on: 'Date de l’accusé',
    proof: 'Numéro d’enregistrement donné par l’organisme',
    effect:
      'Un accusé n’est pas une réponse : il n’arrête aucun délai. Notez aussi la réception si l’accusé en donne la date.',
  },
  autoReply: {
    label: 'Réponse automatique',
    action: 'Noter une réponse automatique',
    on: 'Date du message',
    proof: null,
    effect: 'Une réponse automatique n’est pas une réponse : elle n’arrête aucun délai.',
  },
  forwarded: {
    label: 'Demande transmise à un autre organisme',
    action: 'Noter une transmission',
    on: 'Date de la transmission',
    proof: 'Référence de la transmission',
    effect: 'Une transmission n’est pas une réponse. Les dates sont comptées au plus prudent.',
  },
  reminder: {
    label: 'Relance de notre part',
    action: 'Noter une relance',
    on: 'Date de la relance',
    proof: 'Numéro du recommandé',
    effect: 'Une relance ne déplace aucune date.',
  },
  partialAnswer: {
    label: 'Réponse partielle',
    action: 'Noter une réponse partielle',
    on: 'Date d’arrivée',
    proof: 'Référence de la réponse',
    effect: 'Ce qui manque reste demandé : les délais continuent.',
  },
  answer: {
    label: 'Réponse complète',
    action: 'Noter la réponse',
    on: 'Date d’arrivée',
    proof: 'Référence de la réponse',
    effect: 'Elle met fin aux délais. S’il manque quelque chose, notez plutôt une réponse partielle.',
  },
  refusal: {
    label: 'Refus écrit',
    action: 'Noter un refus',
    on: 'Date d’arrivée du refus',
    proof: 'Référence du refus',
    effect: 'Le délai pour contester part du jour où vous l’avez reçu.',
  },
  extension: {
    label: 'Prolongation annoncée',
    action: 'Noter une prolongation',
    on: 'Date de l’annonce',
    proof: 'Référence de l’annonce',
    effect:
      'Données personnelles : elle compte si elle est annoncée dans le premier mois, avec ses motifs. Documents : elle ne déplace aucune date.',
  },
  clarification: {
    label: 'Précisions demandées',
    action: 'Noter une demande de précisions',
    on: 'Date d’arrivée',
    proof: 'Référence du message',
    effect: 'Elle ne déplace aucune date ici ; répondez-y vite et gardez-en une copie.',
  },
  silenceChecked: {
    label: 'Vérifié : rien n’est arrivé',
    action: 'Rien reçu ?',
    on: 'Date de la vérification',
    proof: null,
    effect: 'C’est ce qui permet de dire que l’organisme n’a pas répondu.',
  },
  cadaReferred: {
    label: 'CADA saisie',
    action: 'Noter la saisine de la CADA',
    on: 'Date de la saisine',
    proof: 'Numéro du recommandé ou du formulaire',
    effect: 'Notez ensuite la date d’enregistrement : c’est d’elle que part la suite.',
  },
  cadaRegistered: {
    label: 'Saisine enregistrée par la CADA',
    action: 'Noter l’enregistrement par la CADA',
    on: 'Date d’enregistrement',
    proof: 'Numéro d’enregistrement à la CADA',
    effect: 'Deux mois après cette date, et non après l’avis, le refus est confirmé si rien n’est arrivé.',
  },
  cadaOpinion: {
    label: 'Avis de la CADA',
    action: 'Noter l’avis de la CADA',
    on: 'Date de l’avis',
    proof: 'Numéro de l’avis',
    effect: 'Même favorable, il n’oblige pas l’organisme et ne déplace aucune date.',
  },
  tribunalReferred: {
    label: 'Tribunal administratif saisi',
    action: 'Noter la saisine du tribunal',
    on: 'Date du recours',
    proof: 'Numéro du recours',
    effect: 'Il n’y a plus de date de recours à surveiller.',
  },
  cnilComplaint: {
    label: 'Plainte à la CNIL',
    action: 'Noter la plainte à la CNIL',
    on: 'Date de la plainte',
    proof: 'Numéro de la plainte',
    effect: 'Joignez-y la preuve de votre demande.',
  },
  closed: {
    label: 'Demande close ou retirée',
    action: 'Clore ou retirer la demande',
    on: 'Date de la clôture',
    proof: null,
    effect: 'Vous y renoncez, ou tout est réglé : plus aucune date n’est suivie pour cette demande.',
  },
};
