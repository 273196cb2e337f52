// Looks at a paper as it stands, page by page, or downloads it.
import { Button, Group } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Inputs } from '../../app/client.ts';
import { client } from '../../app/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useAction } from '../../ui/useAction.ts';
import { bytesOf, downloadPaper } from './paperFile.ts';

// The pages are drawn by pdf.js, loaded with the first one.
const PaperPages = lazy(async () => ({ default: (await import('./PaperPages.tsx')).PaperPages }));

type Kind = Inputs['papers']['make']['kind'];

export function PaperActions({ kind, name }: { kind: Kind; name: string }) {
  const [pages, setPages] = useState<Uint8Array | null>(null);
  const look = useAction(async () => setPages(bytesOf(await client.papers.make({ kind, format: 'pdf' }))));
  const download = useAction(async (format: 'pdf' | 'md') =>
    downloadPaper(await client.papers.make({ kind, format })),
  );
  return (
    <>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconEye size={16} aria-hidden />}
          aria-expanded={pages !== null}
          aria-label={`${pages === null ? 'Aperçu' : 'Fermer l’aperçu'} : ${name}`}
          loading={look.running}
          onClick={() => (pages === null ? void look.run() : setPages(null))}
        >
          {pages === null ? 'Aperçu' : 'Fermer l’aperçu'}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={`PDF : ${name}`}
          onClick={() => void download.run('pdf')}
        >
          PDF
        </Button>
        <Button variant="default" aria-label={`Markdown : ${name}`} onClick={() => void download.run('md')}>
          Markdown
        </Button>
      </Group>
      {pages !== null && (
        <Suspense fallback={<Loading what="de l’aperçu" />}>
          <PaperPages pdf={pages} name={name} />
        </Suspense>
      )}
    </>
  );
}
