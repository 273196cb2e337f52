// Claims as a list, of all dossiers or of one.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { RecordName } from '../../ui/links.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { shortened } from '../communiques/shortened.ts';
import { ClaimStatus } from './ClaimStatus.tsx';
import { claimStatusWords } from './claimWords.ts';

export function ClaimTable({ dossierId }: { dossierId?: string }) {
  return (
    <RecordTable
      domain="claims"
      label="Affirmations"
      counted={['affirmation', 'affirmations']}
      filter={dossierId === undefined ? {} : { dossierId: asId(dossierId) }}
      columns={[
        { id: 'text', header: 'Affirmation', main: true, cell: ({ text }) => shortened(text) },
        {
          id: 'status',
          header: 'Ce qu’on en sait',
          width: '13rem',
          cell: (claim) => <ClaimStatus claim={claim} />,
        },
        { id: 'sources', header: 'Sources', width: '6rem', cell: ({ sourceIds }) => sourceIds.length },
        ...(dossierId === undefined
          ? [
              {
                id: 'dossier',
                header: 'Dossier',
                width: '18rem',
                cell: (claim: { dossierId: string }) => <RecordName type="dossier" id={claim.dossierId} />,
              },
            ]
          : []),
      ]}
      filters={[{ field: 'status', label: 'Ce qu’on en sait', choices: claimStatusWords }]}
      create={{ label: 'Ajouter une affirmation', to: newPath('claim', { dossier: dossierId }) }}
      empty="Une affirmation est une phrase d’un communiqué, avec ce qui la prouve : établie, selon quelqu’un, rapportée ou encore à vérifier."
    />
  );
}
