// The window about the passphrase: protecting a register that is new or open, changing it, taking it away, printing the key.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../app/client.ts';
import { askProtection, type ProtectionTask } from '../../app/protectionWindow.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useAction } from '../../ui/useAction.ts';
import { forgetKey } from './keychain.ts';
import { RecoverySheet } from './RecoverySheet.tsx';
import { NewPassphraseFields, noPassphrase, noSecret, SecretField, secretInput } from './SecretFields.tsx';
import { secretError } from './secretError.ts';
import { taskWords } from './taskWords.ts';

export function ProtectionWindow({ task }: { task: ProtectionTask }) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const close = () => askProtection(null);
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={recoveryKey === null ? taskWords[task.kind].title : 'La clé de secours'}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Fermer' }}
    >
      {recoveryKey === null ? (
        <TaskForm task={task} onKey={setRecoveryKey} onDone={close} />
      ) : (
        <RecoverySheet recoveryKey={recoveryKey} onDone={close} />
      )}
    </Modal>
  );
}

function TaskForm({
  task,
  onKey,
  onDone,
}: {
  task: ProtectionTask;
  onKey: (recoveryKey: string) => void;
  onDone: () => void;
}) {
  const navigate = useNavigate();
  const [secret, setSecret] = useState(noSecret);
  const [fresh, setFresh] = useState(noPassphrase);
  const [isEnough, setEnough] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const words = taskWords[task.kind];
  const asksSecret = task.kind !== 'create' && task.kind !== 'protect';
  const asksNew = task.kind !== 'unprotect' && task.kind !== 'recovery';
  const isReady =
    (!asksSecret || secret.typed !== '') && (!asksNew || (isEnough && fresh.typed === fresh.again));

  const run = useAction(
    async (passphrase: string | undefined) => {
      setFailure(null);
      const key = await perform(task, secretInput(secret), passphrase);
      // One's own register asks who one is, once.
      if (task.kind === 'create') await navigate({ to: '/bienvenue' });
      if (key === null) onDone();
      else onKey(key);
    },
    {
      catchError(error) {
        setFailure(error);
        return true;
      },
    },
  );
  const fieldError = asksSecret ? secretError(failure) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void run.run(asksNew ? fresh.typed : undefined);
      }}
    >
      <Stack gap="md">
        {words.body.map((paragraph) => (
          <Text key={paragraph} size="sm">
            {paragraph}
          </Text>
        ))}
        {failure !== null && fieldError === null && <ErrorNotice error={failure} />}
        {asksSecret && (
          <SecretField
            secret={secret}
            label={asksNew ? 'Phrase de passe actuelle' : 'Phrase de passe'}
            error={fieldError}
            onChange={setSecret}
          />
        )}
        {asksNew && <NewPassphraseFields value={fresh} onChange={setFresh} onStrength={setEnough} />}
        <Group justify="flex-end" gap="sm">
          {task.kind === 'create' ? (
            <Button variant="default" disabled={run.running} onClick={() => void run.run(undefined)}>
              Continuer sans phrase de passe
            </Button>
          ) : (
            <Button variant="default" onClick={onDone}>
              Annuler
            </Button>
          )}
          <Button
            type="submit"
            loading={run.running}
            disabled={!isReady}
            color={task.kind === 'unprotect' ? 'red.8' : 'lagoon'}
          >
            {words.action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Gives the recovery key that is to be shown after it; null where there is none. */
async function perform(
  task: ProtectionTask,
  secret: { passphrase: string } | { recoveryKey: string },
  passphrase: string | undefined,
): Promise<string | null> {
  const { register } = client;
  switch (task.kind) {
    case 'create':
      await register.create({ ...(task.path === undefined ? {} : { path: task.path }), passphrase });
      break;
    case 'protect':
      await register.protect({ passphrase: passphrase ?? '' });
      break;
    case 'change': {
      const { path } = await register.changePassphrase({ ...secret, newPassphrase: passphrase ?? '' });
      // What the keychain kept opens nothing any more.
      await forgetKey(path);
      break;
    }
    case 'unprotect': {
      const { path } = await register.unprotect(secret);
      await forgetKey(path);
      return null;
    }
    case 'recovery':
      return (await register.recoveryKey(secret)).recoveryKey;
  }
  return passphrase === undefined ? null : (await register.recoveryKey({ passphrase })).recoveryKey;
}
