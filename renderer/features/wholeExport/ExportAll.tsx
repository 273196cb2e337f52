// « Export complet »: the whole register as a folder of open formats, after a word on what is in it.
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFolderDown } from '@tabler/icons-react';
import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { client, type Outputs } from '../../app/client.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { countWords } from '../../ui/countWords.ts';
import { bytesWords } from '../../ui/errorText.ts';
import { Section } from '../../ui/Section.tsx';
import { useTold } from '../../ui/useTold.ts';

type Told = Outputs['register']['exportAll'] extends AsyncIterable<infer Each> ? Each : never;
type Made = NonNullable<Told['made']>;

export function ExportAll() {
  const [made, setMade] = useState<Made | null>(null);
  const confirm = useConfirm();
  const { progress, run, stop } = useTold(async (signal, tell) => {
    const sure = await confirm({
      title: 'Exporter tout le registre en clair ?',
      body: 'Le dossier contiendra tout, coordonnées des parents comprises, lisible par n’importe qui, même si le registre est chiffré. Rangez-le en lieu sûr, ne l’envoyez pas par courriel, et supprimez-le quand il ne sert plus.',
      confirm: 'Exporter',
    });
    if (!sure) return;
    const to = bridge === null ? undefined : await bridge.chooseFolder('exports');
    if (to === null) return;
    setMade(null);
    for await (const told of await client.register.exportAll(to === undefined ? {} : { to }, { signal })) {
      tell(told.done);
      if (told.made) setMade(told.made);
    }
  }, 'Export terminé');
  return (
    <Section
      title="Export complet"
      actions={
        <Button
          variant="default"
          leftSection={<IconFolderDown size={18} aria-hidden />}
          disabled={progress !== null}
          onClick={run}
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
        {progress !== null && (
          <Group gap="sm">
            <Progress value={100 * progress} aria-label="Avancement de l’export" style={{ flex: 1 }} />
            <Button size="compact-sm" variant="default" onClick={stop}>
              Arrêter
            </Button>
          </Group>
        )}
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
