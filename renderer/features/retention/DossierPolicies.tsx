// The policy of each dossier: the usual one, or one of its own.
import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { DossierRetention, RetentionPolicy } from '../../../electron/contract/retention.ts';
import { client, type Outputs } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { policyWords, stateWords } from './retentionWords.ts';

type Settings = Outputs['retention']['settings'];

export function DossierPolicies({ settings }: { settings: Settings }) {
  const { dossiers, usual } = settings;
  return (
    <Section title="Règle de chaque dossier">
      {dossiers.length === 0 ? (
        <Text size="sm" c="dimmed">
          Aucun dossier n’est ouvert.
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing="sm" aria-label="Règle de chaque dossier">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Dossier</Table.Th>
                <Table.Th scope="col">État</Table.Th>
                <Table.Th scope="col">Les inquiétudes sont gardées</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {dossiers.map((dossier) => (
                <DossierRow key={dossier.dossierId} dossier={dossier} usual={usual} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}

function DossierRow({ dossier, usual }: { dossier: DossierRetention; usual: RetentionPolicy }) {
  const { dossierId, title, own } = dossier;
  const [draft, setDraft] = useState<RetentionPolicy | null>(null);
  const save = useAction(
    async (policy: RetentionPolicy | null) => {
      await client.retention.setDossier({ dossierId, policy });
      setDraft(null);
    },
    { done: `Règle enregistrée : ${title}` },
  );
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={400}>
          <TextLink inherit to={recordPath('dossier', dossierId)}>
            {title}
          </TextLink>
        </Table.Th>
        <Table.Td>{stateWords(dossier)}</Table.Td>
        <Table.Td>
          {policyWords(own ?? usual)}
          {own === null && (
            <Text size="xs" c="dimmed">
              Règle habituelle
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={draft !== null}
            aria-label={`${draft === null ? 'Changer' : 'Fermer'} la règle de « ${title} »`}
            onClick={() => setDraft(draft === null ? (own ?? usual) : null)}
          >
            {draft === null ? 'Changer' : 'Fermer'}
          </Button>
        </Table.Td>
      </Table.Tr>
      {draft !== null && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <PolicyFields policy={draft} onChange={setDraft} />
            <Group gap="sm" mt="sm">
              <Button size="compact-sm" loading={save.running} onClick={() => void save.run(draft)}>
                Enregistrer la règle
              </Button>
              {own !== null && (
                <Button variant="default" size="compact-sm" onClick={() => void save.run(null)}>
                  Revenir à la règle habituelle
                </Button>
              )}
            </Group>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
