// The content of a piece, where a page can show it: pictures and plain texts.
import { Button, ScrollArea, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../electron/contract/documents.ts';
import { readAttachment } from '../../ui/attachmentTransfer.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import { Loading } from '../../ui/Loading.tsx';
import classes from './DocumentPreview.module.css';
import { previewKind } from './mediaWords.ts';

/** Larger pieces are read only when asked for, in bytes. */
const SHOWN_AT_ONCE = 10_000_000;
/** Characters of a text that are shown. */
const MOST_TEXT = 200_000;

export function DocumentPreview({ document }: { document: Attachment }) {
  const { id, mediaType, size } = document;
  const kind = previewKind(mediaType);
  const [asked, setAsked] = useState(size <= SHOWN_AT_ONCE);
  const content = useQuery({
    queryKey: ['attachmentContent', id],
    queryFn: () => readAttachment(id, mediaType),
    enabled: kind !== null && asked,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  if (kind === null) {
    return (
      <Text size="sm" c="dimmed">
        Vigie ne montre pas ce genre de fichier : téléchargez-le pour l’ouvrir.
      </Text>
    );
  }
  if (!asked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        Afficher ({bytesWords(size)})
      </Button>
    );
  }
  if (content.error) return <ErrorNotice error={content.error} retry={() => void content.refetch()} />;
  if (!content.data) return <Loading what="de la pièce" />;
  return kind === 'image' ? (
    <Picture blob={content.data} document={document} />
  ) : (
    <PlainText blob={content.data} name={document.name} />
  );
}

function Picture({ blob, document }: { blob: Blob; document: Attachment }) {
  const [address, setAddress] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    const created = URL.createObjectURL(blob);
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [blob]);
  if (unreadable)
    return <Text size="sm">Cette image ne peut pas être lue : le fichier est peut-être abîmé.</Text>;
  if (address === null) return null;
  return (
    <img
      className={classes.picture}
      src={address}
      alt={document.alternativeText || `Image sans texte alternatif : ${document.name}`}
      onError={() => setUnreadable(true)}
    />
  );
}

function PlainText({ blob, name }: { blob: Blob; name: string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let current = true;
    void blob.text().then((whole) => {
      if (current) setText(whole);
    });
    return () => {
      current = false;
    };
  }, [blob]);
  return (
    <>
      <ScrollArea.Autosize
        mah="60vh"
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': name }}
      >
        <pre className={classes.text}>{text.slice(0, MOST_TEXT)}</pre>
      </ScrollArea.Autosize>
      {text.length > MOST_TEXT && (
        <Text size="sm" c="dimmed">
          Seul le début est montré : téléchargez le fichier pour tout lire.
        </Text>
      )}
    </>
  );
}
