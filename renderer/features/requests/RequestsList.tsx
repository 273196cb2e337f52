// All the requests of the register.
import { newPath } from '../../app/places.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RequestTable } from './RequestTable.tsx';

export function RequestsList() {
  return (
    <>
      <PageHeader
        title="Demandes"
        lead="Les lettres envoyées aux organismes, où elles en sont, et quand agir."
        actions={
          <>
            <ButtonLink to="/series" variant="default">
              Séries
            </ButtonLink>
            <ButtonLink to={newPath('series')} variant="default">
              Écrire à plusieurs organismes
            </ButtonLink>
          </>
        }
      />
      <RequestTable />
    </>
  );
}
