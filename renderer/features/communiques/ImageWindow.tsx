// Asks for a picture and what it shows; attaches it to the register.
import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Communique } from '../../../electron/contract/communiques.ts';
import type { Attachment } from '../../../electron/contract/documents.ts';
import { api, client } from '../../app/client.ts';
import { AttachmentDrop } from '../../ui/AttachmentDrop.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useUpload } from '../../ui/useUpload.ts';

export interface ImageWindowProps {
  communique: Pick<Communique, 'id' | 'dossierId'>;
  /** A picture that was pasted or dropped. */
  file: File | null;
  onClose: () => void;
  onImage: (documentId: string, alternativeText: string) => void;
}

/** What a PDF can show. */
const ACCEPTED = 'image/png,image/jpeg,image/svg+xml,image/webp,image/gif';

export function ImageWindow({ communique, file, onClose, onImage }: ImageWindowProps) {
  const { id: ownerId, dossierId } = communique;
  const uploads = useUpload({ ownerId, dossierId });
  const [chosen, setChosen] = useState<Attachment | null>(null);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const input = { filter: { dossierId }, limit: 200 };
  const pictures = (useQuery(api.documents.list.queryOptions({ input })).data?.items ?? []).filter(isPicture);

  function choose(document: Attachment | null): void {
    setChosen(document);
    if (document && words === '') setWords(document.alternativeText);
  }
  async function attach(given: File): Promise<void> {
    const document = await uploads.attach(given);
    if (document) choose(document);
  }
  const pasted = useRef(file);
  useEffect(() => {
    const given = pasted.current;
    pasted.current = null;
    if (given) void attach(given);
  });
  const insert = useAction(async (document: Attachment, text: string) => {
    const { id, version } = document;
    // The picture keeps its first description, for the next communiqué that shows it.
    if (document.alternativeText === '') {
      await client.documents.update({ id, version, changes: { alternativeText: text } });
    }
    onImage(id, text);
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    const text = words.replace(/\s+/gu, ' ').trim();
    if (chosen && text !== '' && isPicture(chosen)) void insert.run(chosen, text);
  }

  return (
    <Modal opened onClose={onClose} title="Ajouter une image" size="lg">
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {pictures.length > 0 && (
            <Select
              data-autofocus
              openOnFocus={false}
              label="Une image de ce dossier"
              placeholder="Choisir parmi les pièces"
              data={pictures.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen?.id ?? null}
              onChange={(next) => choose(pictures.find(({ id }) => id === next) ?? null)}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': 'Ne plus choisir cette image' }}
              nothingFoundMessage="Rien ne correspond"
            />
          )}
          <AttachmentDrop
            uploads={uploads}
            multiple={false}
            accept={ACCEPTED}
            label={pictures.length > 0 ? 'Ou un fichier…' : 'Choisir un fichier…'}
            onFiles={([given]) => {
              if (given) void attach(given);
            }}
          />
          {chosen && (
            <Text size="sm" role="status">
              Image choisie : {chosen.name}
            </Text>
          )}
          {asked && !chosen && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              Choisissez une image.
            </Text>
          )}
          {chosen && !isPicture(chosen) && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              Ce fichier n’est pas une image que Vigie peut montrer : choisissez un PNG, un JPEG ou un SVG.
            </Text>
          )}
          <Textarea
            label="Texte alternatif"
            description="Ce que montre l’image, en une phrase, pour les personnes qui ne la voient pas."
            minRows={2}
            withAsterisk
            aria-required
            error={
              asked && words.trim() === '' && 'À remplir : sans lui, le PDF ne peut pas être lu par tous.'
            }
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
            <Button type="submit" loading={insert.running} disabled={uploads.running.length > 0}>
              Ajouter l’image
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function isPicture({ mediaType }: Attachment): boolean {
  return ACCEPTED.split(',').includes(mediaType);
}
