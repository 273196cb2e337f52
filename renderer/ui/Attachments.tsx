// The files attached to a record: join, see, download, put in the bin.
import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Attachment } from '../../electron/contract/documents.ts';
import { recordPath } from '../app/places.ts';
import { AttachmentDrop } from './AttachmentDrop.tsx';
import classes from './Attachments.module.css';
import { downloadBlob, readAttachment } from './attachmentTransfer.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { bytesWords } from './errorText.ts';
import { TextLink } from './links.tsx';
import { choicesQuery } from './listQuery.ts';
import { useBin } from './RecordBin.tsx';
import { useAction } from './useAction.ts';
import { useUpload } from './useUpload.ts';

export interface AttachmentsProps {
  ownerId: string;
  dossierId?: string | null;
  /** Nothing can be joined or taken out. */
  readOnly?: boolean;
}

export function Attachments({ ownerId, dossierId = null, readOnly = false }: AttachmentsProps) {
  const list = useQuery(choicesQuery('documents', '', { ownerId }));
  const uploads = useUpload({ ownerId, dossierId });
  if (list.error) return <ErrorNotice error={list.error} retry={() => void list.refetch()} />;
  const documents = list.data?.items ?? [];
  return (
    <Stack gap="sm">
      {documents.length > 0 && (
        <ul className={classes.list}>
          {documents.map((document) => (
            <AttachmentLine key={document.id} document={document} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {readOnly && documents.length === 0 && (
        <Text size="sm" c="dimmed">
          Aucune pièce jointe.
        </Text>
      )}
      {!readOnly && (
        <AttachmentDrop
          uploads={uploads}
          onFiles={async (files) => {
            for (const file of files) await uploads.attach(file);
          }}
        />
      )}
    </Stack>
  );
}

function AttachmentLine({ document, readOnly }: { document: Attachment; readOnly: boolean }) {
  const bin = useBin('documents');
  const download = useAction(async () => {
    downloadBlob(await readAttachment(document.id, document.mediaType), document.name);
  });
  return (
    <li className={classes.line}>
      <Group gap="xs" className={classes.name}>
        <TextLink to={recordPath('document', document.id)} size="sm">
          {document.name}
        </TextLink>
        <Text size="xs" c="dimmed">
          {bytesWords(document.size)}
        </Text>
      </Group>
      <ActionIcon
        variant="subtle"
        loading={download.running}
        aria-label={`Télécharger ${document.name}`}
        onClick={() => void download.run()}
      >
        <IconDownload size={16} aria-hidden />
      </ActionIcon>
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Mettre ${document.name} à la corbeille`}
          onClick={() => void bin(document)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
