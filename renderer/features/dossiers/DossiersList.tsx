// All the dossiers of the register.
import { newPath } from '../../app/places.ts';
import { ShortDate, ShortDay } from '../../ui/DateText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { dossierStatuses } from './words.ts';

export function DossiersList() {
  return (
    <>
      <PageHeader
        title="Dossiers"
        lead="Une affaire par dossier : ce qu’on sait, d’où on le sait, ce qu’on demande et ce qu’on publie."
      />
      <RecordTable
        domain="dossiers"
        label="Dossiers"
        counted={['dossier', 'dossiers']}
        filter={{}}
        columns={[
          { id: 'title', header: 'Titre', main: true, sort: 'title', cell: ({ title }) => title },
          {
            id: 'status',
            header: 'État',
            width: '7rem',
            cell: ({ status }) => (
              <StatusBadge tone={status === 'open' ? 'info' : 'neutral'}>
                {dossierStatuses[status]}
              </StatusBadge>
            ),
          },
          {
            id: 'openedOn',
            header: 'Ouvert le',
            width: '8rem',
            whole: true,
            sort: 'openedOn',
            cell: ({ openedOn }) => <ShortDate on={openedOn} />,
          },
          {
            id: 'updatedAt',
            header: 'Modifié le',
            width: '8rem',
            whole: true,
            sort: 'updatedAt',
            cell: ({ updatedAt }) => <ShortDay at={updatedAt} />,
          },
        ]}
        filters={[{ field: 'status', label: 'État', choices: dossierStatuses }]}
        create={{ label: 'Créer un dossier', to: newPath('dossier') }}
        empty="Un dossier rassemble tout ce qui concerne une affaire. Créez le premier dès qu’une nouvelle vous inquiète."
      />
    </>
  );
}
