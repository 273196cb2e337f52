// The back-ups made before the register was protected, which anybody can read: named, to be encrypted or removed.
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, client } from '../../app/client.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { instantWords } from '../../ui/dates.ts';
import { useAction } from '../../ui/useAction.ts';

const NAMED = 5;

export function ClearBackUps() {
  const { data } = useQuery(api.register.clearBackUps.queryOptions());
  const confirm = useConfirm();
  const settle = useAction((choice: 'encrypt' | 'remove') => client.register.settleClearBackUps({ choice }), {
    done: 'C’est fait',
  });
  if (!data || data.backUps.length === 0) return null;
  const { backUps } = data;
  const isOne = backUps.length === 1;
  const remove = async () => {
    const sure = await confirm({
      title: 'Supprimer ces sauvegardes\u202f?',
      body: 'Elles ne pourront plus être restaurées. Celles qui sont chiffrées restent.',
      confirm: 'Supprimer',
      danger: true,
    });
    if (sure) await settle.run('remove');
  };
  return (
    <Alert
      color="yellow"
      title={
        isOne
          ? 'Une sauvegarde faite avant la protection peut être lue par tous'
          : `${backUps.length} sauvegardes faites avant la protection peuvent être lues par tous`
      }
    >
      <Stack gap="sm">
        <List size="sm">
          {backUps.slice(0, NAMED).map(({ path, at, place }) => (
            <List.Item key={path}>
              {instantWords(at)}
              {place === 'second' && ', sur la seconde copie'}
            </List.Item>
          ))}
          {backUps.length > NAMED && <List.Item>et {backUps.length - NAMED} autres</List.Item>}
        </List>
        <Text size="sm">
          Les copies faites à la main, sur une clé ou par courriel, ne sont pas dans cette liste : pensez-y.
        </Text>
        <Group gap="sm">
          <Button variant="default" loading={settle.running} onClick={() => void settle.run('encrypt')}>
            {isOne ? 'La chiffrer aussi' : 'Les chiffrer aussi'}
          </Button>
          <Button variant="default" disabled={settle.running} onClick={() => void remove()}>
            {isOne ? 'La supprimer…' : 'Les supprimer…'}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
