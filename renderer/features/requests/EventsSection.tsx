// The events of a request, in the order they happened, each with its proof; to add, correct or take out.
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { EventType } from '../../../electron/contract/law.ts';
import type { InformationRequest, RequestEvent } from '../../../electron/contract/requests.ts';
import { recordPath } from '../../app/places.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dateWords, today } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { useBin } from '../../ui/RecordBin.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { EventNote } from './EventNote.tsx';
import { EventPieces } from './EventPieces.tsx';
import classes from './Events.module.css';
import { events as words } from './eventWords.ts';
import { possibleEvents } from './progress.ts';

export interface EventsSectionProps {
  request: InformationRequest;
  events: readonly RequestEvent[];
  onAdd: (type: EventType) => void;
  onCorrect: (event: RequestEvent) => void;
}

export function EventsSection({ request, events, onAdd, onCorrect }: EventsSectionProps) {
  return (
    <Section title="Événements" actions={<AddMenu request={request} onAdd={onAdd} />}>
      {events.length === 0 ? (
        <Text size="sm" c="dimmed">
          Rien n’est encore noté : envoi, réception, réponse… Les dates se calculent à partir de là.
        </Text>
      ) : (
        <ol className={classes.events}>
          {events.map((event) => (
            <EventLine key={event.id} event={event} onCorrect={() => onCorrect(event)} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function AddMenu({ request, onAdd }: Pick<EventsSectionProps, 'request' | 'onAdd'>) {
  return (
    <ActionMenu label="Noter un événement" icon={IconPlus} size="compact-sm">
      {possibleEvents(request).map((type) => (
        <Menu.Item key={type} onClick={() => onAdd(type)}>
          {words[type].label}
        </Menu.Item>
      ))}
    </ActionMenu>
  );
}

function EventLine({ event, onCorrect }: { event: RequestEvent; onCorrect: () => void }) {
  const bin = useBin('events');
  const { label } = words[event.type];
  const named = `${label}, ${dateWords(event.on)}`;
  const details = detailsOf(event);
  return (
    <li className={classes.event}>
      <span className={classes.on}>
        <DateText on={event.on} />
      </span>
      <div className={classes.what}>
        <span className={classes.label}>{label}</span>
        {event.on > today() && <StatusBadge tone="warning">date à venir</StatusBadge>}
        {details.map((detail) => (
          <span key={detail} className={classes.detail}>
            {detail}
          </span>
        ))}
        {event.documentId !== null && (
          <span className={classes.detail}>
            <TextLink to={recordPath('document', event.documentId)} size="xs">
              Preuve jointe
            </TextLink>
          </span>
        )}
        <EventPieces eventId={event.id} />
        {event.note !== '' && <EventNote note={event.note} />}
      </div>
      <span className={classes.actions}>
        <ActionIcon variant="subtle" aria-label={`Corriger : ${named}`} onClick={onCorrect}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Mettre à la corbeille : ${named}`}
          onClick={() => void bin(event)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

/** What an event says beside its date, in short sentences. */
export function detailsOf(event: RequestEvent): string[] {
  const details: string[] = [];
  if (event.proofNumber !== '') details.push(`n° ${event.proofNumber}`);
  if (event.remediesStated === true) details.push('Voies et délais de recours indiqués');
  if (event.remediesStated === false) details.push('Voies et délais de recours non indiqués');
  if (event.competentReceivedOn !== null) {
    details.push(`Reçue par l’organisme compétent le ${dateWords(event.competentReceivedOn)}`);
  }
  if (event.reasonsStated === true) details.push('Motifs donnés');
  if (event.reasonsStated === false) details.push('Sans motifs : la prolongation ne compte pas');
  if (event.until !== null) details.push(`Réponse annoncée pour le ${dateWords(event.until)}`);
  return details;
}
