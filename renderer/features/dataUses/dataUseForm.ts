// What is written of a data use.
import type { FormSection } from '../../ui/formTypes.ts';
import { dossierField } from '../dossiers/dossierField.ts';
import { sourceForm } from '../sources/sourceForm.ts';
import { dataUseStatusLabels } from './words.ts';

export const dataUseForm: FormSection<'dataUses'>[] = [
  {
    fields: [
      dossierField,
      {
        name: 'title',
        kind: 'line',
        label: 'Titre',
        hint: 'L’usage en quelques mots : « Hébergement des évaluations de 6e ».',
        required: true,
      },
      {
        name: 'status',
        kind: 'choice',
        label: 'État',
        hint: 'Déclaré : quelqu’un le dit. Confirmé ou contredit : une source le prouve. Sans réponse : la question est posée.',
        choices: dataUseStatusLabels,
      },
    ],
  },
  {
    legend: 'Qui le dit',
    fields: [
      {
        name: 'declaredBy',
        kind: 'line',
        label: 'Déclaré par',
        hint: 'L’organisme ou le journal qui l’affirme.',
        half: true,
      },
      { name: 'declaredOn', kind: 'date', label: 'Déclaré le', half: true },
      {
        name: 'sourceIds',
        kind: 'records',
        label: 'Sources',
        hint: 'Les sources qui en parlent, pour ou contre.',
        domain: 'sources',
        create: {
          domain: 'sources',
          title: 'Nouvelle source',
          form: sourceForm,
          initial: ({ dossierId }) => ({ dossierId }),
        },
      },
    ],
  },
  {
    legend: 'Les données et les personnes',
    fields: [
      {
        name: 'dataCategories',
        kind: 'prose',
        label: 'Données utilisées',
        hint: 'Noms, réponses aux exercices, classe, temps de réponse… Laissez vide ce qui n’est pas dit.',
        rows: 3,
      },
      {
        name: 'personsConcerned',
        kind: 'line',
        label: 'Personnes concernées',
        hint: 'Les élèves de CP et de CE1, leurs parents, leurs enseignants…',
      },
      {
        name: 'purpose',
        kind: 'prose',
        label: 'But',
        hint: 'À quoi servent ces données, d’après eux.',
        rows: 3,
      },
    ],
  },
  {
    legend: 'Où et par qui',
    fields: [
      {
        name: 'controller',
        kind: 'line',
        label: 'Responsable',
        hint: 'Qui décide de l’usage : le ministère, l’école…',
        half: true,
      },
      {
        name: 'processor',
        kind: 'line',
        label: 'Sous-traitant',
        hint: 'L’entreprise qui le fait pour lui.',
        half: true,
      },
      {
        name: 'hostingPlace',
        kind: 'line',
        label: 'Lieu d’hébergement',
        hint: 'Le pays et l’hébergeur, s’ils sont dits.',
      },
    ],
  },
  {
    legend: 'Les garanties',
    fields: [
      { name: 'legalBasis', kind: 'line', label: 'Base légale avancée', half: true },
      { name: 'retention', kind: 'line', label: 'Durée de conservation', half: true },
      {
        name: 'informationGiven',
        kind: 'prose',
        label: 'Information donnée aux familles',
        hint: 'Par qui, quand, comment.',
        rows: 3,
      },
      {
        name: 'choiceOffered',
        kind: 'prose',
        label: 'Choix laissé aux familles',
        hint: 'Peut-on refuser ? À qui le dire ?',
        rows: 3,
      },
      { name: 'note', kind: 'prose', label: 'Note', hint: 'Ce qui le confirme ou le contredit.', rows: 4 },
    ],
  },
];
