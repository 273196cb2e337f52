// Asks which source a note leads to, among the dossier's; or makes a new one.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Source } from '../../../electron/contract/sources.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { DateText } from '../../ui/DateText.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { sourceForm } from '../sources/sourceForm.ts';

export interface SourceWindowProps {
  dossierId: string;
  /** Sources the communiqué cites already. */
  cited: readonly string[];
  onClose: () => void;
  onSource: (source: Source) => void;
}

export function SourceWindow({ dossierId, cited, onClose, onSource }: SourceWindowProps) {
  const [creating, setCreating] = useState(false);
  const [start] = useState(() => ({ dossierId }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={creating ? 'Nouvelle source' : 'Ajouter une note vers une source'}
      size="lg"
    >
      {creating ? (
        <RecordForm
          domain="sources"
          form={sourceForm}
          initial={start}
          saveLabel="Ajouter la source et la citer"
          inWindow
          onSaved={onSource}
          onCancel={() => setCreating(false)}
        />
      ) : (
        <Choosing {...{ dossierId, cited, onClose, onSource }} onCreate={() => setCreating(true)} />
      )}
    </Modal>
  );
}

function Choosing({
  dossierId,
  cited,
  onClose,
  onSource,
  onCreate,
}: SourceWindowProps & { onCreate: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const source = useQuery(recordQuery('sources', chosen ?? '')).data;
  return (
    <Stack gap="md">
      <RecordPicker
        domain="sources"
        isFirst
        label="Source"
        hint="Cherchez par son titre ou sa référence."
        filter={{ dossierId }}
        error={missing ? 'Choisissez une source, ou ajoutez-la.' : null}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          setMissing(false);
        }}
      />
      {source !== undefined && chosen !== null && (
        <Text size="sm" c="dimmed">
          {[source.publisher, source.quotation && `« ${source.quotation.slice(0, 200)} »`]
            .filter(Boolean)
            .join(' — ')}
          {source.publishedOn !== null && (
            <>
              {' '}
              (<DateText on={source.publishedOn} />)
            </>
          )}
          {cited.includes(source.id) && ' Déjà citée : la même note sera appelée.'}
        </Text>
      )}
      <Group justify="space-between" gap="sm">
        <Button variant="subtle" onClick={onCreate}>
          Nouvelle source…
        </Button>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button
            onClick={() => {
              if (source !== undefined && chosen !== null) onSource(source);
              else setMissing(true);
            }}
          >
            Ajouter la note
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
