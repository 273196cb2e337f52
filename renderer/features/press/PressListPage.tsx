// A list of the press: what it is for, and whom it holds.
import { usePageId } from '../../app/location.ts';
import { newPath } from '../../app/places.ts';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { ContactTable } from './ContactTable.tsx';
import { FilesMenu } from './FilesMenu.tsx';
import { pressListForm } from './pressForms.ts';

export function PressListPage() {
  return (
    <RecordPage
      domain="pressLists"
      id={usePageId()}
      form={pressListForm}
      title={({ name }) => name}
      eyebrow={() => 'Liste de presse'}
      facts={({ description, contacts, reachable }) =>
        [
          { label: 'À quoi elle sert', value: description },
          { label: 'Joignables', value: contacts > 0 && `${reachable} sur ${contacts}` },
        ].filter(({ value }) => Boolean(value))
      }
    >
      {({ id }) => (
        <Section title="Contacts de la liste">
          <ContactTable
            filter={{ listId: id }}
            create={{ label: 'Ajouter un contact', to: newPath('pressContact', { liste: id }) }}
            actions={<FilesMenu listId={id} />}
            empty="Ajoutez un contact ici, ou choisissez cette liste sur la fiche d’un contact."
          />
        </Section>
      )}
    </RecordPage>
  );
}
