// All the data uses of the register.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DataUseTable } from './DataUseTable.tsx';

export function DataUsesList() {
  return (
    <>
      <PageHeader
        title="Usages de données"
        lead="Qui utilise quelles données, sur qui, pour quoi, où, et qui le dit."
      />
      <DataUseTable />
    </>
  );
}
