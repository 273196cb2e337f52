// Makes the documents of a communiqué or a request: asks where, writes them and shows them; or downloads them.
import { Menu } from '@mantine/core';
import type { ExportedFile, Format, LetterFormat } from '../../electron/contract/documents.ts';
import { bridge } from '../app/bridge.ts';
import { client } from '../app/client.ts';
import { decodeBase64, downloadBlob } from './attachmentTransfer.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { askExportFolder } from './exportFolder.ts';
import { notify } from './notify.tsx';
import { useAction } from './useAction.ts';

export interface ExportButtonProps {
  domain: 'communiques' | 'requests';
  /** The record's id or reference; a communiqué's id, where it has several editions. */
  reference: string;
  /** Offered one by one, the first being the usual one. */
  formats?: readonly Format[];
  label?: string;
  variant?: 'filled' | 'default' | 'light';
  onExported?: (files: readonly ExportedFile[]) => void;
}

export const formatWords: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  html: 'Page web (HTML)',
  fragment: 'Texte mis en forme, à coller dans un site',
  md: 'Markdown',
  txt: 'Texte brut',
  pdfa: 'PDF d’archive, avec son texte Markdown',
  docx: 'Word (.docx)',
  odt: 'LibreOffice (.odt)',
  eml: 'Message prêt à envoyer (.eml)',
};

const isOfLetters = (format: Format): format is LetterFormat =>
  format === 'md' || format === 'html' || format === 'fragment' || format === 'pdf' || format === 'txt';

const USUAL: readonly Format[] = ['pdf', 'html', 'md'];

export function ExportButton(props: ExportButtonProps) {
  const { domain, reference, formats = USUAL, label = 'Exporter', variant = 'default', onExported } = props;
  const action = useAction(async (chosen: readonly Format[]) => {
    const to = await askExportFolder();
    if (to === null) return;
    const input = { ref: reference, ...to };
    const { files } =
      domain === 'communiques'
        ? await client.communiques.export({ ...input, formats: [...chosen] })
        : await client.requests.export({ ...input, formats: chosen.filter(isOfLetters) });
    keepFiles(files);
    onExported?.(files);
  });
  return (
    <ExportMenu label={label} variant={variant} running={action.running}>
      {formats.map((format) => (
        <Menu.Item key={format} onClick={() => void action.run([format])}>
          {formatWords[format]}
        </Menu.Item>
      ))}
      {formats.length > 1 && (
        <>
          <Menu.Divider />
          <Menu.Item onClick={() => void action.run(formats)}>Tous ces formats</Menu.Item>
        </>
      )}
    </ExportMenu>
  );
}

/** Says what was written and shows it in its folder; what came in the answer is downloaded instead. */
export function keepFiles(
  files: readonly Pick<ExportedFile, 'name' | 'mediaType' | 'path' | 'content'>[],
): void {
  for (const { content, name, mediaType } of files) {
    if (content !== null) downloadBlob(new Blob([decodeBase64(content)], { type: mediaType }), name);
  }
  const written = files.find(({ path }) => path !== null)?.path;
  const shell = bridge;
  notify({
    title: written ? 'Exporté' : 'Téléchargé',
    message: files.map(({ name }) => name).join(', '),
    ...(written && shell
      ? { action: { label: 'Afficher dans le dossier', run: () => void shell.revealInFolder(written) } }
      : {}),
  });
}
