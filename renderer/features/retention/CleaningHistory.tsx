// The log of past « ménages »: how many, of what kind, by which rule; never what was there.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { instantWords } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import classes from './Retention.module.css';
import { countSentence } from './retentionWords.ts';

export function CleaningHistory() {
  const { data, error, refetch } = useQuery(api.retention.history.queryOptions());
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data?.reports.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Aucun ménage n’a encore été fait.
      </Text>
    );
  }
  return (
    <ul className={classes.plain}>
      {data?.reports.map(({ id, startedAt, completed, actor, counts }) => (
        <li key={id} className={classes.past}>
          <Text size="sm" fw={600}>
            {instantWords(startedAt)}, par {actor}
            {completed ? '' : ' (arrêté avant la fin)'}
          </Text>
          <Text size="sm">{counts.map(countSentence).join(' ; ') || 'Rien n’a été effacé.'}</Text>
        </li>
      ))}
    </ul>
  );
}
