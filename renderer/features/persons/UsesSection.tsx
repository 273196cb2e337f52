// What a person's words, name and contact details were used for.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Person } from '../../../electron/contract/persons.ts';
import { api } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { UsesList } from './UsesList.tsx';

export function UsesSection({ personId }: { personId: Person['id'] }) {
  const { data, error, refetch } = useQuery(api.persons.uses.queryOptions({ input: { id: personId } }));
  return (
    <Section title="À quoi cela a servi">
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data?.uses.length === 0 && (
        <Text size="sm" c="dimmed">
          Rien n’est sorti du registre : ni citation, ni nom, ni liste.
        </Text>
      )}
      {data !== undefined && data.uses.length > 0 && <UsesList uses={data.uses} />}
    </Section>
  );
}
