// A field that holds one attached file: joins it or chooses it in the dossier, names it, takes it out.
import { ActionIcon, Group, Input, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AttachmentDrop } from './AttachmentDrop.tsx';
import { HINT_GAP } from './formTypes.ts';
import { RecordName } from './links.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { useUpload } from './useUpload.ts';

export interface DocumentFieldProps {
  id: string;
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  dossierId?: string | null;
  ownerId?: string | null;
  accept?: string;
  hint?: ReactNode;
  error?: string | null;
}

export function DocumentField({
  id,
  label,
  value,
  onChange,
  hint,
  error,
  accept,
  ...place
}: DocumentFieldProps) {
  const uploads = useUpload(place);
  return (
    <Input.Wrapper
      label={label}
      description={hint}
      descriptionProps={{ mb: HINT_GAP }}
      error={error}
      labelElement="div"
      id={id}
    >
      {value === null ? (
        <Stack gap="sm">
          <AttachmentDrop
            id={id}
            uploads={uploads}
            multiple={false}
            accept={accept}
            onFiles={async ([file]) => {
              const attached = file ? await uploads.attach(file) : null;
              if (attached) onChange(attached.id);
            }}
          />
          {place.dossierId != null && (
            <RecordPicker
              domain="documents"
              label="Ou une pièce du dossier"
              filter={{ dossierId: place.dossierId }}
              value={null}
              onChange={onChange}
            />
          )}
        </Stack>
      ) : (
        <Group gap="xs">
          <RecordName type="document" id={value} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Retirer le fichier"
            onClick={() => onChange(null)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </Input.Wrapper>
  );
}
