// The contacts of the press, by media, narrowed to a list at will.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { newPath } from '../../app/places.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ContactTable } from './ContactTable.tsx';
import { FilesMenu } from './FilesMenu.tsx';

export function PressContacts() {
  const lists = useQuery(api.pressLists.list.queryOptions({ input: { limit: 200 } })).data?.items ?? [];
  return (
    <>
      <PageHeader
        title="Presse"
        lead="À qui vont les communiqués. Une adresse de rédaction dure plus longtemps que celle d’une personne."
        actions={
          <ButtonLink to="/listes-presse" variant="default">
            Listes
          </ButtonLink>
        }
      />
      <ContactTable
        filters={[
          {
            field: 'listId',
            label: 'Liste',
            choices: Object.fromEntries(lists.map(({ id, name }) => [id, name])),
          },
        ]}
        create={{ label: 'Ajouter un contact', to: newPath('pressContact') }}
        actions={<FilesMenu />}
        empty="Ajoutez les rédactions une à une, ou importez un carnet d’adresses (CSV ou vCard)."
      />
    </>
  );
}
