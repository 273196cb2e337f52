// Makes the letters of a series: separate files, one file to print, or a zip; with how far it is, and a way to stop.
import { Menu } from '@mantine/core';
import type { Series, SeriesLine, seriesExports } from '../../../electron/contract/series.ts';
import { bridge } from '../../app/bridge.ts';
import { client } from '../../app/client.ts';
import { keepFiles } from '../../ui/ExportButton.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { askExportFolder } from '../../ui/exportFolder.ts';
import { farWords, useTold } from '../../ui/useTold.ts';
import { WorkWindow } from '../../ui/WorkProgress.tsx';

type Kind = (typeof seriesExports)[number];

const kinds: Readonly<Record<Kind, string>> = {
  files: 'Un PDF par lettre, dans un dossier',
  one: 'Un seul PDF, à imprimer',
  zip: 'Un PDF par lettre, dans un fichier zip',
};

export function ExportLetters({ series, lines }: { series: Series; lines: readonly SeriesLine[] }) {
  const { progress, running, run, stop } = useTold({
    async begin(as: Kind) {
      const to = await askExportFolder();
      if (to === null) return null;
      const requestIds = lines.map(({ requestId }) => requestId);
      return (signal: AbortSignal) =>
        client.series.exportLetters({ id: series.id, requestIds, as, ...to }, { signal });
    },
    hear({ done, total, made }) {
      if (made !== null) keepFiles([made]);
      return { done, total };
    },
    begun: `Les lettres se font : ${lines.length} en tout.`,
    stopped: { title: 'Export arrêté', message: 'Aucun fichier n’a été écrit.' },
  });
  const offered: Kind[] = bridge === null ? ['zip', 'one'] : ['files', 'one', 'zip'];
  return (
    <>
      <ExportMenu
        label={`Exporter ${lines.length < 2 ? 'la lettre' : `les ${lines.length} lettres`}`}
        size="compact-sm"
        variant="filled"
        running={running}
      >
        {offered.map((kind) => (
          <Menu.Item key={kind} onClick={() => void run(kind)}>
            {kinds[kind]}
          </Menu.Item>
        ))}
      </ExportMenu>
      <WorkWindow
        progress={progress}
        title="Les lettres se font"
        words={
          progress &&
          (progress.total > 0 && progress.done === progress.total
            ? 'Rangement des lettres…'
            : farWords(progress, 'lettres'))
        }
        onStop={stop}
      />
    </>
  );
}
