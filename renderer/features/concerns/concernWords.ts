// The words of concerns: levels, channels.
import type { Concern, ConcernConsent } from '../../../electron/contract/concerns.ts';

export type Level = Concern['level'];
export type Channel = Concern['channel'];
export type Consent = ConcernConsent;

export const levels: Record<Level, string> = {
  '': 'Non précisé',
  maternelle: 'Maternelle',
  CP: 'CP',
  CE1: 'CE1',
  CE2: 'CE2',
  CM1: 'CM1',
  CM2: 'CM2',
  '6e': '6e',
  '5e': '5e',
  '4e': '4e',
  '3e': '3e',
  '2de': '2de',
  '1re': '1re',
  terminale: 'Terminale',
  autre: 'Autre',
};

export const channels: Record<Channel, string> = {
  meeting: 'Réunion',
  phone: 'Téléphone',
  email: 'Courriel',
  form: 'Formulaire',
  paper: 'Papier',
  other: 'Autre',
};

/** What the person agreed to, as concerns are filtered by it. */
export const consents: Record<Consent, string> = {
  publishByName: 'Publier avec le nom',
  publishAnonymously: 'Publier sans le nom',
  contact: 'Recontacter la personne',
  none: 'Aucun de ces accords',
};

/** Said wherever someone writes down what a parent said. */
export const privacyReminder =
  'Ni le nom d’un enfant, ni son école ou sa classe ; rien sur la santé, la religion ou les opinions. Qui l’a dit se note à part.';

/** Choices for a list, from values and their labels. */
export function choicesOf(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

export function isLevel(text: string): text is Level {
  return text in levels;
}

export function isChannel(text: string): text is Channel {
  return text in channels;
}

export function isConsent(text: string): text is Consent {
  return text in consents;
}
