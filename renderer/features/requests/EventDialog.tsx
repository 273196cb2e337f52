// Adds an event to a request, or corrects one.
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { EventType } from '../../../electron/contract/law.ts';
import type { InformationRequest, RequestEvent } from '../../../electron/contract/requests.ts';
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { today } from '../../ui/dates.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { useAction } from '../../ui/useAction.ts';
import { eventForm } from './eventForm.tsx';
import { possibleEvents } from './progress.ts';

export interface EventDialogProps {
  request: InformationRequest;
  /** The event to correct, or the kind of the one to add. */
  subject: RequestEvent | EventType;
  /** The letter whose sending this event is: it is noted there too. */
  letterId?: string | undefined;
  onClose: () => void;
}

export function EventDialog({ request, subject, letterId, onClose }: EventDialogProps) {
  const event = typeof subject === 'string' ? undefined : subject;
  const [type, setType] = useState<EventType>(typeof subject === 'string' ? subject : subject.type);
  const [initial] = useState({ requestId: request.id, type, on: today() });
  const noteSent = useAction(async ({ on, proofNumber, documentId }: RequestEvent) => {
    if (letterId === undefined) return;
    const proof = { proofNumber, documentId };
    await client.requests.addEvent({ requestId: asId(letterId), type: 'sent', on, ...proof });
  });
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
        onSaved={(saved) => {
          if (letterId !== undefined) void noteSent.run(saved);
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
