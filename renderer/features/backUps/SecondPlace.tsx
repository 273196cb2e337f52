// The second place: a stick or another disk that gets a copy of back-ups, and what to do when it is stale.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import type { Safety } from '../../../electron/contract/backUps.ts';
import { bridge } from '../../app/bridge.ts';
import { client } from '../../app/client.ts';
import { instantWords } from '../../ui/dates.ts';
import { Facts } from '../../ui/Facts.tsx';
import { notify } from '../../ui/notify.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { useAction } from '../../ui/useAction.ts';

type Second = Safety['second'];

const states: Readonly<Record<Second['state'], { tone: Tone; label: string }>> = {
  none: { tone: 'warning', label: 'Pas encore de copie' },
  fresh: { tone: 'good', label: 'À jour' },
  stale: { tone: 'warning', label: 'Plus de sept jours' },
  missing: { tone: 'danger', label: 'Introuvable' },
};

export function SecondPlace({ second }: { second: Second }) {
  const { folder, state, lastAt } = second;
  const choose = useAction(async () => {
    const chosen = (await bridge?.chooseFolder('backUps')) ?? null;
    if (chosen !== null) await client.register.chooseSecondPlace({ folder: chosen });
  });
  const forget = useAction(() => client.register.chooseSecondPlace({ folder: null }), {
    done: 'Il n’y a plus de second emplacement',
  });
  const copy = useAction(
    async () => {
      await client.register.copyToSecondPlace();
      notify({ title: 'Copie faite et vérifiée' });
    },
    { done: 'Copie faite et vérifiée' },
  );
  return (
    <Section title="Une copie ailleurs">
      <Stack gap="md">
        <Text size="sm">
          Un vol, un incendie ou un disque en panne emporte le registre et ses sauvegardes. Une clé USB ou un
          autre disque, rangé ailleurs, en garde une copie : Vigie l’y met une fois par jour quand il est
          branché.
        </Text>
        <Panel>
          <Facts
            items={[
              {
                label: 'État',
                value: <StatusBadge tone={states[state].tone}>{states[state].label}</StatusBadge>,
              },
              { label: 'Dernière copie', value: lastAt && instantWords(lastAt) },
              { label: 'Dossier', value: folder },
            ]}
          />
        </Panel>
        {(state === 'missing' || state === 'stale') && <SecondPlaceNotice second={second} />}
        {(bridge || folder !== null) && (
          <Group gap="sm">
            {bridge && (
              <Button variant="default" loading={choose.running} onClick={() => void choose.run()}>
                {folder === null ? 'Choisir un dossier…' : 'Choisir un autre dossier…'}
              </Button>
            )}
            {folder !== null && (
              <>
                <Button variant="default" loading={copy.running} onClick={() => void copy.run()}>
                  Copier maintenant
                </Button>
                <Button variant="subtle" loading={forget.running} onClick={() => void forget.run()}>
                  Ne plus y copier
                </Button>
              </>
            )}
          </Group>
        )}
        {!bridge && folder === null && (
          <Text size="sm" c="dimmed">
            Dans le navigateur, Vigie ne choisit pas de dossier : faites-le dans l’application, ou copiez
            vous-même le dossier « Sauvegardes », qui est à côté du registre.
          </Text>
        )}
      </Stack>
    </Section>
  );
}

/** The reminder: what is missing or stale, and what to do. */
export function SecondPlaceNotice({ second: { state, folder, lastAt } }: { second: Second }) {
  const last =
    lastAt === null
      ? 'Aucune copie n’y a encore été faite.'
      : `La dernière copie est du ${instantWords(lastAt)}.`;
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconUsb aria-hidden />}
      title={
        state === 'missing'
          ? 'Le second emplacement n’est pas branché'
          : 'La copie ailleurs a plus de sept jours'
      }
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {state === 'missing'
          ? `Branchez la clé ou le disque où se trouve « ${folder} » : Vigie y copiera la prochaine sauvegarde.`
          : `${last} Elle se fera à la prochaine sauvegarde, ou dès maintenant avec « Copier maintenant ».`}
      </Text>
    </Alert>
  );
}
