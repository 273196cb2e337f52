// The lists of the press.
import { newPath } from '../../app/places.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';

export function PressLists() {
  return (
    <>
      <PageHeader
        title="Listes de presse"
        lead="Un communiqué part à une liste ou à plusieurs ; un contact peut être dans plusieurs listes."
        actions={
          <ButtonLink to="/presse" variant="default">
            Tous les contacts
          </ButtonLink>
        }
      />
      <RecordTable
        domain="pressLists"
        label="Listes de presse"
        counted={['liste', 'listes']}
        columns={[
          { id: 'name', header: 'Liste', main: true, sort: 'name', cell: ({ name }) => name },
          { id: 'contacts', header: 'Contacts', width: '8rem', cell: ({ contacts }) => contacts },
          { id: 'reachable', header: 'Joignables', width: '8rem', cell: ({ reachable }) => reachable },
        ]}
        create={{ label: 'Ajouter une liste', to: newPath('pressList') }}
        empty="Une liste réunit ceux à qui l’on écrit d’un coup : « Presse locale », « Radios »…"
      />
    </>
  );
}
