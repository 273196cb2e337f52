// Withdraws a consent, from a date on.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Consent } from '../../../electron/contract/persons.ts';
import { client } from '../../app/client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { useAction } from '../../ui/useAction.ts';
import { consentKinds } from './personWords.ts';

export interface WithdrawDialogProps {
  consent: Consent;
  onClose: () => void;
  onWithdrawn: () => void;
}

export function WithdrawDialog({ consent, onClose, onWithdrawn }: WithdrawDialogProps) {
  const [on, setOn] = useState<string | null>(today());
  const withdraw = useAction(
    async (withdrawnOn: string) => {
      await client.consents.update({ id: consent.id, version: consent.version, changes: { withdrawnOn } });
      onWithdrawn();
    },
    { done: 'Consentement retiré' },
  );
  const problem =
    on === null ? 'À remplir.' : on < consent.givenOn ? 'Le retrait ne peut pas précéder l’accord.' : null;
  return (
    <Modal opened onClose={onClose} title="Retirer un consentement">
      <Stack gap="md">
        <Text size="sm">
          <b>{consentKinds[consent.kind].label}.</b> La trace de l’accord et de son retrait est gardée.
          {AFTERWARDS[consent.kind]}
        </Text>
        <DateField label="Retiré le" value={on} onChange={setOn} error={problem} required />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button
            data-autofocus
            disabled={problem !== null}
            loading={withdraw.running}
            onClick={() => on !== null && void withdraw.run(on)}
          >
            Retirer le consentement
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What the withdrawal changes, for each kind. */
const AFTERWARDS: Record<Consent['kind'], string> = {
  keep: ' Ses coordonnées ne doivent plus être gardées : effacez ensuite la personne.',
  contact: ' Elle ne doit plus être recontactée.',
  publishAnonymously:
    ' Ses propos ne doivent plus être publiés ; ce qui l’est déjà n’est pas remis en cause.',
  publishByName: ' Son nom ne doit plus être publié ; ce qui l’est déjà n’est pas remis en cause.',
};
