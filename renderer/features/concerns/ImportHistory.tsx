// What was imported before, each import with its report and a way to take it away.
import { Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';
import { instantWords } from '../../ui/dates.ts';
import { RecordName } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { ImportActions } from './ImportOutcome.tsx';

export function ImportHistory() {
  const { data, refetch } = useQuery(api.concerns.imports.queryOptions());
  const imports = data?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <Section title="Imports précédents">
      <List listStyleType="none" spacing="sm">
        {imports.map(({ id, dossierId, at, created, undoneAt, report }) => (
          <List.Item key={id}>
            <Text size="sm">
              {report.fileName}, {instantWords(at)}, dans <RecordName type="dossier" id={dossierId} />
            </Text>
            <Group gap="sm">
              <Text size="sm" c="dimmed">
                {undoneAt === null
                  ? countWords(created, ['inquiétude', 'inquiétudes'])
                  : `Annulé le ${instantWords(undoneAt)}`}
              </Text>
              {undoneAt === null && (
                <ImportActions
                  isPast
                  made={{ importId: id, dossierId, persons: report.counts.persons, report }}
                  onUndone={() => void refetch()}
                />
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
