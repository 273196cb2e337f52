// The page of all publications.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PublicationTable } from './PublicationTable.tsx';

export function PublicationsList() {
  return (
    <>
      <PageHeader title="Diffusions" lead="Chaque copie qui est partie : quoi, quand, à qui." />
      <PublicationTable />
    </>
  );
}
