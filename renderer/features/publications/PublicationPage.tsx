// A publication: what left, when, to whom, and the fingerprint that proves which file it was.
import { Button, Code, List, Text } from '@mantine/core';
import { useState } from 'react';
import { usePageId } from '../../app/location.ts';
import { countWords } from '../../ui/countWords.ts';
import { DateText } from '../../ui/DateText.tsx';
import { RecordName } from '../../ui/links.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { publicationForm } from './publicationForm.tsx';
import { channelWords, publicationTitle } from './publicationWords.ts';

export function PublicationPage() {
  return (
    <RecordPage
      domain="publications"
      id={usePageId()}
      form={publicationForm}
      title={publicationTitle}
      eyebrow={() => 'Diffusion'}
      facts={({ communiqueId, requestId, madeOn, channel, fileName, sha256 }) => [
        { label: 'Communiqué', value: communiqueId && <RecordName type="communique" id={communiqueId} /> },
        { label: 'Demande', value: requestId && <RecordName type="request" id={requestId} /> },
        { label: 'Date', value: <DateText on={madeOn} /> },
        { label: 'Moyen', value: channelWords[channel] },
        { label: 'Fichier', value: fileName },
        {
          label: 'Empreinte SHA-256',
          value: sha256 && <Code style={{ overflowWrap: 'anywhere' }}>{sha256}</Code>,
        },
      ]}
    >
      {({ recipients, contactIds, note, channel, sha256 }) => (
        <>
          <Section title="Destinataires">
            <ContactNames ids={contactIds} />
            {recipients === '' && contactIds.length > 0 ? null : recipients === '' ? (
              <Text size="sm" c="dimmed">
                {channel === 'export'
                  ? 'Un export n’en a pas. Pour un envoi, utilisez « Noter un envoi ».'
                  : 'Aucun n’a été noté.'}
              </Text>
            ) : (
              <Prose>{recipients}</Prose>
            )}
          </Section>
          {note !== '' && (
            <Section title="Note">
              <Prose>{note}</Prose>
            </Section>
          )}
          {sha256 !== '' && (
            <Text size="sm" c="dimmed" mt="lg" maw="70ch">
              L’empreinte ne convient qu’à ce fichier, à l’octet près : elle permet de montrer qu’une copie
              est bien celle qui a été diffusée.
            </Text>
          )}
        </>
      )}
    </RecordPage>
  );
}

const SHOWN = 12;

function ContactNames({ ids }: { ids: readonly string[] }) {
  const [all, showAll] = useState(false);
  if (ids.length === 0) return null;
  const shown = all ? ids : ids.slice(0, SHOWN);
  return (
    <>
      <Text size="sm" mb={4}>
        {countWords(ids.length, ['contact de presse', 'contacts de presse'])} :
      </Text>
      <List size="sm" mb="sm">
        {shown.map((id) => (
          <List.Item key={id}>
            <RecordName type="pressContact" id={id} />
          </List.Item>
        ))}
      </List>
      {shown.length < ids.length && (
        <Button variant="default" size="compact-sm" onClick={() => showAll(true)}>
          Voir les {ids.length} contacts
        </Button>
      )}
    </>
  );
}
