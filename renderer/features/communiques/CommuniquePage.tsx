// A communiqué: written while it is a draft, read once it is published.
import { Stack } from '@mantine/core';
import { usePageId } from '../../app/location.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { RecordName } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { CommuniqueStatus } from './CommuniqueStatus.tsx';
import { CorrectButton } from './CorrectButton.tsx';
import { communiqueName } from './communiqueWords.ts';
import { DraftCommunique } from './DraftCommunique.tsx';
import { Preview } from './Preview.tsx';
import { PublishedCommunique } from './PublishedCommunique.tsx';

export function CommuniquePage() {
  return (
    <RecordPage
      domain="communiques"
      id={usePageId()}
      title={({ title }) => title}
      eyebrow={(communique) => (
        <>
          Communiqué {communiqueName(communique)} · <RecordName type="dossier" id={communique.dossierId} />
        </>
      )}
      badges={({ status }) => <CommuniqueStatus status={status} />}
      binnable={({ status }) => status !== 'published'}
      actions={(communique) => (
        <>
          {communique.status === 'published' && <CorrectButton communique={communique} />}
          <ExportButton
            domain="communiques"
            reference={communique.id}
            formats={['pdf', 'docx', 'odt', 'eml', 'pdfa', 'html', 'fragment', 'md', 'txt']}
            variant={communique.status === 'published' ? 'filled' : 'default'}
          />
        </>
      )}
    >
      {(communique) => {
        if (communique.status === 'published') return <PublishedCommunique communique={communique} />;
        if (communique.binnedAt !== null) {
          return (
            <Stack maw="50rem">
              <Preview communique={communique} />
            </Stack>
          );
        }
        return <DraftCommunique communique={communique} />;
      }}
    </RecordPage>
  );
}
