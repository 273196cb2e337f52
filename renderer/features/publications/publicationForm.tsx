// The form of a publication: which text left, how, when and to whom.
import type { FormSection } from '../../ui/formTypes.ts';
import { channelWords } from './publicationWords.ts';
import { SentCopy } from './SentCopy.tsx';

const never = () => false;

export const publicationForm: FormSection<'publications'>[] = [
  {
    fields: [
      {
        name: 'communiqueId',
        kind: 'record',
        domain: 'communiques',
        label: 'Communiqué diffusé',
        visible: ({ requestId }) => requestId === null,
      },
      {
        name: 'requestId',
        kind: 'record',
        domain: 'requests',
        label: 'Demande envoyée',
        hint: 'S’il s’agit d’une demande plutôt que d’un communiqué.',
        visible: ({ communiqueId }) => communiqueId === null,
      },
      { name: 'channel', kind: 'choice', label: 'Moyen', choices: channelWords, half: true },
      { name: 'madeOn', kind: 'date', label: 'Date', required: true, half: true },
      {
        name: 'contactIds',
        kind: 'records',
        domain: 'pressContacts',
        label: 'Contacts de presse',
        visible: ({ requestId }) => requestId === null,
      },
      {
        name: 'recipients',
        kind: 'prose',
        label: 'Autres destinataires',
        hint: 'Un par ligne : la rédaction ou l’organisme. Évitez l’adresse personnelle d’un parent.',
        rows: 4,
      },
      {
        name: 'fileName',
        kind: 'custom',
        label: 'Copie envoyée',
        hint: 'Parmi les fichiers exportés par Vigie : on pourra prouver ce qui a été envoyé.',
        render: (props) => <SentCopy {...props} />,
      },
      { name: 'format', kind: 'line', label: 'Format', visible: never },
      { name: 'sha256', kind: 'line', label: 'Empreinte', visible: never },
      { name: 'note', kind: 'prose', label: 'Note', hint: 'L’adresse de la page, un accusé, une suite…' },
    ],
  },
];
