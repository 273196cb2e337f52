// The data uses of a dossier, or of the whole register.
import { newPath } from '../../app/places.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { dataUseStatuses, dataUseStatusLabels } from './words.ts';

export function DataUseTable({ dossierId }: { dossierId?: string }) {
  return (
    <RecordTable
      domain="dataUses"
      label="Usages de données"
      counted={['usage de données', 'usages de données']}
      filter={dossierId === undefined ? {} : { dossierId }}
      columns={[
        { id: 'title', header: 'Titre', main: true, sort: 'title', cell: ({ title }) => title },
        { id: 'controller', header: 'Responsable', width: '12rem', cell: ({ controller }) => controller },
        {
          id: 'hostingPlace',
          header: 'Hébergement',
          width: '11rem',
          cell: ({ hostingPlace }) => hostingPlace,
        },
        {
          id: 'declaredOn',
          header: 'Déclaré le',
          width: '7.5rem',
          whole: true,
          cell: ({ declaredOn }) => <ShortDate on={declaredOn} />,
        },
        {
          id: 'status',
          header: 'État',
          width: '8rem',
          cell: ({ status }) => (
            <StatusBadge tone={dataUseStatuses[status].tone}>{dataUseStatuses[status].label}</StatusBadge>
          ),
        },
      ]}
      filters={[{ field: 'status', label: 'État', choices: dataUseStatusLabels }]}
      create={{ label: 'Ajouter un usage', to: newPath('dataUse', { dossier: dossierId }) }}
      empty="Un usage de données : qui dit utiliser quelles données, sur qui, pour quoi, où. Ce qui n’est pas dit se voit aussi, et se demande."
    />
  );
}
