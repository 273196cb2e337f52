// All the sources of the register.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SourceTable } from './SourceTable.tsx';

export function SourcesList() {
  return (
    <>
      <PageHeader
        title="Sources"
        lead="D’où vient chaque fait, avec les mots mêmes et une copie gardée ici."
      />
      <SourceTable />
    </>
  );
}
