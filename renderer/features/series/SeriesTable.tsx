// The series of requests of the register, or of a dossier.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { ShortDay } from '../../ui/DateText.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';

export function SeriesTable({ dossierId }: { dossierId?: string }) {
  return (
    <RecordTable
      domain="series"
      label="Séries de demandes"
      counted={['série', 'séries']}
      filter={dossierId === undefined ? {} : { dossierId: asId(dossierId) }}
      columns={[
        {
          id: 'reference',
          header: 'Référence',
          width: '7rem',
          sort: 'reference',
          cell: ({ reference }) => reference,
        },
        { id: 'subject', header: 'Objet', main: true, sort: 'subject', cell: ({ subject }) => subject },
        { id: 'requests', header: 'Demandes', width: '7rem', cell: ({ requests }) => requests },
        {
          id: 'createdAt',
          header: 'Écrite le',
          width: '8rem',
          whole: true,
          sort: 'createdAt',
          cell: ({ createdAt }) => <ShortDay at={createdAt} />,
        },
      ]}
      filters={[]}
      create={{ label: 'Écrire à plusieurs organismes', to: newPath('series', { dossier: dossierId }) }}
      empty="Une série, c’est la même lettre à plusieurs organismes : chacun a la sienne, avec ses événements et ses dates."
    />
  );
}
