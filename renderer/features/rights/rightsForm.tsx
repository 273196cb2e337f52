// The form of a request about personal data.
import { today } from '../../ui/dates.ts';
import type { FormSection } from '../../ui/formTypes.ts';
import { channels } from '../concerns/concernWords.ts';
import { rightsKinds } from './rightsWords.ts';

export const rightsForm: readonly FormSection<'rightsRequests'>[] = [
  {
    hint: 'Un parent demande ce que l’association sait de lui, ou ce qu’elle en fait : elle a un mois pour répondre.',
    fields: [
      { name: 'kind', kind: 'choice', label: 'Ce qui est demandé', choices: rightsKinds, half: true },
      { name: 'receivedOn', kind: 'date', label: 'Reçue le', required: true, half: true },
      { name: 'channel', kind: 'choice', label: 'Reçue par', choices: channels, half: true },
      {
        name: 'personId',
        kind: 'record',
        label: 'Personne',
        domain: 'persons',
        hint: 'Si elle est au registre.',
      },
      {
        name: 'requester',
        kind: 'line',
        label: 'Qui demande',
        hint: 'Seulement si elle n’est pas au registre : de quoi lui répondre.',
        visible: ({ personId }) => personId === null,
        whenHidden: '',
      },
      { name: 'asked', kind: 'prose', label: 'Ses mots', rows: 3 },
      {
        name: 'extendedOn',
        kind: 'date',
        label: 'Prolongation annoncée le',
        hint: 'Deux mois de plus, si la personne en a été informée, avec les raisons, dans le premier mois.',
      },
    ],
  },
];

export function rightsStart(): { receivedOn: string } {
  return { receivedOn: today() };
}
