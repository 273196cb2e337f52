// The four questions of a new register: the association, the place, the contact, the logo.
import type { AssociationSection } from '../settings/associationFields.ts';

export const questions: readonly AssociationSection[] = [
  {
    legend: 'Qui êtes-vous ?',
    hint: 'En tête de vos lettres et de vos communiqués.',
    fields: [{ name: 'name', kind: 'line', label: 'Nom de l’association', autoComplete: 'organization' }],
  },
  {
    legend: 'D’où écrivez-vous ?',
    hint: 'Avant la date : « Tours, le 5 octobre 2018 ».',
    fields: [{ name: 'place', kind: 'line', label: 'Lieu', half: true }],
  },
  {
    legend: 'Qui répond à la presse ?',
    hint: 'Au bas de chaque communiqué : ces coordonnées sont publiques.',
    fields: [
      { name: 'contactName', kind: 'line', label: 'Nom', autoComplete: 'name' },
      {
        name: 'contactPhone',
        kind: 'line',
        type: 'tel',
        label: 'Téléphone',
        autoComplete: 'tel',
        half: true,
      },
      {
        name: 'contactEmail',
        kind: 'line',
        type: 'email',
        label: 'Courriel',
        autoComplete: 'email',
        half: true,
      },
    ],
  },
  {
    legend: 'Avez-vous un logo ?',
    hint: 'PNG, JPEG ou SVG, en tête de vos documents.',
    fields: [
      {
        name: 'logoDocumentId',
        kind: 'document',
        label: 'Logo',
        accept: 'image/png,image/jpeg,image/svg+xml',
      },
    ],
  },
];
