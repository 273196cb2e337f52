// Where files are dropped or chosen to be attached, with the progress of each and a way to stop it.
import { Button, CloseButton, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import classes from './AttachmentDrop.module.css';
import { bytesWords } from './errorText.ts';
import { useFileDrop } from './useFileDrop.ts';
import type { Uploads } from './useUpload.ts';

export interface AttachmentDropProps {
  uploads: Uploads;
  onFiles: (files: File[]) => void;
  multiple?: boolean;
  /** Media types offered when choosing: 'image/png,image/jpeg'. */
  accept?: string;
  label?: string;
  id?: string;
}

export function AttachmentDrop({
  uploads,
  onFiles,
  multiple = true,
  accept,
  label,
  id,
}: AttachmentDropProps) {
  const { ref, over } = useFileDrop((files) => onFiles(multiple ? files : files.slice(0, 1)));
  return (
    <Stack gap="xs">
      <div ref={ref} className={classes.drop} data-over={over} data-screen-only>
        <FileButton
          multiple={multiple}
          accept={accept}
          onChange={(chosen: File | File[] | null) => onFiles(chosen === null ? [] : [chosen].flat())}
        >
          {(props) => (
            <Button
              {...props}
              id={id}
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              {label ?? (multiple ? 'Joindre des fichiers…' : 'Joindre un fichier…')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          ou déposez-{multiple ? 'les' : 'le'} ici, 50 Mo au plus chacun
        </Text>
      </div>
      {uploads.running.map(({ key, name, size, received, cancel }) => (
        <Group key={key} gap="sm" wrap="nowrap">
          <Stack gap={2} flex={1}>
            <Text size="xs">
              {name} : {bytesWords(received)} sur {bytesWords(size)}
            </Text>
            <Progress value={(received / size) * 100} aria-label={`Envoi de ${name}`} size="sm" />
          </Stack>
          <CloseButton aria-label={`Arrêter l’envoi de ${name}`} onClick={cancel} />
        </Group>
      ))}
    </Stack>
  );
}
