// All the concerns of the register.
import { useQueryValues } from '../../app/location.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ConcernTable } from './ConcernTable.tsx';
import { withFilters } from './concernFilter.ts';

export function ConcernsList() {
  const query = useQueryValues();
  return (
    <>
      <PageHeader
        title="Inquiétudes"
        lead="Ce que disent les parents, à part de qui l’a dit."
        actions={
          <>
            <ButtonLink to="/inquietudes/themes" variant="default">
              Thèmes
            </ButtonLink>
            <ButtonLink to={withFilters('/inquietudes/chiffres', query)} variant="default">
              Chiffres
            </ButtonLink>
          </>
        }
      />
      <ConcernTable />
    </>
  );
}
