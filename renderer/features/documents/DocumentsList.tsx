// The page of all attached files.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DocumentTable } from './DocumentTable.tsx';

export function DocumentsList() {
  return (
    <>
      <PageHeader title="Pièces" lead="Les fichiers gardés dans le registre, avec leur empreinte." />
      <DocumentTable />
    </>
  );
}
