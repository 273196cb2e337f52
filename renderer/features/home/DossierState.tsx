// Where an open dossier stands, in three lines at most: what waits, what was obtained, what is published.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { stateLines } from './dossierStateWords.ts';

export function DossierState({ id }: { id: string }) {
  const { data } = useQuery(api.dossiers.state.queryOptions({ input: { id: asId(id) } }));
  if (!data) return null;
  return stateLines(data).map((line) => (
    <Text key={line} size="sm" mt={2}>
      {line}
    </Text>
  ));
}
