// What is written of a dossier.
import type { FormSection } from '../../ui/formTypes.ts';
import { dossierStatuses } from './words.ts';

export const dossierForm: FormSection<'dossiers'>[] = [
  {
    fields: [
      {
        name: 'title',
        kind: 'line',
        label: 'Titre',
        hint: 'L’affaire en quelques mots : « L’hébergement des évaluations nationales ».',
        required: true,
      },
      {
        name: 'openedOn',
        kind: 'date',
        label: 'Ouvert le',
        hint: 'Le jour où l’affaire commence pour vous.',
        required: true,
        half: true,
      },
      { name: 'status', kind: 'choice', label: 'État', choices: dossierStatuses, half: true },
      {
        name: 'summary',
        kind: 'markdown',
        label: 'Résumé',
        hint: 'De quoi il s’agit, pour quelqu’un qui rejoint l’association aujourd’hui.',
        rows: 8,
      },
    ],
  },
];
