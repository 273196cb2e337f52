// One e-mail, and how it is to be noted: its kind, its date, the files to keep.
import { Alert, Button, Checkbox, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { EventType } from '../../../electron/contract/law.ts';
import type { MailPreview } from '../../../electron/contract/mail.ts';
import type { Id } from '../../../electron/contract/primitives.ts';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { client } from '../../app/client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { dateWords, instantWords, today } from '../../ui/dates.ts';
import { bytesWords } from '../../ui/errorText.ts';
import { Facts } from '../../ui/Facts.tsx';
import { useAction } from '../../ui/useAction.ts';
import { events } from './eventWords.ts';
import { mailboxWords, mainChoices, otherChoices, reasonSentence } from './mailWords.ts';

export interface MailFormProps {
  request: InformationRequest;
  uploadId: Id;
  mail: MailPreview;
  onKept: () => void;
  onPass: () => void;
}

export function MailForm({ request, uploadId, mail, onKept, onPass }: MailFormProps) {
  const { from, to, subject, sentAt, text, cut, pieces, proposal, known } = mail;
  const [type, setType] = useState<EventType | null>(proposal.type);
  const [on, setOn] = useState<string | null>(mail.on);
  const [keep, setKeep] = useState(pieces.filter(({ inline }) => !inline).map(({ index }) => index));
  const note = useAction(
    async (chosen: { type: EventType; on: string }) => {
      await client.requests.keepMail({
        ...{ requestId: request.id, uploadId, keep, ...chosen },
        ...(known ? { again: true } : {}),
      });
      onKept();
    },
    { done: 'Courriel noté' },
  );
  const reason = reasonSentence(proposal);
  const ready = type !== null && on !== null;
  return (
    <Stack gap="md">
      {known && (
        <Alert color="yellow" title={`Ce courriel est déjà noté le ${dateWords(known.on)}`}>
          Passez-le, ou notez-le une seconde fois s’il le faut.
        </Alert>
      )}
      <Facts
        items={[
          { label: 'De', value: from ? mailboxWords(from) : 'expéditeur non indiqué' },
          { label: 'À', value: to.map(mailboxWords).join(', ') },
          { label: 'Envoyé le', value: sentAt === null ? 'date absente ou illisible' : instantWords(sentAt) },
          { label: 'Objet', value: subject || 'sans objet' },
        ]}
      />
      <Textarea
        label="Texte"
        readOnly
        autosize
        minRows={2}
        maxRows={10}
        value={text || 'Ce courriel n’a pas de texte.'}
      />
      {cut && (
        <Text size="xs" c="dimmed">
          La note de l’événement n’en garde que le début ; le fichier joint comme preuve le garde en entier.
        </Text>
      )}
      <TypeChoice request={request} value={type} onChange={setType} reason={reason} />
      <DateField
        label={type === null ? 'Date' : events[type].on}
        value={on}
        onChange={setOn}
        required
        hint={
          mail.on === null
            ? 'Le courriel ne donne pas de date lisible : indiquez celle où il est arrivé.'
            : undefined
        }
      />
      {on !== null && on > today() && (
        <Alert color="yellow" title="Cette date est à venir">
          Vérifiez-la : l’horloge de l’ordinateur qui a envoyé ce courriel était peut-être fausse.
        </Alert>
      )}
      {pieces.length > 0 && (
        <Checkbox.Group
          label="Fichiers joints à garder"
          description="Le courriel lui-même est gardé en entier, comme preuve."
          value={keep.map(String)}
          onChange={(chosen) => setKeep(chosen.map(Number))}
        >
          <Stack gap="xs" mt="xs">
            {pieces.map(({ index, name, size, inline }) => (
              <Checkbox
                key={index}
                value={String(index)}
                label={`${name} (${bytesWords(size)})`}
                description={inline ? 'Image du texte : souvent un logo ou une signature.' : undefined}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onPass}>
          Passer ce courriel
        </Button>
        <Button disabled={!ready} loading={note.running} onClick={() => ready && void note.run({ type, on })}>
          {known ? 'Noter quand même' : 'Noter'}
        </Button>
      </Group>
    </Stack>
  );
}

interface TypeChoiceProps {
  request: InformationRequest;
  value: EventType | null;
  onChange: (type: EventType) => void;
  reason: string;
}

const OTHER = 'other';

/** The usual kinds of answer, and the others in a list. */
function TypeChoice({ request, value, onChange, reason }: TypeChoiceProps) {
  const others = otherChoices(request);
  const isMain = value !== null && mainChoices.includes(value);
  const [other, setOther] = useState(value !== null && !isMain);
  return (
    <Stack gap="xs">
      <Radio.Group
        label="À noter comme"
        description={reason}
        withAsterisk
        value={other ? OTHER : value}
        onChange={(chosen) => {
          const type = mainChoices.find((known) => known === chosen);
          setOther(type === undefined);
          const next = type ?? others[0];
          if (next !== undefined) onChange(next);
        }}
      >
        <Group gap="md" mt="xs">
          {mainChoices.map((type) => (
            <Radio key={type} value={type} label={events[type].label} />
          ))}
          <Radio value={OTHER} label="Autre chose" />
        </Group>
      </Radio.Group>
      {other && (
        <Select
          aria-label="Ce qui s’est passé"
          allowDeselect={false}
          data={others.map((type) => ({ value: type, label: events[type].label }))}
          value={value}
          onChange={(chosen) => {
            const type = others.find((known) => known === chosen);
            if (type !== undefined) onChange(type);
          }}
        />
      )}
      {value !== null && (
        <Text size="xs" c="dimmed">
          {events[value].effect}
        </Text>
      )}
    </Stack>
  );
}
