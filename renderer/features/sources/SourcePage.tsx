// A source: what it says, where it is, and how a communiqué cites it.
import { Blockquote, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { usePageId } from '../../app/location.ts';
import { announce } from '../../ui/announce.ts';
import { DateText } from '../../ui/DateText.tsx';
import { ExternalLink, RecordName } from '../../ui/links.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { sourceForm } from './sourceForm.ts';
import { sourceKinds } from './words.ts';

export function SourcePage() {
  return (
    <RecordPage
      domain="sources"
      id={usePageId()}
      form={sourceForm}
      title={({ title }) => title}
      eyebrow={({ reference }) => `Source ${reference}`}
      badges={({ kind }) => <StatusBadge tone="neutral">{sourceKinds[kind]}</StatusBadge>}
      facts={({ publisher, publishedOn, consultedOn, url, dossierId, documentId, coversId }) => [
        { label: 'Publiée par', value: publisher },
        { label: 'Parue le', value: publishedOn && <DateText on={publishedOn} /> },
        { label: 'Lue le', value: consultedOn && <DateText on={consultedOn} /> },
        { label: 'Adresse', value: url && <ExternalLink href={url}>{url}</ExternalLink> },
        { label: 'Copie jointe', value: documentId && <RecordName type="document" id={documentId} /> },
        {
          label: 'Retombée du communiqué',
          value: coversId && <RecordName type="communique" id={coversId} />,
        },
        { label: 'Dossier', value: <RecordName type="dossier" id={dossierId} /> },
      ]}
    >
      {({ reference, quotation, note }) => (
        <>
          <Section title="Citation">
            {quotation === '' ? (
              <Text size="sm" c="dimmed">
                Aucune citation notée. Relevez les mots exacts : c’est ce qu’on vous demandera d’abord.
              </Text>
            ) : (
              <Blockquote p="md" fz="sm" color="lagoon" style={{ whiteSpace: 'pre-line' }}>
                {quotation}
              </Blockquote>
            )}
          </Section>
          <Section title="La citer dans un communiqué">
            <Group gap="sm">
              <Code fz="sm">{markOf(reference)}</Code>
              <CopyButton value={markOf(reference)}>
                {({ copied, copy }) => (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => {
                      copy();
                      announce('Appel de note copié');
                    }}
                  >
                    {copied ? 'Copié' : 'Copier'}
                  </Button>
                )}
              </CopyButton>
            </Group>
            <Text size="sm" c="dimmed" mt="xs">
              Placé après une phrase, cet appel devient une note avec la référence complète de la source.
            </Text>
          </Section>
          {note !== '' && (
            <Section title="Note">
              <Prose>{note}</Prose>
            </Section>
          )}
        </>
      )}
    </RecordPage>
  );
}

function markOf(reference: string): string {
  return `[^${reference}]`;
}
