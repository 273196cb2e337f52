// The versions of the notice that were issued, and the way to issue the next one.
import { Button, Group, Table, Text } from '@mantine/core';
import type { Outputs } from '../../app/client.ts';
import { client } from '../../app/client.ts';
import { dateWords } from '../../ui/dates.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useAction } from '../../ui/useAction.ts';
import { downloadPaper } from './paperFile.ts';

export function IssuedNotices({ state }: { state: Outputs['papers']['state'] }) {
  const { notices, isCurrent, missing, synchronisedBy } = state;
  const issue = useAction(() => client.papers.issueNotice(), { done: 'Version de la notice établie' });
  const give = useAction(async (number: number, format: 'pdf' | 'md') =>
    downloadPaper(await client.papers.notice({ number, format })),
  );
  const isReady = missing.length === 0 && synchronisedBy === null;
  return (
    <>
      {notices.length > 0 && (
        <Table mt="md" verticalSpacing="xs" aria-label="Versions établies">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Version</Table.Th>
              <Table.Th scope="col">Établie le</Table.Th>
              <Table.Th scope="col">Empreinte</Table.Th>
              <Table.Th scope="col">Fichiers</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {notices.map(({ id, number, issuedOn, sha256 }, index) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  {number} {index === 0 && isCurrent && <StatusBadge tone="good">à jour</StatusBadge>}
                </Table.Th>
                <Table.Td>{dateWords(issuedOn)}</Table.Td>
                <Table.Td>
                  <Text size="xs" ff="monospace" title={sha256} style={{ overflowWrap: 'anywhere' }}>
                    {sha256.slice(0, 16)}…
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {(['pdf', 'md'] as const).map((format) => (
                      <Button
                        key={format}
                        variant="default"
                        size="compact-sm"
                        aria-label={`${formats[format]} de la version ${number}`}
                        onClick={() => void give.run(number, format)}
                      >
                        {formats[format]}
                      </Button>
                    ))}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group gap="sm" mt="md">
        {!isCurrent && (
          <Button
            variant="light"
            loading={issue.running}
            disabled={!isReady}
            onClick={() => void issue.run()}
          >
            Établir la version {(notices[0]?.number ?? 0) + 1}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {stateSentence(state)}
        </Text>
      </Group>
    </>
  );
}

const formats = { pdf: 'PDF', md: 'Markdown' };

function stateSentence({ missing, notices, isCurrent, synchronisedBy }: Outputs['papers']['state']): string {
  if (missing.length > 0) return 'Complétez d’abord la fiche de l’association.';
  if (synchronisedBy !== null) return 'Déplacez d’abord le registre hors du dossier synchronisé.';
  if (isCurrent) return 'La version la plus récente est à jour de vos règles.';
  if (notices.length === 0) return 'Aucune version n’est encore établie.';
  return 'La fiche de l’association ou vos règles ont changé depuis la dernière version.';
}
