// The words of what a free text should not hold: what it seems to be, and why to put something else.
import type { PassageKind } from '../../../electron/contract/privacy.ts';

/** Follows the passage: « Zélie » semble être le prénom d’un enfant. */
export const passageAdvice: Record<PassageKind, string> = {
  childName: 'semble être le prénom d’un enfant.',
  personName: 'semble être le nom de quelqu’un.',
  health: 'touche à la santé.',
  religion: 'touche à la religion ou à l’origine.',
  opinion: 'touche aux opinions.',
  postalAddress: 'est une adresse.',
  email: 'permet de joindre quelqu’un.',
  phone: 'permet de joindre quelqu’un.',
};

/** What was replaced, counted: « 3 prénoms d’enfants ». */
export const passageCounted: Record<PassageKind, readonly [one: string, several: string]> = {
  childName: ['prénom d’enfant', 'prénoms d’enfants'],
  personName: ['nom de personne', 'noms de personnes'],
  health: ['mot sur la santé', 'mots sur la santé'],
  religion: ['mot sur la religion', 'mots sur la religion'],
  opinion: ['mot sur les opinions', 'mots sur les opinions'],
  postalAddress: ['adresse', 'adresses'],
  email: ['courriel', 'courriels'],
  phone: ['téléphone', 'téléphones'],
};
