// Prepares the message that takes a published communiqué to the press: whom to, hidden from each other; then notes the sending.
import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Communique } from '../../../electron/contract/communiques.ts';
import type { ExportedFile } from '../../../electron/contract/documents.ts';
import { api, client } from '../../app/client.ts';
import { recordTitle } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { countWords } from '../../ui/countWords.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { keepFiles } from '../../ui/ExportButton.tsx';
import { askExportFolder } from '../../ui/exportFolder.ts';
import { notify } from '../../ui/notify.tsx';
import { RecordsPicker } from '../../ui/RecordsPicker.tsx';
import { useAction } from '../../ui/useAction.ts';
import { leftOutWords } from './pressWords.ts';

export function PrepareSending({ communique }: { communique: Communique }) {
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState<Message | null>(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailForward size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Préparer l’envoi à la presse…
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Préparer l’envoi à la presse" size="lg">
        {message === null ? (
          <Choice communique={communique} onMade={setMessage} />
        ) : (
          <Noting
            communique={communique}
            message={message}
            onDone={() => {
              setOpen(false);
              setMessage(null);
            }}
          />
        )}
      </Modal>
    </>
  );
}

interface Message {
  file: ExportedFile;
  contactIds: Communique['id'][];
}

function Choice({ communique, onMade }: { communique: Communique; onMade: (message: Message) => void }) {
  const [listIds, setListIds] = useState<string[]>([]);
  const [contactIds, setContactIds] = useState<string[]>([]);
  const lists = useQuery(api.pressLists.list.queryOptions({ input: { limit: 200 } }));
  const any = useQuery(api.pressContacts.list.queryOptions({ input: { limit: 1 } }));
  const chosen = useQuery(
    api.pressContacts.recipients.queryOptions({
      input: { listIds: listIds.map(asId), contactIds: contactIds.map(asId) },
      placeholderData: keepPreviousData,
    }),
  );
  const recipients = chosen.data?.recipients ?? [];
  const make = useAction(async () => {
    const to = await askExportFolder();
    if (to === null) return;
    const ids = recipients.map(({ id }) => id);
    const { files } = await client.communiques.export({
      ...{ ref: communique.id, formats: ['eml'], contactIds: ids },
      ...to,
    });
    const [file] = files;
    if (file === undefined) return;
    keepFiles(files);
    onMade({ file, contactIds: ids });
  });
  if (any.data?.items.length === 0) {
    return (
      <EmptyNotice
        sentence="Il n’y a encore aucun contact de presse dans le registre."
        action={{ label: 'Aller aux contacts de presse', to: '/presse' }}
      />
    );
  }
  const none = listIds.length === 0 && contactIds.length === 0;
  return (
    <Stack gap="md">
      {lists.error && <ErrorNotice error={lists.error} retry={() => void lists.refetch()} />}
      <Checkbox.Group label="Listes" value={listIds} onChange={setListIds}>
        <Stack gap={6} mt={6}>
          {lists.data?.items.map(({ id, name, reachable, contacts }) => (
            <Checkbox key={id} value={id} label={`${name} : ${joined(reachable, contacts)}`} />
          ))}
          {lists.data?.items.length === 0 && (
            <Text size="sm" c="dimmed">
              Aucune liste pour le moment.
            </Text>
          )}
        </Stack>
      </Checkbox.Group>
      <RecordsPicker
        domain="pressContacts"
        label="Autres contacts"
        value={contactIds}
        onChange={setContactIds}
      />
      {chosen.error && <ErrorNotice error={chosen.error} retry={() => void chosen.refetch()} />}
      <div aria-live="polite">
        {!none && (
          <Text size="sm" fw={600}>
            {recipients.length === 0
              ? 'Personne ne peut recevoir ce message.'
              : `${countWords(recipients.length, ['destinataire', 'destinataires'])}, en copie cachée : personne ne verra l’adresse des autres.`}
          </Text>
        )}
      </div>
      {(chosen.data?.leftOut.length ?? 0) > 0 && (
        <Alert color="orange" variant="outline" title="Laissés de côté">
          <List size="sm">
            {chosen.data?.leftOut.map((contact) => (
              <List.Item key={contact.id}>
                {[contact.media, contact.name].filter((part) => part !== '').join(' · ') || contact.email} :{' '}
                {leftOutWords(contact)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        Vigie n’envoie rien : elle prépare un message, avec le texte et le PDF publié, que vous ouvrez et
        envoyez avec votre logiciel de courrier.
      </Text>
      <Group justify="flex-end">
        <Button
          disabled={recipients.length === 0 || none || chosen.isPlaceholderData}
          loading={make.running}
          onClick={() => void make.run()}
        >
          Préparer le message
        </Button>
      </Group>
    </Stack>
  );
}

function Noting({
  communique,
  message: { file, contactIds },
  onDone,
}: {
  communique: Communique;
  message: Message;
  onDone: () => void;
}) {
  const [madeOn, setMadeOn] = useState<string | null>(today());
  const note = useAction(async () => {
    if (madeOn === null) return;
    const publication = await client.publications.create({
      ...{ communiqueId: communique.id, madeOn, channel: 'email', contactIds },
      ...{ format: file.format, fileName: file.name, sha256: file.sha256 },
    });
    notify({ title: 'Envoi noté', message: recordTitle('publications', publication) });
    onDone();
  });
  return (
    <Stack gap="md">
      <Alert color="lagoon" variant="outline" title="Le message est prêt">
        <Text size="sm">
          Ouvrez <b>{file.name}</b> avec votre logiciel de courrier, relisez-le, envoyez-le. Puis revenez
          noter l’envoi : à qui, quel jour, et l’empreinte du message seront gardés.
        </Text>
      </Alert>
      <DateField
        label="Envoyé le"
        required
        value={madeOn}
        onChange={setMadeOn}
        error={madeOn === null ? 'À remplir.' : null}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Je ne l’ai pas envoyé
        </Button>
        <Button loading={note.running} disabled={madeOn === null} onClick={() => void note.run()}>
          Noter l’envoi à {countWords(contactIds.length, ['contact', 'contacts'])}
        </Button>
      </Group>
    </Stack>
  );
}

/** « 8 joignables sur 9 », « 1 contact ». */
function joined(reachable: number, contacts: number): string {
  if (reachable === contacts) return countWords(contacts, ['contact', 'contacts']);
  return `${countWords(reachable, ['joignable', 'joignables'])} sur ${contacts}`;
}
