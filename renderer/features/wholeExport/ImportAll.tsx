// Makes a register again from a whole export: a folder that is picked, or one of « Exports » in a browser.
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { bridge } from '../../app/bridge.ts';
import { api, client } from '../../app/client.ts';
import { instantWords } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';
import { useTold } from '../../ui/useTold.ts';

/** On the first screen. Nothing is shown in a browser where there is no export. */
export function ImportAll() {
  const { data } = useQuery(api.register.wholeExports.queryOptions());
  const navigate = useNavigate();
  const chosen = useRef<string | null>(null);
  const { progress, run, stop } = useTold(async (signal, tell) => {
    const from = chosen.current ?? (await bridge?.chooseFolder('exports')) ?? null;
    if (from === null) return;
    for await (const { done, made } of await client.register.importAll({ from }, { signal })) {
      tell(done);
      if (!made) continue;
      await client.register.open({ path: made.path });
      await navigate({ to: '/' });
    }
  }, 'Registre refait');
  const start = (path: string | null) => {
    chosen.current = path;
    run();
  };
  const exports = data?.exports ?? [];
  if (bridge === null && exports.length === 0) return null;
  return (
    <Section title="Refaire un registre d’un export complet">
      <Stack gap="sm" align="flex-start">
        {progress !== null && (
          <Group gap="sm" w="100%">
            <Progress value={100 * progress} aria-label="Avancement de l’import" style={{ flex: 1 }} />
            <Button size="compact-sm" variant="default" onClick={stop}>
              Arrêter
            </Button>
          </Group>
        )}
        {exports.slice(0, 5).map(({ path, name, exportedAt }) => (
          <Group key={path} gap="sm">
            <Button
              variant="default"
              size="compact-sm"
              disabled={progress !== null}
              aria-label={`Importer l’export de ${name} du ${instantWords(exportedAt)}`}
              onClick={() => start(path)}
            >
              Importer
            </Button>
            <Text size="sm">
              {name}, exporté le {instantWords(exportedAt)}
            </Text>
          </Group>
        ))}
        {bridge && (
          <Button variant="default" disabled={progress !== null} onClick={() => start(null)}>
            Choisir le dossier d’un export…
          </Button>
        )}
      </Stack>
    </Section>
  );
}
