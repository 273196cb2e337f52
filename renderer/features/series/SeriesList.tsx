// All the series of requests of the register.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SeriesTable } from './SeriesTable.tsx';

export function SeriesList() {
  return (
    <>
      <PageHeader title="Séries de demandes" lead="La même lettre à plusieurs organismes." />
      <SeriesTable />
    </>
  );
}
