// The words of authorities: what they are, and where their holidays are those of another place.
import type { Authority } from '../../../electron/contract/authorities.ts';

export const authorityKinds: Record<Authority['kind'], string> = {
  ministry: 'Ministère',
  rectorat: 'Rectorat',
  dsden: 'Direction départementale (DSDEN)',
  school: 'École, collège ou lycée',
  company: 'Entreprise',
  cada: 'CADA',
  cnil: 'CNIL',
  court: 'Tribunal',
  other: 'Autre organisme',
};

export const zones: Record<Authority['zone'], string> = {
  FR: 'Cas général : jours fériés nationaux',
  'FR-57': 'Moselle',
  'FR-67': 'Bas-Rhin',
  'FR-68': 'Haut-Rhin',
  'FR-GP': 'Guadeloupe',
  'FR-GF': 'Guyane',
  'FR-RE': 'La Réunion',
  'FR-MQ': 'Martinique',
  'FR-YT': 'Mayotte',
  'FR-BL': 'Saint-Barthélemy',
  'FR-MF': 'Saint-Martin',
  'FR-PM': 'Saint-Pierre-et-Miquelon',
};

/** The lines of the envelope: name, street, postcode and city. Empty lines are left out. */
export function envelopeLines({
  name,
  postalAddress,
  postalCode,
  city,
}: Pick<Authority, 'name' | 'postalAddress' | 'postalCode' | 'city'>): string[] {
  return [name, ...postalAddress.split('\n'), `${postalCode} ${city}`.trim()]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether a letter can leave by post: a postcode and a city are needed. */
export function hasPostalAddress({ postalCode, city }: Pick<Authority, 'postalCode' | 'city'>): boolean {
  return postalCode.trim() !== '' && city.trim() !== '';
}
