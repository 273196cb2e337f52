// Makes a missing record in a window over the form that needs it.
import { Modal } from '@mantine/core';
import type { QuickCreation, Values } from './formTypes.ts';
import { RecordForm } from './RecordForm.tsx';

export interface QuickCreateProps {
  creation: QuickCreation;
  initial: Values;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function QuickCreate({ creation, initial, onClose, onCreated }: QuickCreateProps) {
  return (
    <Modal opened onClose={onClose} title={creation.title} size="lg">
      <RecordForm
        domain={creation.domain}
        form={creation.form}
        initial={initial}
        saveLabel="Ajouter"
        inWindow
        onSaved={(record) => onCreated(record.id)}
        onCancel={onClose}
      />
    </Modal>
  );
}
