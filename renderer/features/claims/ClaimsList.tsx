// The page of all claims.
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ClaimTable } from './ClaimTable.tsx';

export function ClaimsList() {
  return (
    <>
      <PageHeader title="Affirmations" lead="Ce que disent les communiqués, et ce qui le prouve." />
      <ClaimTable />
    </>
  );
}
