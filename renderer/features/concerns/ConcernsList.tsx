// All the concerns of the register.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ConcernTable } from './ConcernTable.tsx';

export function ConcernsList() {
  return (
    <>
      <PageHeader title="Inquiétudes" lead="Ce que disent les parents, à part de qui l’a dit." />
      <ConcernTable />
    </>
  );
}
