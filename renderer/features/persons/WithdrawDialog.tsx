// Withdraws a consent, from a date on, then says where it was relied on and what can be done.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Consent } from '../../../electron/contract/persons.ts';
import { api, client } from '../../app/client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useAction } from '../../ui/useAction.ts';
import { consentKinds } from './personWords.ts';
import { UsesList } from './UsesList.tsx';
import { usesOf } from './useWords.ts';

export interface WithdrawDialogProps {
  consent: Consent;
  onClose: () => void;
  onWithdrawn: () => void;
}

export function WithdrawDialog({ consent, onClose, onWithdrawn }: WithdrawDialogProps) {
  const [withdrawn, setWithdrawn] = useState(false);
  return (
    <Modal
      size="lg"
      opened
      onClose={withdrawn ? onWithdrawn : onClose}
      title={withdrawn ? 'Accord retiré' : 'Retirer un accord'}
    >
      {withdrawn ? (
        <Where consent={consent} onClose={onWithdrawn} />
      ) : (
        <Ask
          consent={consent}
          onClose={onClose}
          // Nothing leaves the register on the agreement to be kept: there is nowhere to tell of.
          onWithdrawn={consent.kind === 'keep' ? onWithdrawn : () => setWithdrawn(true)}
        />
      )}
    </Modal>
  );
}

function Ask({ consent, onClose, onWithdrawn }: WithdrawDialogProps) {
  const [on, setOn] = useState<string | null>(today());
  const withdraw = useAction(
    async (withdrawnOn: string) => {
      await client.consents.update({ id: consent.id, version: consent.version, changes: { withdrawnOn } });
      onWithdrawn();
    },
    { done: 'Accord retiré' },
  );
  const problem =
    on === null ? 'À remplir.' : on < consent.givenOn ? 'Le retrait ne peut pas précéder l’accord.' : null;
  return (
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
          Retirer l’accord
        </Button>
      </Group>
    </Stack>
  );
}

function Where({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { data, error, refetch } = useQuery(
    api.persons.uses.queryOptions({ input: { id: consent.personId } }),
  );
  const uses = data && usesOf(data.uses, consent.kind);
  return (
    <Stack gap="md">
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {uses?.length === 0 && <Text size="sm">Il n’avait servi à rien qui soit sorti du registre.</Text>}
      {uses !== undefined && uses.length > 0 && (
        <>
          <Text size="sm">
            Il a servi ici. Un communiqué publié se corrige par une nouvelle version ; un fichier déjà remis
            se supprime chez ceux qui l’ont reçu.
          </Text>
          <UsesList uses={uses} />
        </>
      )}
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          Fermer
        </Button>
      </Group>
    </Stack>
  );
}

/** What the withdrawal changes, for each kind. */
const AFTERWARDS: Record<Consent['kind'], string> = {
  keep: ' Ses coordonnées ne doivent plus être gardées : effacez ensuite la personne.',
  contact: ' Elle ne doit plus être recontactée.',
  publishAnonymously: ' Ses propos ne doivent plus être publiés ; la suite dit où ils l’ont été.',
  publishByName: ' Son nom ne doit plus être publié ; la suite dit où il l’a été.',
};
