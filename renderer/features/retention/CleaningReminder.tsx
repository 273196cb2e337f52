// In « À faire »: the yearly « ménage », on the day it is due and while something waits for it.
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';
import { TextLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** Nothing where it is not due: an error here must not hide what else is to be done. */
export function CleaningReminder() {
  const due = useQuery(api.retention.due.queryOptions()).data;
  if (!due?.isDue) return null;
  return (
    <Panel>
      <Group gap="xs" justify="space-between" align="baseline">
        <Text component="span" inherit fw={600}>
          Faire le ménage de l’année
        </Text>
        <TextLink inherit to="/menage">
          Voir ce qui est proposé
        </TextLink>
      </Group>
      <Text size="sm" c="dimmed">
        {countWords(due.waiting, ['fiche est gardée', 'fiches sont gardées'])} au-delà de ce que disent vos
        règles de conservation.
      </Text>
    </Panel>
  );
}
