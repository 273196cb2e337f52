// Withdraws a consent, from a date on.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Consent } from '../../../electron/contract/persons.ts';
import { client } from '../../app/client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { useAction } from '../../ui/useAction.ts';
import { consentKinds } from './personWords.ts';

export function WithdrawDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const [on, setOn] = useState<string | null>(today());
  const withdraw = useAction(
    async (withdrawnOn: string) => {
      await client.consents.update({ id: consent.id, version: consent.version, changes: { withdrawnOn } });
      onClose();
    },
    { done: 'Consentement retiré' },
  );
  const problem =
    on === null ? 'À remplir.' : on < consent.givenOn ? 'Le retrait ne peut pas précéder l’accord.' : null;
  return (
    <Modal opened onClose={onClose} title="Retirer un consentement">
      <Stack gap="md">
        <Text size="sm">
          <b>{consentKinds[consent.kind].label}.</b> La trace de l’accord et de son retrait est gardée. Ce qui
          est déjà publié ne l’est pas à nouveau.
        </Text>
        <DateField label="Retiré le" value={on} onChange={setOn} error={problem} required />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button
            disabled={problem !== null}
            loading={withdraw.running}
            onClick={() => on !== null && void withdraw.run(on)}
          >
            Retirer
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
