// The button that attaches files to a dossier, and its window.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Attachment } from '../../../electron/contract/documents.ts';
import { recordPath } from '../../app/places.ts';
import { AttachmentDrop } from '../../ui/AttachmentDrop.tsx';
import { TextLink } from '../../ui/links.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { useUpload } from '../../ui/useUpload.ts';

/** `dossierId` left out: the window asks which one. */
export function DocumentAdd({ dossierId }: { dossierId?: string }) {
  const [open, window] = useDisclosure(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={window.open}>
        Ajouter une pièce
      </Button>
      <Modal opened={open} onClose={window.close} title="Ajouter une pièce" size="lg">
        <Adding given={dossierId} onDone={window.close} />
      </Modal>
    </>
  );
}

function Adding({ given, onDone }: { given: string | undefined; onDone: () => void }) {
  const [chosen, setChosen] = useState<string | null>(given ?? null);
  const [attached, setAttached] = useState<readonly Attachment[]>([]);
  const uploads = useUpload({ dossierId: chosen });
  return (
    <Stack gap="md">
      {given === undefined && (
        <RecordPicker
          domain="dossiers"
          label="Dossier"
          hint="Laissez vide pour une pièce qui n’est d’aucun dossier, comme un logo."
          value={chosen}
          onChange={setChosen}
        />
      )}
      <AttachmentDrop
        uploads={uploads}
        onFiles={async (files) => {
          for (const file of files) {
            const document = await uploads.attach(file);
            if (document) setAttached((all) => [...all, document]);
          }
        }}
      />
      {attached.length > 0 && (
        <div>
          <Text size="sm">Dans le registre :</Text>
          <ul>
            {attached.map(({ id, name }) => (
              <li key={id}>
                <TextLink to={recordPath('document', id)} size="sm">
                  {name}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button
        variant="default"
        onClick={onDone}
        style={{ alignSelf: 'end' }}
        disabled={uploads.running.length > 0}
      >
        Fermer
      </Button>
    </Stack>
  );
}
