// Who requests and demands are addressed to.
import { newPath } from '../../app/places.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { authorityKinds } from './authorityWords.ts';

export function AuthoritiesList() {
  return (
    <>
      <PageHeader
        title="Organismes"
        lead="À qui s’adressent les demandes et les revendications : services, établissements, entreprises."
        actions={
          <>
            <ButtonLink to="/organismes/doublons" variant="default">
              Doublons possibles
            </ButtonLink>
            <ButtonLink to="/organismes/importer" variant="default">
              Importer…
            </ButtonLink>
          </>
        }
      />
      <RecordTable
        domain="authorities"
        label="Organismes"
        counted={['organisme', 'organismes']}
        columns={[
          { id: 'name', header: 'Nom', main: true, sort: 'name', cell: ({ name }) => name },
          { id: 'kind', header: 'Nature', width: '11rem', cell: ({ kind }) => authorityKinds[kind] },
          { id: 'city', header: 'Ville', width: '8rem', cell: ({ city }) => city },
          {
            id: 'email',
            header: 'Courriel',
            width: '12rem',
            cell: ({ email, dpoEmail }) => email || dpoEmail,
          },
        ]}
        filters={[{ field: 'kind', label: 'Nature', choices: authorityKinds }]}
        create={{ label: 'Ajouter un organisme', to: newPath('authority') }}
        empty="Un organisme, c’est un ministère, un rectorat, une école, une entreprise… : qui détient les documents, ou qui doit répondre."
      />
    </>
  );
}
