// The form of an authority: how a letter reaches it, and which holidays move its dates.
import type { FormSection } from '../../ui/formTypes.ts';
import { authorityKinds, zones } from './authorityWords.ts';

export const authorityForm: FormSection<'authorities'>[] = [
  {
    fields: [
      {
        name: 'name',
        kind: 'line',
        label: 'Nom',
        required: true,
        hint: 'Le service, pas la personne qui l’occupe : « Rectorat de l’académie de… », « Collège Jean-Zay ».',
      },
      { name: 'kind', kind: 'choice', label: 'Nature', choices: authorityKinds, half: true },
      {
        name: 'zone',
        kind: 'choice',
        label: 'Jours fériés du lieu',
        choices: zones,
        half: true,
        hint: 'À changer en Alsace, en Moselle et outre-mer.',
      },
    ],
  },
  {
    legend: 'Adresse postale',
    hint: 'Telle qu’elle doit apparaître dans la fenêtre de l’enveloppe, sans le nom.',
    fields: [
      { name: 'postalAddress', kind: 'prose', label: 'Service, numéro et rue', rows: 3 },
      { name: 'postalCode', kind: 'line', label: 'Code postal', half: true },
      { name: 'city', kind: 'line', label: 'Ville', half: true, hint: 'Avec « Cedex » s’il y en a un.' },
    ],
  },
  {
    legend: 'Autres moyens de l’atteindre',
    hint: 'Des boîtes de service seulement : pas d’adresse au nom d’une personne.',
    fields: [
      { name: 'email', kind: 'line', type: 'email', label: 'Courriel', half: true },
      {
        name: 'dpoEmail',
        kind: 'line',
        type: 'email',
        label: 'Courriel du délégué à la protection des données',
        half: true,
      },
      { name: 'phone', kind: 'line', type: 'tel', label: 'Téléphone', half: true },
      { name: 'website', kind: 'line', type: 'url', label: 'Site', half: true },
      {
        name: 'identifier',
        kind: 'line',
        label: 'Numéro officiel (UAI, SIREN…)',
        half: true,
        hint: 'Celui des annuaires publics : il évite les doublons à l’import.',
      },
    ],
  },
  {
    legend: 'Dans les lettres',
    fields: [
      {
        name: 'salutation',
        kind: 'line',
        label: 'Formule d’appel',
        hint: 'Laissez vide pour « Madame, Monsieur, ». La formule de la fin reprend la même.',
      },
      { name: 'note', kind: 'prose', label: 'Note' },
    ],
  },
];
