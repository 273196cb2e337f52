// Contacts of the press as a list.

import { recordTitle } from '../../app/places.ts';
import type { FilterOf } from '../../app/records.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import type { RecordTableProps } from '../../ui/recordTableTypes.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { counted } from './pressWords.ts';

type ContactTableProps = Pick<
  RecordTableProps<'pressContacts'>,
  'filters' | 'create' | 'actions' | 'empty'
> & { filter?: FilterOf<'pressContacts'> };

export function ContactTable(props: ContactTableProps) {
  return (
    <RecordTable
      domain="pressContacts"
      label="Contacts de presse"
      counted={counted}
      columns={[
        {
          id: 'media',
          header: 'Contact',
          main: true,
          sort: 'media',
          cell: (contact) => recordTitle('pressContacts', contact),
        },
        { id: 'beat', header: 'Rubrique', width: '9rem', sort: 'beat', cell: ({ beat }) => beat },
        { id: 'email', header: 'Courriel', width: '15rem', cell: ({ email }) => email },
        {
          id: 'reachable',
          header: 'Envoi',
          width: '9.5rem',
          cell: ({ doNotContactOn, email }) =>
            doNotContactOn !== null ? (
              <StatusBadge tone="warning">ne pas contacter</StatusBadge>
            ) : (
              email === '' && <StatusBadge tone="neutral">sans adresse</StatusBadge>
            ),
        },
      ]}
      {...props}
    />
  );
}
