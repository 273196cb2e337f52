// An attached file: what it is, its content where it can be shown, and the way to keep a copy.
import { Button, Code } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Attachment } from '../../../electron/contract/documents.ts';
import { usePageId } from '../../app/location.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { downloadBlob, readAttachment } from '../../ui/attachmentTransfer.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import { RecordName } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useAction } from '../../ui/useAction.ts';
import { DocumentPreview } from './DocumentPreview.tsx';
import { fileForm, pictureForm } from './documentForm.ts';
import { mediaWords, previewKind } from './mediaWords.ts';

export function DocumentPage() {
  const id = usePageId();
  const mediaType = useQuery(recordQuery('documents', id)).data?.mediaType ?? '';
  const isPicture = previewKind(mediaType) === 'image';
  return (
    <RecordPage
      domain="documents"
      id={id}
      form={isPicture ? pictureForm : fileForm}
      title={({ name }) => name}
      eyebrow={() => 'Pièce'}
      badges={({ alternativeText }) =>
        isPicture &&
        alternativeText === '' && <StatusBadge tone="warning">Texte alternatif à écrire</StatusBadge>
      }
      actions={(document) => <Download document={document} />}
      facts={({ dossierId, createdAt, size, sha256, alternativeText }) => [
        { label: 'Format', value: mediaWords(mediaType) },
        { label: 'Taille', value: bytesWords(size) },
        { label: 'Texte alternatif', value: isPicture && alternativeText },
        { label: 'Dossier', value: dossierId && <RecordName type="dossier" id={dossierId} /> },
        { label: 'Jointe le', value: <InstantText at={createdAt} /> },
        { label: 'Empreinte SHA-256', value: <Code style={{ overflowWrap: 'anywhere' }}>{sha256}</Code> },
      ]}
    >
      {(document) => (
        <Section title="Contenu">
          <DocumentPreview document={document} />
        </Section>
      )}
    </RecordPage>
  );
}

function Download({ document }: { document: Attachment }) {
  const download = useAction(
    async () => downloadBlob(await readAttachment(document.id, document.mediaType), document.name),
    { done: 'Pièce téléchargée' },
  );
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={download.running}
      onClick={() => void download.run()}
    >
      Télécharger
    </Button>
  );
}
