// The form of a model of communiqué.
import type { FormSection } from '../../ui/formTypes.ts';

export const modelForm: FormSection<'communiqueModels'>[] = [
  {
    fields: [
      { name: 'name', kind: 'line', label: 'Nom du modèle', required: true, half: true },
      {
        name: 'description',
        kind: 'line',
        label: 'À quoi il sert',
        hint: 'Une phrase, montrée au moment de choisir.',
      },
    ],
  },
  {
    legend: 'Ce que le communiqué dira au départ',
    hint: 'Écrivez entre crochets ce qui sera à remplir chaque fois : [la date]. Avant de publier, Vigie montre les crochets qui restent.',
    fields: [
      { name: 'title', kind: 'line', label: 'Titre' },
      { name: 'lead', kind: 'prose', label: 'Chapeau' },
      {
        name: 'body',
        kind: 'markdown',
        label: 'Texte',
        rows: 16,
        hint: 'Une structure qui marche : le fait, pourquoi cela compte, une citation, ce que vous demandez. Une citation commence par « > » ; sa dernière ligne dit qui parle et à quel titre.',
      },
    ],
  },
];
