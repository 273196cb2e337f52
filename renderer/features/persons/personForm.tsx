// The form of a person: how to reach them, and until when this is kept.
import type { FormSection } from '../../ui/formTypes.ts';

export const personForm: FormSection<'persons'>[] = [
  {
    hint: 'Tout est facultatif : un nom, un courriel ou un téléphone suffit. Ce que la personne a dit se note à part, dans les inquiétudes.',
    fields: [
      { name: 'name', kind: 'line', label: 'Nom', hint: 'Celui du parent, jamais celui d’un enfant.' },
      { name: 'email', kind: 'line', type: 'email', label: 'Courriel', half: true },
      { name: 'phone', kind: 'line', type: 'tel', label: 'Téléphone', half: true },
      { name: 'postalAddress', kind: 'prose', label: 'Adresse postale', rows: 2 },
    ],
  },
  {
    legend: 'Conservation',
    fields: [
      {
        name: 'expiresOn',
        kind: 'date',
        label: 'À garder jusqu’au',
        hint: 'Vide : aussi longtemps que ce qu’elle a dit, d’après les durées de conservation.',
      },
      {
        name: 'note',
        kind: 'prose',
        label: 'Note',
        hint: 'Rien sur la santé, la religion ou les opinions : la personne a le droit de lire ce qui est écrit ici.',
      },
    ],
  },
];
