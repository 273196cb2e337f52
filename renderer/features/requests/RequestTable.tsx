// The requests of the register, of a dossier, or sent to an authority.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { DateText } from '../../ui/DateText.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { AuthorityName } from '../authorities/AuthorityName.tsx';
import { StepBadge } from './StepBadge.tsx';
import { regimes } from './words.ts';

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
          width: '7.5rem',
          sort: 'reference',
          cell: ({ reference }) => reference,
        },
        { id: 'subject', header: 'Objet', main: true, sort: 'subject', cell: ({ subject }) => subject },
        ...(authorityId === undefined
          ? [
              {
                id: 'authority',
                header: 'Organisme',
                width: '24%',
                cell: (request: { authorityId: string }) => <AuthorityName id={request.authorityId} />,
              },
            ]
          : []),
        { id: 'step', header: 'Étape', width: '11rem', cell: ({ step }) => <StepBadge step={step} /> },
        {
          id: 'nextOn',
          header: 'Prochaine date',
          width: '9.5rem',
          cell: ({ nextOn }) => <DateText on={nextOn} empty="–" />,
        },
      ]}
      filters={[{ field: 'regime', label: 'Genre de demande', choices: regimes }]}
      create={{
        label: 'Nouvelle demande',
        to: newPath('request', { dossier: dossierId, organisme: authorityId }),
      }}
      empty="Une demande, c’est une lettre à un organisme pour obtenir un document, une réponse ou les données d’une personne. Vigie en suit les délais et dit quand agir."
    />
  );
}
