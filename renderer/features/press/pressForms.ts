// The forms of contacts of the press and of their lists.
import type { FormSection } from '../../ui/formTypes.ts';

export const pressListForm: FormSection<'pressLists'>[] = [
  {
    fields: [
      {
        name: 'name',
        kind: 'line',
        label: 'Nom de la liste',
        hint: 'Par exemple : Presse locale, Radios, Presse de l’éducation.',
        required: true,
      },
      { name: 'description', kind: 'prose', label: 'À quoi elle sert', rows: 2 },
    ],
  },
];

export const pressContactForm: FormSection<'pressContacts'>[] = [
  {
    fields: [
      {
        name: 'media',
        kind: 'line',
        label: 'Média',
        hint: 'Le journal, la radio, le site, l’agence.',
        half: true,
      },
      {
        name: 'beat',
        kind: 'line',
        label: 'Rubrique',
        hint: 'Éducation, vie locale, numérique…',
        half: true,
      },
      {
        name: 'name',
        kind: 'line',
        label: 'Nom',
        hint: 'Vide pour une adresse de rédaction : elle ne change pas avec les personnes.',
      },
      { name: 'email', kind: 'line', type: 'email', label: 'Courriel', half: true },
      { name: 'phone', kind: 'line', type: 'tel', label: 'Téléphone', half: true },
      {
        name: 'listIds',
        kind: 'records',
        domain: 'pressLists',
        label: 'Listes',
        create: { domain: 'pressLists', title: 'Nouvelle liste', form: pressListForm },
      },
      {
        name: 'note',
        kind: 'prose',
        label: 'Note',
        hint: 'Des faits utiles seulement : la personne a le droit de lire ce qui est écrit ici.',
        rows: 3,
      },
    ],
  },
  {
    legend: 'Ne plus contacter',
    hint: 'Un contact qui l’a demandé reste dans le registre, pour ne pas être ajouté de nouveau, mais ne reçoit plus rien.',
    fields: [
      { name: 'doNotContactOn', kind: 'date', label: 'Depuis le', half: true },
      {
        name: 'doNotContactReason',
        kind: 'line',
        label: 'Motif',
        half: true,
        visible: ({ doNotContactOn }) => doNotContactOn !== null,
        whenHidden: '',
      },
    ],
  },
];
