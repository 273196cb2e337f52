// The register's protection in the settings: whether it is encrypted, what can be changed, when it locks, the keychain.
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { lockRegister } from '../../app/locking.ts';
import { askProtection } from '../../app/protectionWindow.ts';
import { lockDelay, lockDelays, setLockDelay } from '../../app/useAutoLock.ts';
import { useAction } from '../../ui/useAction.ts';
import { ClearBackUps } from './ClearBackUps.tsx';
import { KeychainChoice } from './KeychainChoice.tsx';

export function ProtectionSettings({ register }: { register: { path: string; encrypted: boolean } }) {
  if (!register.encrypted) {
    return (
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          Ce registre n’est pas chiffré : qui vole ou trouve l’ordinateur, ou une sauvegarde, peut le lire.
        </Text>
        <Button variant="default" onClick={() => askProtection({ kind: 'protect' })}>
          Protéger par une phrase de passe…
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="md" align="flex-start">
      <Text size="sm">
        Ce registre est chiffré, et les sauvegardes qu’il fait depuis aussi : sans sa phrase de passe,
        personne n’y lit rien.
      </Text>
      <ClearBackUps />
      <Group gap="sm">
        <LockButton />
        <Button variant="default" onClick={() => askProtection({ kind: 'change' })}>
          Changer de phrase de passe…
        </Button>
        <Button variant="default" onClick={() => askProtection({ kind: 'recovery' })}>
          Imprimer la clé de secours…
        </Button>
        <Button variant="default" onClick={() => askProtection({ kind: 'unprotect' })}>
          Retirer la protection…
        </Button>
      </Group>
      <LockDelayChoice />
      <KeychainChoice path={register.path} />
    </Stack>
  );
}

function LockButton() {
  const lock = useAction(lockRegister);
  return (
    <Button
      variant="default"
      loading={lock.running}
      onClick={() => void lock.run()}
      aria-keyshortcuts="Control+Shift+L"
    >
      Verrouiller maintenant
    </Button>
  );
}

function LockDelayChoice() {
  const [delay, setDelay] = useState(lockDelay);
  return (
    <Select
      label="Verrouiller sans activité depuis"
      description="Sur cet ordinateur. Ce qui est en cours d’écriture est enregistré d’abord."
      allowDeselect={false}
      data={lockDelays.map((one) => ({ value: String(one), label: delayWords(one) }))}
      value={String(delay)}
      onChange={(value) => {
        const chosen = lockDelays.find((one) => String(one) === value);
        if (chosen === undefined) return;
        setLockDelay(chosen);
        setDelay(chosen);
      }}
    />
  );
}

function delayWords(minutes: number): string {
  if (minutes === 0) return 'Jamais';
  return minutes === 60 ? 'Une heure' : `${minutes} minutes`;
}
