// The requests of the register, of a dossier, or sent to an authority.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { DateText } from '../../ui/DateText.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import type { Column } from '../../ui/recordTableTypes.ts';
import { AuthorityName } from '../authorities/AuthorityName.tsx';
import classes from './RequestTable.module.css';
import { StepBadge } from './StepBadge.tsx';
import { regimes } from './words.ts';

const authorityColumn: Column<'requests'> = {
  id: 'authority',
  header: 'Organisme',
  width: '9.5rem',
  cell: (request) => (
    <span className={classes.authority}>
      <AuthorityName id={request.authorityId} />
    </span>
  ),
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
          width: '6.75rem',
          sort: 'reference',
          cell: ({ reference }) => reference,
        },
        { id: 'subject', header: 'Objet', main: true, sort: 'subject', cell: ({ subject }) => subject },
        {
          id: 'step',
          header: 'Étape',
          width: '10rem',
          cell: ({ step }) => (
            <span className={classes.step}>
              <StepBadge step={step} />
            </span>
          ),
        },
        {
          id: 'nextOn',
          header: 'Prochaine date',
          width: '8.5rem',
          cell: ({ nextOn }) => <DateText on={nextOn} empty="–" />,
        },
        ...(authorityId === undefined ? [authorityColumn] : []),
      ]}
      filters={[{ field: 'regime', label: 'Genre', choices: regimes }]}
      create={{
        label: 'Nouvelle demande',
        to: newPath('request', { dossier: dossierId, organisme: authorityId }),
      }}
      empty="Une demande, c’est une lettre à un organisme pour obtenir un document, une réponse ou les données d’une personne. Vigie en suit les délais et dit quand agir."
    />
  );
}
