// « Rien reçu ? »: a silence is only asserted once someone has looked in every place an answer may have come to.
import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { client } from '../../app/client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { today } from '../../ui/dates.ts';
import { useAction } from '../../ui/useAction.ts';
import { checkDateProblem } from './silence.ts';

export interface SilenceDialogProps {
  request: InformationRequest;
  /** The last day of the time to answer: the check comes after it. */
  after: string;
  /** Something did arrive: it is to be noted instead. */
  onArrived: () => void;
  onClose: () => void;
}

const places = [
  'Le courrier : boîte aux lettres, siège de l’association, domicile de qui a signé',
  'Les courriels : boîte de réception, courrier indésirable, autres adresses de l’association',
] as const;

export function SilenceDialog({ request, after, onArrived, onClose }: SilenceDialogProps) {
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [on, setOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const add = useAction(
    async (checkedOn: string) => {
      await client.requests.addEvent({
        requestId: request.id,
        type: 'silenceChecked',
        on: checkedOn,
        note: [...places.map((place) => `Vérifié – ${place}.`), note.trim()].filter(Boolean).join('\n'),
      });
      onClose();
    },
    { done: 'Vérification notée : rien n’est arrivé.' },
  );
  const problem = checkDateProblem(on, after, today());
  const ready = problem === null && places.every((place) => checked.includes(place));
  return (
    <Modal opened onClose={onClose} title="Rien reçu ?" size="lg">
      <Stack gap="md">
        <Text size="sm">
          Le délai de réponse a pris fin le <DateText on={after} />. Un silence ne se constate qu’après avoir
          regardé partout où une réponse a pu arriver. Cochez ce que vous avez vérifié.
        </Text>
        <Stack gap="xs">
          {places.map((place) => (
            <Checkbox
              key={place}
              label={place}
              checked={checked.includes(place)}
              onChange={(event) => {
                const kept = checked.filter((other) => other !== place);
                setChecked(event.currentTarget.checked ? [...kept, place] : kept);
              }}
            />
          ))}
        </Stack>
        <DateField label="Date de la vérification" value={on} onChange={setOn} error={problem} required />
        <Textarea
          label="Note"
          description="Qui a vérifié, par exemple."
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          Un accusé de réception ou une réponse automatique n’est pas une réponse.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onArrived}>
            Quelque chose est arrivé…
          </Button>
          <Button disabled={!ready} loading={add.running} onClick={() => on !== null && void add.run(on)}>
            Confirmer : rien n’est arrivé
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
