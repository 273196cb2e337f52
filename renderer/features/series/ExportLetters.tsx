// Makes the letters of a series: separate files, one file to print, or a zip; with how far it is, and a way to stop.
import { Button, Group, Menu, Modal, Progress, Text } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Series, SeriesLine, seriesExports } from '../../../electron/contract/series.ts';
import { bridge } from '../../app/bridge.ts';
import { client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { decodeBase64, downloadBlob } from '../../ui/attachmentTransfer.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';

type Kind = (typeof seriesExports)[number];

const kinds: Readonly<Record<Kind, string>> = {
  files: 'Un PDF par lettre, dans un dossier',
  one: 'Un seul PDF, à imprimer',
  zip: 'Un PDF par lettre, dans un fichier zip',
};

export function ExportLetters({ series, lines }: { series: Series; lines: readonly SeriesLine[] }) {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const stopped = useRef(false);
  // Who leaves the page leaves the letters: nothing of them stays half made.
  useEffect(
    () => () => {
      stopped.current = true;
      stop.current?.abort();
    },
    [],
  );
  const action = useAction(
    async (as: Kind) => {
      const to = bridge === null ? undefined : await bridge.chooseFolder('exports');
      if (to === null) return;
      const controller = new AbortController();
      stop.current = controller;
      stopped.current = false;
      announce(`Les lettres se font : ${lines.length} en tout.`);
      setProgress({ done: 0, total: lines.length });
      try {
        const told = await client.series.exportLetters(
          { id: series.id, requestIds: lines.map(({ requestId }) => requestId), as, ...(to && { to }) },
          { signal: controller.signal },
        );
        for await (const { done, total, made } of told) {
          if (controller.signal.aborted) break;
          setProgress({ done, total });
          const tenth = Math.ceil(total / 10);
          if (done > 0 && done < total && done % tenth === 0) announce(`${done} sur ${total}`);
          if (made === null) continue;
          const { name, mediaType, content, path } = made;
          if (content !== null) downloadBlob(new Blob([decodeBase64(content)], { type: mediaType }), name);
          const shell = bridge;
          notify({
            title: path === null ? 'Téléchargé' : 'Exporté',
            message: name,
            ...(path !== null && shell
              ? { action: { label: 'Afficher dans le dossier', run: () => void shell.revealInFolder(path) } }
              : {}),
          });
        }
      } finally {
        stop.current = null;
        setProgress(null);
      }
    },
    // Stopped on purpose: nothing went wrong, whatever the line says of it.
    { catchError: () => stopped.current },
  );
  const cancel = () => {
    stopped.current = true;
    stop.current?.abort();
    setProgress(null);
    notify({ title: 'Export arrêté', message: 'Aucun fichier n’a été écrit.' });
  };
  const offered: Kind[] = bridge === null ? ['zip', 'one'] : ['files', 'one', 'zip'];
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            loading={action.running}
            leftSection={<IconDownload size={14} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            Exporter {lines.length < 2 ? 'la lettre' : `les ${lines.length} lettres`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((kind) => (
            <Menu.Item key={kind} onClick={() => void action.run(kind)}>
              {kinds[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={progress !== null}
        onClose={cancel}
        title="Les lettres se font"
        closeOnClickOutside={false}
      >
        <Progress
          value={progress === null ? 0 : (100 * progress.done) / Math.max(1, progress.total)}
          aria-label="Avancement"
        />
        <Text size="sm" mt="sm">
          {progress !== null && progress.done === progress.total
            ? 'Rangement des lettres…'
            : `${progress?.done ?? 0} sur ${progress?.total ?? 0}`}
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={cancel}>
            Arrêter
          </Button>
        </Group>
      </Modal>
    </>
  );
}
