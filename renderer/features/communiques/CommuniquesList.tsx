// The page of all communiqués.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CommuniqueTable } from './CommuniqueTable.tsx';

export function CommuniquesList() {
  return (
    <>
      <PageHeader title="Communiqués" lead="Du brouillon à la publication, et ce qui prouve chaque phrase." />
      <CommuniqueTable />
    </>
  );
}
