// Whether the system's keychain keeps what opens this register. In the desktop application only, and never the only copy.
import { Button, Stack, Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeychainState } from '../../../electron/contract/bridge.ts';
import { bridge } from '../../app/bridge.ts';
import { client } from '../../app/client.ts';
import { notifyError } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { forgetKey } from './keychain.ts';
import { noSecret, SecretField, secretInput } from './SecretFields.tsx';
import { secretError } from './secretError.ts';

export function KeychainChoice({ path }: { path: string }) {
  const cache = useQueryClient();
  const kept = useQuery({
    queryKey: ['keychain', path],
    enabled: bridge !== null,
    queryFn: async () => ({
      state: (await bridge?.keychainState()) ?? 'unavailable',
      isKept: (await bridge?.hasKey(path)) ?? false,
    }),
  });
  const [asking, setAsking] = useState(false);
  if (!kept.data) return null;
  const { state, isKept } = kept.data;
  const refresh = () => cache.invalidateQueries({ queryKey: ['keychain', path] });
  return (
    <Stack gap="xs">
      <Switch
        label="Ouvrir ce registre avec le trousseau de cet ordinateur"
        description={sentences[state]}
        disabled={state !== 'ready' && !isKept}
        checked={isKept || asking}
        onChange={({ currentTarget: { checked } }) => {
          setAsking(checked);
          if (!checked) void forgetKey(path).then(refresh, notifyError);
        }}
      />
      {asking && !isKept && (
        <Remember
          path={path}
          onDone={() => {
            setAsking(false);
            void refresh();
          }}
        />
      )}
    </Stack>
  );
}

const sentences: Readonly<Record<KeychainState, string>> = {
  ready:
    'Un bouton ouvrira le registre sans la phrase. Qui ouvre votre session sur cet ordinateur pourra donc l’ouvrir aussi. Gardez la phrase de passe : le trousseau n’en est qu’un double.',
  plainText:
    'Ce système n’a pas de vrai trousseau : la clé y serait gardée en clair. Installez un trousseau (GNOME Keyring, KWallet), ou tapez la phrase.',
  unavailable: 'Le trousseau de ce système n’est pas accessible : la phrase de passe reste à taper.',
};

function Remember({ path, onDone }: { path: string; onDone: () => void }) {
  const [secret, setSecret] = useState(noSecret);
  const [failure, setFailure] = useState<unknown>(null);
  const remember = useAction(
    async () => {
      const { recoveryKey } = await client.register.recoveryKey(secretInput(secret));
      await bridge?.rememberKey({ path, recoveryKey });
      onDone();
    },
    {
      catchError(error) {
        setFailure(error);
        return secretError(error) !== null;
      },
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void remember.run();
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">La phrase de passe est demandée encore une fois :</Text>
        <SecretField
          secret={secret}
          label="Phrase de passe"
          error={secretError(failure)}
          onChange={setSecret}
        />
        <Button type="submit" variant="default" loading={remember.running} disabled={secret.typed === ''}>
          Confier la clé au trousseau
        </Button>
      </Stack>
    </form>
  );
}
