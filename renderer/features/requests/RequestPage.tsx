// A request: where it stands, its dates and why, what happened, its letter and its pieces.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EventType } from '../../../electron/contract/law.ts';
import type { InformationRequest, RequestEvent } from '../../../electron/contract/requests.ts';
import { api } from '../../app/client.ts';
import { usePageId, useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { Attachments } from '../../ui/Attachments.tsx';
import { today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { RecordName } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { PublicationTable } from '../publications/PublicationTable.tsx';
import { SameObjectNotice } from '../series/SameObjectNotice.tsx';
import { CadaFileSection } from './CadaFileSection.tsx';
import { ClockSection } from './ClockSection.tsx';
import { EventDialog } from './EventDialog.tsx';
import { EventsSection } from './EventsSection.tsx';
import { FollowedPanel } from './FollowedPanel.tsx';
import { FollowingLetters } from './FollowingLetters.tsx';
import { LetterSection } from './LetterSection.tsx';
import { MailDrop } from './MailDrop.tsx';
import { hasOwnClock, possibleEvents } from './progress.ts';
import { purposeOfRequest, purposes } from './purposes.ts';
import { QuestionsSection } from './QuestionsSection.tsx';
import { requestForm } from './requestForm.tsx';
import { SilenceDialog } from './SilenceDialog.tsx';
import { StepBadge } from './StepBadge.tsx';
import { StepPanel } from './StepPanel.tsx';
import { silenceDay } from './silence.ts';
import { deliveries } from './words.ts';

export function RequestPage() {
  return (
    <RecordPage
      domain="requests"
      id={usePageId()}
      form={requestForm}
      title={({ subject }) => subject}
      eyebrow={({ reference }) => `Demande ${reference}`}
      badges={({ step }) => <StepBadge step={step} />}
      facts={(request) => [
        { label: 'Organisme', value: <RecordName type="authority" id={request.authorityId} /> },
        { label: 'Dossier', value: <RecordName type="dossier" id={request.dossierId} /> },
        { label: 'Série', value: request.seriesId && <RecordName type="series" id={request.seriesId} /> },
        { label: 'But', value: purposes[purposeOfRequest(request)].title },
        { label: 'Envoi', value: sending(request) },
        { label: 'Référence à rappeler', value: request.theirReference },
      ]}
      // Before it is sent, exporting the letter is the next thing to do: it is offered there.
      actions={(request) =>
        !(hasOwnClock(request) && request.step === 'notSent') && (
          <ExportButton domain="requests" reference={request.reference} label="Exporter la lettre" />
        )
      }
    >
      {(request) => <RequestContent request={request} />}
    </RecordPage>
  );
}

type Dialog = { kind: 'event'; subject: RequestEvent | EventType } | { kind: 'check' } | null;

function RequestContent({ request }: { request: InformationRequest }) {
  const clock = useQuery(api.requests.clock.queryOptions({ input: { id: request.id, on: today() } }));
  const list = useQuery(
    api.events.list.queryOptions({ input: { filter: { requestId: request.id }, limit: 200 } }),
  );
  const { noter, lettre } = useQueryValues();
  const setQuery = useSetQueryValues();
  const [dialog, setDialog] = useState<Dialog>(() => {
    // Asked for by the page of a letter that continues this request.
    const asked = possibleEvents(request).find((type) => type === noter);
    return asked === undefined ? null : { kind: 'event', subject: asked };
  });
  const events = list.data?.items ?? [];
  const addEvent = (type: EventType) => setDialog({ kind: 'event', subject: type });
  const close = () => {
    setDialog(null);
    if (noter !== undefined) setQuery({ noter: null, lettre: null });
  };
  const ownClock = hasOwnClock(request);
  const failure = clock.error ?? list.error;
  if (failure)
    return <ErrorNotice error={failure} retry={() => void Promise.all([clock.refetch(), list.refetch()])} />;
  return (
    <>
      <SameObjectNotice request={request} />
      <FollowedPanel request={request} />
      {ownClock && (
        <Section title="Où en est-on ?">
          <StepPanel
            request={request}
            step={clock.data?.step ?? request.step}
            events={events}
            onEvent={addEvent}
            onCheck={() => setDialog({ kind: 'check' })}
          />
        </Section>
      )}
      <CadaFileSection request={request} />
      {ownClock && clock.data && <ClockSection clock={clock.data} events={events} />}
      <EventsSection
        request={request}
        events={events}
        onAdd={addEvent}
        onCorrect={(event) => setDialog({ kind: 'event', subject: event })}
      />
      <MailDrop request={request} />
      <FollowingLetters request={request} />
      {purposeOfRequest(request) !== 'followUp' && <QuestionsSection request={request} />}
      <LetterSection request={request} events={events} />
      <Section title="Pièces">
        <Attachments ownerId={request.id} dossierId={request.dossierId} />
      </Section>
      <Section title="Lettres exportées">
        <PublicationTable requestId={request.id} />
      </Section>
      {dialog?.kind === 'event' && (
        <EventDialog request={request} subject={dialog.subject} letterId={lettre} onClose={close} />
      )}
      {dialog?.kind === 'check' && clock.data && (
        <SilenceDialog
          request={request}
          after={silenceDay(clock.data) ?? ''}
          onArrived={() => addEvent('answer')}
          onClose={close}
        />
      )}
    </>
  );
}

function sending({ delivery, trackingNumber }: InformationRequest): string {
  return trackingNumber === '' ? deliveries[delivery] : `${deliveries[delivery]}, n° ${trackingNumber}`;
}
