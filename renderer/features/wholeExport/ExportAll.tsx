// « Export complet »: the whole register as a folder of open formats, after a word on what is in it.
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconFolderDown } from '@tabler/icons-react';
import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { client, type Outputs } from '../../app/client.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { countWords } from '../../ui/countWords.ts';
import { bytesWords } from '../../ui/errorText.ts';
import { askExportFolder } from '../../ui/exportFolder.ts';
import { Section } from '../../ui/Section.tsx';
import { useTold } from '../../ui/useTold.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';

type Told = Outputs['register']['exportAll'] extends AsyncIterable<infer Each> ? Each : never;
type Made = NonNullable<Told['made']>;

export function ExportAll() {
  const [made, setMade] = useState<Made | null>(null);
  const confirm = useConfirm();
  const { progress, running, run, stop } = useTold({
    async begin() {
      const sure = await confirm({
        title: 'Exporter tout le registre en clair ?',
        body: 'Le dossier contiendra tout, coordonnées des parents comprises, lisible par n’importe qui, même si le registre est chiffré. Rangez-le en lieu sûr, ne l’envoyez pas par courriel, et supprimez-le quand il ne sert plus.',
        confirm: 'Exporter',
      });
      if (!sure) return null;
      const to = await askExportFolder();
      if (to === null) return null;
      setMade(null);
      return (signal) => client.register.exportAll(to, { signal });
    },
    hear(told) {
      if (told.made) setMade(told.made);
      return { done: told.done, total: 1 };
    },
    done: 'Export terminé',
  });
  return (
    <Section
      title="Export complet"
      actions={
        <Button
          variant="default"
          leftSection={<IconFolderDown size={18} aria-hidden />}
          disabled={running}
          onClick={() => void run()}
        >
          Tout exporter…
        </Button>
      }
    >
      <Stack gap="sm">
        <Text size="sm">
          Tout le registre, dans un dossier que l’on lit sans Vigie : les fiches en JSON, les textes en
          Markdown, les pièces jointes telles quelles. Vigie peut en refaire un registre identique.
        </Text>
        <WorkProgress progress={progress} label="Avancement de l’export" onStop={stop} />
        <div role="status">{made && <Made made={made} />}</div>
      </Stack>
    </Section>
  );
}

function Made({ made: { path, files, size, rows } }: { made: Made }) {
  return (
    <Alert color="green" variant="outline" title="Tout le registre est exporté">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {countWords(files, ['fichier', 'fichiers'])}, {countWords(rows, ['ligne', 'lignes'])},{' '}
        {bytesWords(size)}, dans {path}
      </Text>
      {bridge && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => void bridge?.revealInFolder(path)}>
          Afficher dans le dossier
        </Button>
      )}
    </Alert>
  );
}
