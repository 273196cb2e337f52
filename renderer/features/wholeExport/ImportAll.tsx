// Makes a register again from a whole export: a folder that is picked, or one of « Exports » in a browser.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { bridge } from '../../app/bridge.ts';
import { api, client } from '../../app/client.ts';
import { instantWords } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';
import { useTold } from '../../ui/useTold.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';

/** On the first screen. Nothing is shown in a browser where there is no export. */
export function ImportAll() {
  const { data } = useQuery(api.register.wholeExports.queryOptions());
  const navigate = useNavigate();
  const { progress, running, run, stop } = useTold({
    async begin(path: string | null) {
      const from = path ?? (await bridge?.chooseFolder('exports')) ?? null;
      return from === null ? null : (signal) => client.register.importAll({ from }, { signal });
    },
    async hear({ done, made }) {
      if (made) {
        await client.register.open({ path: made.path });
        await navigate({ to: '/' });
      }
      return { done, total: 1 };
    },
    done: 'Registre refait',
  });
  const exports = data?.exports ?? [];
  if (bridge === null && exports.length === 0) return null;
  return (
    <Section title="Refaire un registre d’un export complet">
      <Stack gap="sm" align="flex-start">
        <WorkProgress progress={progress} label="Avancement de l’import" onStop={stop} />
        {exports.slice(0, 5).map(({ path, name, exportedAt }) => (
          <Group key={path} gap="sm">
            <Button
              variant="default"
              size="compact-sm"
              disabled={running}
              aria-label={`Importer l’export de ${name} du ${instantWords(exportedAt)}`}
              onClick={() => void run(path)}
            >
              Importer
            </Button>
            <Text size="sm">
              {name}, exporté le {instantWords(exportedAt)}
            </Text>
          </Group>
        ))}
        {bridge && (
          <Button variant="default" disabled={running} onClick={() => void run(null)}>
            Choisir le dossier d’un export…
          </Button>
        )}
      </Stack>
    </Section>
  );
}
