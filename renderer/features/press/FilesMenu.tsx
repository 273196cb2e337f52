// Contacts from and to other programs: spreadsheets (CSV) and address books (vCard).
import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { counted } from './pressWords.ts';

/** `listId`: the contacts of that list only. */
export function FilesMenu({ listId }: { listId?: string }) {
  const keep = useAction(async (kind: 'csv' | 'vcard') => {
    const { name, mediaType, text, contacts } = await client.pressContacts.exportFile({
      kind,
      ...(listId === undefined ? {} : { listId: asId(listId) }),
    });
    downloadBlob(new Blob([text], { type: mediaType }), name);
    notify({ title: `${countWords(contacts, counted)} dans le fichier`, message: name });
  });
  return (
    <ActionMenu label="Fichiers" running={keep.running}>
      {listId === undefined && (
        <>
          <Menu.Item component={Link} to="/presse/importer">
            Importer des contacts…
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Item onClick={() => void keep.run('csv')}>Exporter pour un tableur (CSV)</Menu.Item>
      <Menu.Item onClick={() => void keep.run('vcard')}>Exporter pour un carnet d’adresses (vCard)</Menu.Item>
    </ActionMenu>
  );
}
