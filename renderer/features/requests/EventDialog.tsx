// Adds an event to a request, or corrects one.
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { EventType } from '../../../electron/contract/law.ts';
import type { InformationRequest, RequestEvent } from '../../../electron/contract/requests.ts';
import { today } from '../../ui/dates.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { eventForm } from './eventForm.tsx';
import { possibleEvents } from './progress.ts';

export interface EventDialogProps {
  request: InformationRequest;
  /** The event to correct, or the kind of the one to add. */
  subject: RequestEvent | EventType;
  onClose: () => void;
}

export function EventDialog({ request, subject, onClose }: EventDialogProps) {
  const event = typeof subject === 'string' ? undefined : subject;
  const [type, setType] = useState<EventType>(typeof subject === 'string' ? subject : subject.type);
  const [initial] = useState({ requestId: request.id, type, on: today() });
  const usual = possibleEvents(request);
  const possible = usual.includes(initial.type) ? usual : [initial.type, ...usual];
  return (
    <Modal opened onClose={onClose} title={event ? 'Corriger un événement' : 'Noter un événement'} size="lg">
      <RecordForm
        domain="events"
        form={eventForm({ type, possible, dossierId: request.dossierId, onType: setType })}
        record={event}
        initial={initial}
        saveLabel={event ? 'Enregistrer' : 'Noter'}
        inWindow
        onSaved={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
