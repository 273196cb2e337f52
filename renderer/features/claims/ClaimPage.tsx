// A claim: what is said, how sure it is, its sources, and the communiqué it is written in.
import { Alert, List, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { usePageId } from '../../app/location.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { RecordName } from '../../ui/links.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { shortened } from '../communiques/shortened.ts';
import { ClaimStatus } from './ClaimStatus.tsx';
import { claimForm } from './claimForm.tsx';
import { claimStatusMeanings, claimStatusWords } from './claimWords.ts';

export function ClaimPage() {
  const id = usePageId();
  const claim = useQuery(recordQuery('claims', id)).data;
  const communique = useQuery(recordQuery('communiques', claim?.communiqueId ?? '')).data;
  const frozen = communique?.status === 'published';
  return (
    <RecordPage
      domain="claims"
      id={id}
      form={claimForm}
      title={({ text }) => shortened(text)}
      eyebrow={() => 'Affirmation'}
      badges={(shown) => <ClaimStatus claim={shown} />}
      editable={() => !frozen}
      binnable={() => !frozen}
      facts={({ dossierId, communiqueId }) => [
        { label: 'Communiqué', value: communiqueId && <RecordName type="communique" id={communiqueId} /> },
        { label: 'Dossier', value: <RecordName type="dossier" id={dossierId} /> },
      ]}
    >
      {({ text, status, sourceIds }) => (
        <>
          {frozen && (
            <Alert
              color="gray"
              variant="outline"
              icon={<IconLock aria-hidden />}
              title="Publiée, elle ne change plus"
              mt="md"
            >
              <Text size="sm">
                Elle a paru dans le communiqué ci-dessus. Pour la rectifier, corrigez le communiqué : une
                nouvelle version est préparée.
              </Text>
            </Alert>
          )}
          <Section title="Ce qui est affirmé">
            <Prose>{text}</Prose>
            <Text size="sm" c="dimmed" mt="xs">
              {claimStatusWords[status]} : {claimStatusMeanings[status]}
            </Text>
          </Section>
          <Section title="Sources">
            {sourceIds.length === 0 ? (
              <Text size="sm" c="dimmed">
                Aucune source. « Modifier » permet d’en rattacher une, ou d’en créer une.
              </Text>
            ) : (
              <List size="sm">
                {sourceIds.map((source) => (
                  <List.Item key={source}>
                    <RecordName type="source" id={source} />
                  </List.Item>
                ))}
              </List>
            )}
          </Section>
        </>
      )}
    </RecordPage>
  );
}
