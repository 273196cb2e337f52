// Communiqués as a list, of all dossiers or of one.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { RecordName } from '../../ui/links.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { CommuniqueStatus } from './CommuniqueStatus.tsx';
import { communiqueName, communiqueStatusWords } from './communiqueWords.ts';

export function CommuniqueTable({ dossierId }: { dossierId?: string }) {
  return (
    <RecordTable
      domain="communiques"
      label="Communiqués"
      counted={['communiqué', 'communiqués']}
      filter={dossierId === undefined ? {} : { dossierId: asId(dossierId) }}
      columns={[
        {
          id: 'reference',
          header: 'Référence',
          width: '6.5rem',
          sort: 'reference',
          cell: communiqueName,
        },
        { id: 'title', header: 'Titre', main: true, sort: 'title', cell: ({ title }) => title },
        {
          id: 'status',
          header: 'État',
          width: '8rem',
          cell: ({ status }) => <CommuniqueStatus status={status} />,
        },
        {
          id: 'issuedOn',
          header: 'Daté du',
          width: '7.5rem',
          whole: true,
          cell: ({ issuedOn }) => <ShortDate on={issuedOn} />,
        },
        ...(dossierId === undefined
          ? [
              {
                id: 'dossier',
                header: 'Dossier',
                width: '14rem',
                cell: (communique: { dossierId: string }) => (
                  <RecordName type="dossier" id={communique.dossierId} />
                ),
              },
            ]
          : []),
      ]}
      filters={[{ field: 'status', label: 'État', choices: communiqueStatusWords }]}
      create={{ label: 'Rédiger un communiqué', to: newPath('communique', { dossier: dossierId }) }}
      empty="Un communiqué dit publiquement ce que vous savez, ce qui le prouve et ce que vous demandez."
    />
  );
}
