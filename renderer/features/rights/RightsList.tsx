// What persons ask the association about their own data, and when each is to be answered.
import { newPath, recordTitle } from '../../app/places.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { DueBadge } from './DueBadge.tsx';
import { outcomes, rightsKinds } from './rightsWords.ts';

export function RightsList() {
  return (
    <>
      <PageHeader
        title="Demandes des personnes"
        lead="Un parent peut demander ce que l’association garde de lui, le faire corriger ou effacer, ou s’y opposer. Elle répond dans le mois."
      />
      <RecordTable
        domain="rightsRequests"
        label="Demandes des personnes"
        counted={['demande', 'demandes']}
        columns={[
          {
            id: 'kind',
            header: 'Demande',
            main: true,
            cell: (request) => recordTitle('rightsRequests', request),
          },
          {
            id: 'receivedOn',
            header: 'Reçue le',
            width: '8rem',
            whole: true,
            sort: 'receivedOn',
            cell: ({ receivedOn }) => <ShortDate on={receivedOn} />,
          },
          {
            id: 'dueOn',
            header: 'Réponse',
            width: '16rem',
            cell: (request) => <DueBadge request={request} />,
          },
        ]}
        filters={[
          { field: 'outcome', label: 'Suite donnée', choices: outcomes },
          { field: 'kind', label: 'Ce qui est demandé', choices: rightsKinds },
        ]}
        create={{ label: 'Noter une demande', to: newPath('rightsRequest') }}
        empty="Aucune demande. Quand un parent veut savoir ce qui est gardé de lui, le faire corriger ou effacer, notez-le ici : la date de réponse viendra dans « À faire »."
      />
    </>
  );
}
