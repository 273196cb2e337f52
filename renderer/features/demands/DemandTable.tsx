// Demands as a list, of all dossiers or of one.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { RecordName } from '../../ui/links.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { shortened } from '../communiques/shortened.ts';
import { DemandSince } from './DemandSince.tsx';
import { DemandStatus } from './DemandStatus.tsx';
import { demandStatusWords } from './demandWords.ts';

export function DemandTable({ dossierId }: { dossierId?: string }) {
  return (
    <RecordTable
      domain="demands"
      label="Revendications"
      counted={['revendication', 'revendications']}
      filter={dossierId === undefined ? {} : { dossierId: asId(dossierId) }}
      columns={[
        { id: 'text', header: 'Revendication', main: true, cell: ({ text }) => shortened(text) },
        {
          id: 'status',
          header: 'État',
          width: '9rem',
          cell: ({ status }) => <DemandStatus status={status} />,
        },
        {
          id: 'authority',
          header: 'À qui',
          width: '14rem',
          cell: ({ authorityId }) =>
            authorityId === null ? 'Sans destinataire' : <RecordName type="authority" id={authorityId} />,
        },
        { id: 'since', header: 'Depuis', width: '14rem', cell: (demand) => <DemandSince demand={demand} /> },
      ]}
      filters={[{ field: 'status', label: 'État', choices: demandStatusWords }]}
      create={{ label: 'Ajouter une revendication', to: newPath('demand', { dossier: dossierId }) }}
      empty="Une revendication est ce qu’un communiqué demande, et à qui. Vigie la suit jusqu’à ce qu’elle soit satisfaite, refusée ou abandonnée."
    />
  );
}
