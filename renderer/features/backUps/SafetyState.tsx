// Whether all is well with the back-ups; what was restored, with the way back.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconClockExclamation } from '@tabler/icons-react';
import type { Safety } from '../../../electron/contract/backUps.ts';
import { client } from '../../app/client.ts';
import { instantWords } from '../../ui/dates.ts';
import { Facts } from '../../ui/Facts.tsx';
import { notify } from '../../ui/notify.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { useAction } from '../../ui/useAction.ts';
import { failureWords } from './backUpWords.ts';

export function SafetyState({ safety }: { safety: Safety }) {
  const { file, lastAt, failure, restored, clockBehind, automatic } = safety;
  const backUp = useAction(
    async () => {
      await client.register.backUp();
      notify({ title: 'Sauvegarde faite et vérifiée' });
    },
    { done: 'Sauvegarde faite et vérifiée' },
  );
  return (
    <Section
      title="Où en est-on ?"
      actions={
        <Button loading={backUp.running} onClick={() => void backUp.run()}>
          Sauvegarder maintenant
        </Button>
      }
    >
      <Stack gap="md">
        <Panel>
          <Facts
            items={[
              {
                label: 'État',
                value: <StatusBadge tone={stateOf(safety).tone}>{stateOf(safety).label}</StatusBadge>,
              },
              { label: 'Dernière sauvegarde', value: lastAt !== null && instantWords(lastAt) },
              {
                label: 'Sauvegarde automatique',
                value: automatic
                  ? 'après chaque quart d’heure de travail, et à la fermeture'
                  : 'seulement à votre demande',
              },
            ]}
          />
        </Panel>
        {failure && (
          <Alert
            color="red"
            variant="outline"
            icon={<IconAlertTriangle aria-hidden />}
            title="La dernière sauvegarde n’a pas pu se faire"
          >
            <Text size="sm">{failureWords(failure)}</Text>
            {failure.path !== '' && (
              <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere' }}>
                {failure.path}
              </Text>
            )}
          </Alert>
        )}
        {file !== 'here' && <Gone file={file} />}
        {clockBehind !== null && <ClockBehind at={clockBehind} />}
        {restored && <Restored restored={restored} />}
      </Stack>
    </Section>
  );
}

/** Well only once there is a back-up: before, nothing has gone wrong yet. */
function stateOf({ failure, lastAt }: Safety): { tone: Tone; label: string } {
  if (failure !== null) return { tone: 'danger', label: 'À regarder' };
  return lastAt === null
    ? { tone: 'neutral', label: 'Pas encore de sauvegarde' }
    : { tone: 'good', label: 'Tout va bien' };
}

/** The file was moved or replaced under an open register: written again from what is still open of it. */
function Gone({ file }: { file: Safety['file'] }) {
  const putBack = useAction(
    async () => {
      const { path } = await client.register.putBack();
      notify({ title: 'Le registre est remis en place', message: path });
    },
    { done: 'Le registre est remis en place' },
  );
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        file === 'missing'
          ? 'Le fichier du registre n’est plus à sa place'
          : 'Un autre fichier a pris la place du registre'
      }
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {file === 'missing'
            ? 'Il a été déplacé, renommé ou supprimé pendant que Vigie était ouverte. Tout ce qui était enregistré est encore là : Vigie peut le remettre à sa place, en entier.'
            : 'Un service de synchronisation, sans doute, l’a remplacé pendant que Vigie était ouverte. Tout ce qui était enregistré est encore là : Vigie peut l’écrire à côté, sous un autre nom, sans toucher à l’autre fichier.'}
        </Text>
        <Button loading={putBack.running} onClick={() => void putBack.run()}>
          Remettre le registre en place
        </Button>
      </Stack>
    </Alert>
  );
}

/** The clock of the machine is behind the last change: said, and nothing is lost for it. */
export function ClockBehind({ at }: { at: string }) {
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconClockExclamation aria-hidden />}
      title="L’horloge de cet ordinateur semble en retard"
    >
      <Text size="sm">
        Le dernier changement du registre est daté du {instantWords(at)}, après l’heure qu’il est ici. Rien
        n’est perdu, et aucune sauvegarde n’est supprimée sur cette foi ; mais les délais affichés seraient
        faux. Réglez la date et l’heure de l’ordinateur.
      </Text>
    </Alert>
  );
}

function Restored({ restored: { at, from, canUndo } }: { restored: NonNullable<Safety['restored']> }) {
  const undo = useAction(() => client.register.undoRestoring(), { done: 'L’état d’avant est revenu' });
  return (
    <Alert
      color="lagoon"
      variant="outline"
      icon={<IconArrowBackUp aria-hidden />}
      title={`Ce registre vient de la sauvegarde du ${instantWords(from)}`}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {canUndo
            ? `Vous y êtes revenu le ${instantWords(at)}. Ce qu’il y avait avant est gardé.`
            : `Vous y êtes revenu le ${instantWords(at)}.`}
        </Text>
        {canUndo && (
          <Button size="compact-sm" variant="default" loading={undo.running} onClick={() => void undo.run()}>
            Revenir à l’état d’avant
          </Button>
        )}
      </Group>
    </Alert>
  );
}
