// Closes a request: what was answered, what was done, and when; or opens it again.
import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RightsRequest } from '../../../electron/contract/rights.ts';
import { client } from '../../app/client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { useAction } from '../../ui/useAction.ts';
import { outcomes } from './rightsWords.ts';

type Outcome = RightsRequest['outcome'];

export function CloseButton({ request }: { request: RightsRequest }) {
  const [open, setOpen] = useState(false);
  const { id, version } = request;
  const reopen = useAction(
    () => client.rightsRequests.update({ id, version, changes: { outcome: 'pending', closedOn: null } }),
    { done: 'Demande rouverte' },
  );
  if (request.outcome !== 'pending') {
    return (
      <Button variant="default" loading={reopen.running} onClick={() => void reopen.run()}>
        Rouvrir
      </Button>
    );
  }
  return (
    <>
      {/* Where the person is known, the page is for what is to be done for them first. */}
      <Button variant={request.personId === null ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        Clore la demande…
      </Button>
      {open && <CloseDialog request={request} onClose={() => setOpen(false)} />}
    </>
  );
}

const choices = (['granted', 'partlyGranted', 'refused'] as const).map((value) => ({
  value,
  label: outcomes[value],
}));

function CloseDialog({ request, onClose }: { request: RightsRequest; onClose: () => void }) {
  const [outcome, setOutcome] = useState<Outcome>('granted');
  const [done, setDone] = useState(request.done);
  const [closedOn, setClosedOn] = useState<string | null>(today());
  const { id, version, receivedOn } = request;
  const close = useAction(
    async (on: string) => {
      await client.rightsRequests.update({ id, version, changes: { outcome, done, closedOn: on } });
      onClose();
    },
    { done: 'Demande close' },
  );
  const problem =
    closedOn === null
      ? 'À remplir.'
      : closedOn < receivedOn
        ? 'La réponse ne peut pas précéder la demande.'
        : null;
  return (
    <Modal opened onClose={onClose} title="Clore la demande">
      <Stack gap="md">
        <Select
          data-autofocus
          label="Suite donnée"
          allowDeselect={false}
          data={choices}
          value={outcome}
          onChange={(value) => value !== null && setOutcome(value)}
        />
        <Textarea
          label="Ce qui a été fait"
          description="Un refus donne ses raisons, et dit que la CNIL peut être saisie."
          autosize
          minRows={3}
          value={done}
          onChange={(event) => setDone(event.currentTarget.value)}
        />
        <DateField label="Répondu le" value={closedOn} onChange={setClosedOn} error={problem} required />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button
            disabled={problem !== null}
            loading={close.running}
            onClick={() => closedOn !== null && void close.run(closedOn)}
          >
            Clore
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
