// The screen of a register that is locked: its passphrase, its recovery key, or another register.
import { Box, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { client } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useAction } from '../../ui/useAction.ts';
import { noSecret, SecretField, secretInput } from './SecretFields.tsx';
import { secretError } from './secretError.ts';
import classes from './Unlock.module.css';

export function Unlock({ register }: { register: { path: string; name: string } }) {
  const [secret, setSecret] = useState(noSecret);
  const [failure, setFailure] = useState<unknown>(null);
  const catchError = (error: unknown) => {
    setFailure(error);
    return true;
  };
  const unlock = useAction(
    async (given: ReturnType<typeof secretInput>) => {
      setFailure(null);
      await client.register.unlock(given);
    },
    { done: 'Registre ouvert', catchError },
  );
  const close = useAction(() => client.register.close(), { catchError });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useHiddenWindows();
  const fieldError = secretError(failure);
  return (
    <div className={classes.page}>
      <PageHeader
        title={`Le registre « ${register.name} » est verrouillé`}
        lead="Rien n’en est lisible sans sa phrase de passe. Ce que vous aviez écrit est enregistré."
      />
      <Card withBorder padding="lg">
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            if (secret.typed !== '') void unlock.run(secretInput(secret));
          }}
        >
          <Stack gap="md">
            {failure !== null && fieldError === null && <ErrorNotice error={failure} />}
            <SecretField
              secret={secret}
              label="Phrase de passe"
              error={fieldError}
              onChange={(next) => {
                // What was refused is no more what is typed.
                setFailure(null);
                setSecret(next);
              }}
            />
            <Group gap="sm">
              <Button type="submit" loading={unlock.running} disabled={secret.typed === ''}>
                Ouvrir
              </Button>
              <KeychainButton path={register.path} disabled={unlock.running} open={unlock.run} />
              <Button variant="subtle" loading={close.running} onClick={() => void close.run()}>
                Choisir un autre registre
              </Button>
            </Group>
            {unlock.running && (
              <Text size="sm" c="dimmed">
                La vérification est lente exprès : c’est ce qui décourage qui essaierait des phrases une à
                une.
              </Text>
            )}
          </Stack>
        </form>
      </Card>
      <Box mt="md">
        <Text size="sm" c="dimmed" className={classes.path}>
          {register.path}
        </Text>
      </Box>
    </div>
  );
}

function KeychainButton({
  path,
  disabled,
  open,
}: {
  path: string;
  disabled: boolean;
  open: (secret: { recoveryKey: string }) => Promise<unknown>;
}) {
  const kept = useQuery({
    queryKey: ['keychain', path],
    queryFn: async () => (await bridge?.hasKey(path)) ?? false,
  });
  if (!kept.data) return null;
  const press = async () => {
    const recoveryKey = await bridge?.rememberedKey(path);
    if (recoveryKey) await open({ recoveryKey });
  };
  return (
    <Button variant="default" disabled={disabled} onClick={() => void press()}>
      Ouvrir avec le trousseau de cet ordinateur
    </Button>
  );
}

/** Windows of the page that is kept behind are not shown over this screen. */
function useHiddenWindows(): void {
  useEffect(() => {
    document.documentElement.dataset.locked = '';
    return () => {
      delete document.documentElement.dataset.locked;
    };
  }, []);
}
