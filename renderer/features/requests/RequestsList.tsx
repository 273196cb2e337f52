// All the requests: what is due first, then the list.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DueRequests } from './DueRequests.tsx';
import { RequestTable } from './RequestTable.tsx';

export function RequestsList() {
  return (
    <>
      <PageHeader
        title="Demandes"
        lead="Les lettres envoyées aux organismes, où elles en sont, et quand agir."
      />
      <DueRequests />
      <RequestTable />
    </>
  );
}
