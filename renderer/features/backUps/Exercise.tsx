// « Exercice de restauration »: proves the last back-up on a copy, and keeps the report.
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconFirstAidKit } from '@tabler/icons-react';
import type { ExerciseReport, Safety } from '../../../electron/contract/backUps.ts';
import { client } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';
import { instantWords } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';
import { useTold } from '../../ui/useTold.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { exerciseFindings } from './backUpWords.ts';

export function Exercise({ exercise: { last, isDue } }: { exercise: Safety['exercise'] }) {
  const { progress, running, run, stop } = useTold({
    begin: () => (signal) => client.register.rehearse(undefined, { signal }),
    hear: ({ done }) => ({ done, total: 1 }),
    done: 'Exercice terminé',
  });
  return (
    <Section
      title="Exercice de restauration"
      actions={
        <Button variant="default" disabled={running} onClick={() => void run()}>
          Faire l’exercice
        </Button>
      }
    >
      <Stack gap="md">
        <Text size="sm">
          Une fois par an, assurez-vous que la dernière sauvegarde vous rendrait bien le registre. Vigie
          l’ouvre sur une copie, la vérifie en entier et la compare au registre, ligne par ligne. Rien n’est
          changé.
        </Text>
        {isDue && !running && (
          <Alert
            color="yellow"
            variant="outline"
            icon={<IconFirstAidKit aria-hidden />}
            title={last === null ? 'L’exercice n’a jamais été fait' : 'Le dernier exercice a plus d’un an'}
          >
            <Text size="sm">Il dure quelques secondes : faites-le maintenant.</Text>
          </Alert>
        )}
        <WorkProgress progress={progress} label="Avancement de l’exercice" onStop={stop} />
        <div role="status">{last && !running && <Report report={last} />}</div>
      </Stack>
    </Section>
  );
}

function Report({ report }: { report: ExerciseReport }) {
  const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
  const since = report.tables.reduce((sum, table) => sum + table.changedSince, 0);
  return (
    <Alert
      color={report.ok ? 'green' : 'red'}
      variant="outline"
      icon={report.ok ? <IconCircleCheck aria-hidden /> : <IconFirstAidKit aria-hidden />}
      title={
        report.ok
          ? `Exercice du ${instantWords(report.at)} : la sauvegarde est bonne`
          : `Exercice du ${instantWords(report.at)} : cette sauvegarde n’est pas bonne`
      }
    >
      <Stack gap="xs">
        <Text size="sm">
          Sauvegarde du {instantWords(report.backUp.at)} : {countWords(rows, ['ligne lue', 'lignes lues'])},{' '}
          {since === 0 ? 'aucune n’a changé' : countWords(since, ['a changé', 'ont changé'])} depuis ;{' '}
          {countWords(report.attachments.read, ['pièce jointe relue', 'pièces jointes relues'])} en entier.
        </Text>
        {!report.ok && (
          <>
            <List size="sm">
              {exerciseFindings(report).map((finding) => (
                <List.Item key={finding}>{finding}</List.Item>
              ))}
            </List>
            <Text size="sm">
              Votre registre n’est pas touché. Faites une nouvelle sauvegarde, puis recommencez l’exercice ;
              si elle n’est pas bonne non plus, changez de disque.
            </Text>
          </>
        )}
      </Stack>
    </Alert>
  );
}
