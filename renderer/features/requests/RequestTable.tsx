// The requests of the register, of a dossier, or sent to an authority.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import type { Column } from '../../ui/recordTableTypes.ts';
import { AuthorityName } from '../authorities/AuthorityName.tsx';
import { StepBadge } from './StepBadge.tsx';
import { regimes } from './words.ts';

const authorityColumn: Column<'requests'> = {
  id: 'authority',
  header: 'Organisme',
  width: '14rem',
  cell: ({ authorityId }) => <AuthorityName id={authorityId} />,
};

export interface RequestTableProps {
  dossierId?: string;
  authorityId?: string;
}

export function RequestTable({ dossierId, authorityId }: RequestTableProps) {
  return (
    <RecordTable
      domain="requests"
      label="Demandes"
      counted={['demande', 'demandes']}
      filter={{
        ...(dossierId === undefined ? {} : { dossierId: asId(dossierId) }),
        ...(authorityId === undefined ? {} : { authorityId: asId(authorityId) }),
      }}
      columns={[
        {
          id: 'reference',
          header: 'Référence',
          width: '6.5rem',
          whole: true,
          sort: 'reference',
          cell: ({ reference }) => reference,
        },
        { id: 'subject', header: 'Objet', main: true, sort: 'subject', cell: ({ subject }) => subject },
        {
          id: 'step',
          header: 'Étape',
          width: '11.5rem',
          whole: true,
          cell: ({ step }) => <StepBadge step={step} />,
        },
        {
          id: 'nextOn',
          header: 'Prochaine date',
          width: '8rem',
          whole: true,
          cell: ({ nextOn }) => <ShortDate on={nextOn} empty="–" />,
        },
        ...(authorityId === undefined ? [authorityColumn] : []),
      ]}
      filters={[{ field: 'regime', label: 'But', choices: regimes }]}
      create={{
        label: 'Écrire une demande',
        to: newPath('request', { dossier: dossierId, organisme: authorityId }),
      }}
      empty="Une demande, c’est une lettre à un organisme pour obtenir un document, une réponse ou les données d’une personne. Vigie en suit les délais et dit quand agir."
    />
  );
}
