// All the requests of the register.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RequestTable } from './RequestTable.tsx';

export function RequestsList() {
  return (
    <>
      <PageHeader
        title="Demandes"
        lead="Les lettres envoyées aux organismes, où elles en sont, et quand agir."
      />
      <RequestTable />
    </>
  );
}
