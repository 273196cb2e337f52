// The page of all demands: a board by state, or a list to search and filter; which one is in the address.
import { SegmentedControl } from '@mantine/core';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { newPath } from '../../app/places.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DemandBoard } from './DemandBoard.tsx';
import { DemandTable } from './DemandTable.tsx';

export function DemandsList() {
  const { vue } = useQueryValues();
  const setQuery = useSetQueryValues();
  const asList = vue === 'liste';
  return (
    <>
      <PageHeader
        title="Revendications"
        lead="Ce que demandent les communiqués, jusqu’à la réponse."
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label="Présentation"
              value={asList ? 'liste' : 'tableau'}
              onChange={(view) => setQuery({ vue: view === 'liste' ? view : null, mots: null, status: null })}
              data={[
                { value: 'tableau', label: 'Par état' },
                { value: 'liste', label: 'Liste' },
              ]}
            />
            {!asList && <ButtonLink to={newPath('demand')}>Ajouter une revendication</ButtonLink>}
          </>
        }
      />
      {asList ? <DemandTable /> : <DemandBoard />}
    </>
  );
}
