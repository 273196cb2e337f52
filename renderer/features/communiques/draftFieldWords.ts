// The names of the parts of a communiqué, as its page shows them, and where each is written.
import type { DraftField } from './draftSaves.ts';

export const draftFieldWords: Record<DraftField, string> = {
  title: 'Titre',
  lead: 'Chapeau',
  body: 'Texte',
  place: 'Lieu',
  issuedOn: 'Date',
  embargoUntil: 'Embargo jusqu’au',
  about: 'À propos',
  changeNote: 'Ce qui change',
  contactName: 'Nom du contact',
  contactRole: 'Fonction du contact',
  contactPhone: 'Téléphone du contact',
  contactEmail: 'Courriel du contact',
  sourceIds: 'Sources citées',
  inReview: 'Prêt pour la relecture',
};

/** The id of a part's control in the page. */
export function draftFieldId(field: string): string {
  return `communique-${field}`;
}
