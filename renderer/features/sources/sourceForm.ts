// What is written of a source.
import type { FormSection } from '../../ui/formTypes.ts';
import { dossierField } from '../dossiers/dossierField.ts';
import { sourceKinds } from './words.ts';

export const sourceForm: FormSection<'sources'>[] = [
  {
    fields: [
      dossierField,
      {
        name: 'title',
        kind: 'line',
        label: 'Titre',
        hint: 'Tel qu’il figure sur la source.',
        required: true,
      },
      { name: 'kind', kind: 'choice', label: 'Nature', choices: sourceKinds, half: true },
      {
        name: 'publisher',
        kind: 'line',
        label: 'Qui l’a publiée ou écrite',
        hint: 'Le journal, le ministère, l’entreprise…',
        half: true,
      },
      { name: 'publishedOn', kind: 'date', label: 'Date de publication', half: true },
      {
        name: 'consultedOn',
        kind: 'date',
        label: 'Lue le',
        hint: 'Une page web change : notez le jour où vous l’avez lue.',
        half: true,
      },
      { name: 'url', kind: 'line', type: 'url', label: 'Adresse', hint: 'Elle commence par https://' },
      {
        name: 'coversId',
        kind: 'record',
        domain: 'communiques',
        label: 'Retombée du communiqué',
        hint: 'Si cette source parle d’un communiqué de l’association.',
        filter: ({ dossierId }) => (typeof dossierId === 'string' ? { dossierId } : {}),
      },
    ],
  },
  {
    legend: 'Ce qu’elle dit',
    fields: [
      {
        name: 'quotation',
        kind: 'prose',
        label: 'Citation',
        hint: 'Les mots mêmes sur lesquels vous vous appuyez, sans rien y changer.',
        rows: 4,
      },
      {
        name: 'documentId',
        kind: 'document',
        label: 'Copie jointe',
        hint: 'Une capture ou un PDF, gardé dans le registre : il reste quand la page disparaît.',
      },
      { name: 'note', kind: 'prose', label: 'Note', hint: 'Pour vous : elle n’est jamais publiée.' },
    ],
  },
];
