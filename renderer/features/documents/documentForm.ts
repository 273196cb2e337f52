// What can be changed of a piece: its name, and what a picture shows. Its bytes never change.
import type { AnyFormSection } from '../../ui/formTypes.ts';

const name = { name: 'name', kind: 'line', label: 'Nom du fichier', required: true } as const;
const dossierId = { name: 'dossierId', kind: 'record', domain: 'dossiers', label: 'Dossier' } as const;

export const fileForm: readonly AnyFormSection[] = [{ fields: [name, dossierId] }];

export const pictureForm: readonly AnyFormSection[] = [
  {
    fields: [
      name,
      {
        name: 'alternativeText',
        kind: 'line',
        label: 'Texte alternatif',
        hint: 'Ce que montre l’image, en une phrase, pour les personnes qui ne la voient pas.',
      },
      dossierId,
    ],
  },
];
