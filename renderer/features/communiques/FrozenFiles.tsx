// The files a communiqué was published as, with what proves that a copy is one of them.
import { ActionIcon, Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Communique, PublishedFile } from '../../../electron/contract/communiques.ts';
import { bridge } from '../../app/bridge.ts';
import { api, client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { decodeBase64, downloadBlob } from '../../ui/attachmentTransfer.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { formatWords } from '../../ui/ExportButton.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import classes from './FrozenFiles.module.css';

export function FrozenFiles({ communique }: { communique: Communique }) {
  const { id, publishedAt, publishedBy, templateVersion } = communique;
  const { data, error, refetch } = useQuery(api.communiques.files.queryOptions({ input: { id } }));
  return (
    <Section title="Fichiers figés">
      <Text size="sm" c="dimmed">
        {publishedAt !== null && (
          <>
            Figés le <InstantText at={publishedAt} />
            {publishedBy !== null && ` par ${publishedBy}`}
            {templateVersion !== null && `, avec la version ${templateVersion} des modèles de mise en page`}.{' '}
          </>
        )}
        Ces fichiers sont gardés à l’octet près dans le registre : chaque export donne exactement les mêmes.
        L’empreinte SHA-256 permet à quiconque de vérifier qu’une copie est bien celle qui a été publiée.
      </Text>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="des fichiers figés" />}
      {data?.files.length === 0 && (
        <EmptyNotice sentence="Cette version a été publiée avant que Vigie ne garde les fichiers : ses exports sont refaits à partir de son texte figé." />
      )}
      <ul className={classes.list}>
        {data?.files.map((file) => (
          <FrozenFile key={file.format} file={file} communiqueId={id} />
        ))}
      </ul>
    </Section>
  );
}

interface FrozenFileProps {
  file: PublishedFile;
  communiqueId: Communique['id'];
}

function FrozenFile({ file, communiqueId }: FrozenFileProps) {
  const { format, name, size, sha256 } = file;
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {formatWords[format]} · {bytesWords(size)}
        </Text>
        <Text size="xs" component="p" className={classes.print}>
          SHA-256 : <code>{sha256}</code>
        </Text>
      </div>
      <Group gap="xs">
        <CopyButton value={sha256}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              aria-label={`Copier l’empreinte de ${name}`}
              onClick={() => {
                copy();
                announce('Empreinte copiée');
              }}
            >
              {copied ? 'Copiée' : 'Copier'}
            </Button>
          )}
        </CopyButton>
        <Keep file={file} communiqueId={communiqueId} />
      </Group>
    </li>
  );
}

/** In the window the « Exporter » menu asks for a folder; a browser downloads the file itself. */
function Keep({ file: { format, name, mediaType }, communiqueId }: FrozenFileProps) {
  const download = useAction(async () => {
    const { files } = await client.communiques.export({ ref: communiqueId, formats: [format] });
    const content = files[0]?.content ?? '';
    downloadBlob(new Blob([decodeBase64(content)], { type: mediaType }), name);
  });
  if (bridge !== null) return null;
  return (
    <ActionIcon
      variant="default"
      loading={download.running}
      aria-label={`Télécharger ${name}`}
      onClick={() => void download.run()}
    >
      <IconDownload size={16} aria-hidden />
    </ActionIcon>
  );
}
