// What a back-up holds, before going back to it.
import { Button, Group, List, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BackUp } from '../../../electron/contract/backUps.ts';
import { api, client } from '../../app/client.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { instantWords } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { kindCounts, lineWords } from './backUpWords.ts';

export function BackUpWindow({ backUp, onClose }: { backUp: BackUp; onClose: () => void }) {
  const { data, error } = useQuery(api.register.lookInto.queryOptions({ input: { path: backUp.path } }));
  const navigate = useNavigate();
  const restore = useAction(async () => {
    await client.register.restoreBackUp({ path: backUp.path });
    onClose();
    await navigate({ to: '/sauvegardes' });
    notify({
      title: 'La sauvegarde est revenue',
      message: 'L’état d’avant est gardé, et peut revenir en un clic.',
    });
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={`Sauvegarde du ${instantWords(backUp.at)}`}>
      {error ? (
        <ErrorNotice error={error} />
      ) : data === undefined ? (
        <Loading what="de la sauvegarde" />
      ) : (
        <Stack gap="md">
          <div>
            <Title order={3} size="h4" mb="xs">
              Ce qu’elle contient
            </Title>
            <SimpleGrid cols={3} spacing="xs" verticalSpacing={4} component="ul" p={0} m={0}>
              {kindCounts(data.rows).map((words) => (
                <Text key={words} component="li" size="sm" style={{ listStyle: 'none' }}>
                  {words}
                </Text>
              ))}
            </SimpleGrid>
          </div>
          <div>
            <Title order={3} size="h4" mb="xs">
              Ses derniers changements
            </Title>
            <List size="sm">
              {data.lastChanges.map(({ id, at, action, type }) => (
                <List.Item key={id}>
                  <InstantText at={at} /> : {lineWords(action, type)}
                </List.Item>
              ))}
            </List>
          </div>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {backUp.path}
          </Text>
          <Text size="sm">
            Y revenir retire du registre ce que vous avez écrit depuis. Vigie en garde d’abord une copie
            vérifiée : vous pourrez revenir à l’état d’avant en un clic.
          </Text>
        </Stack>
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          Fermer
        </Button>
        <Button loading={restore.running} disabled={data === undefined} onClick={() => void restore.run()}>
          Revenir à cette sauvegarde
        </Button>
      </Group>
    </Modal>
  );
}
