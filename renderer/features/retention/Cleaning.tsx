// The « ménage »: what is past its date, chosen line by line or all, then anonymised or erased for good.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CleaningGroup, CleaningReport } from '../../../electron/contract/retention.ts';
import { api, type Outputs } from '../../app/client.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { dateWords } from '../../ui/dates.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { farWords } from '../../ui/useTold.ts';
import { WorkWindow } from '../../ui/WorkProgress.tsx';
import { CleaningGroupCard } from './CleaningGroupCard.tsx';
import { CleaningHistory } from './CleaningHistory.tsx';
import { CleaningNotice } from './CleaningNotice.tsx';
import { asked, type Choices, choiceOf, chosenCount, type GroupChoice, groupKey } from './cleaningChoices.ts';
import classes from './Retention.module.css';
import { countSentence } from './retentionWords.ts';
import { useCleaning } from './useCleaning.ts';

export function Cleaning() {
  const survey = useQuery(api.retention.survey.queryOptions());
  return (
    <>
      <PageHeader
        title="Ménage"
        lead="Une fois par an, ce qui est gardé sans raison est rendu anonyme ou effacé. Vigie propose, rien ne s’efface sans vous."
        actions={
          <>
            <ButtonLink to="/conservation" variant="default">
              Durées de conservation
            </ButtonLink>
            <ButtonLink to="/papiers" variant="default">
              Papiers
            </ButtonLink>
          </>
        }
      />
      {survey.error ? (
        <ErrorNotice error={survey.error} retry={() => void survey.refetch()} />
      ) : survey.data ? (
        <Proposals survey={survey.data} />
      ) : (
        <Loading what="de ce qui est à effacer" />
      )}
      <Section title="Ménages faits">
        <CleaningHistory />
      </Section>
    </>
  );
}

function Proposals({ survey }: { survey: Outputs['retention']['survey'] }) {
  const { groups, nextCleaningOn, unfinished } = survey;
  const [choices, setChoices] = useState<Choices>(new Map());
  const [report, setReport] = useState<CleaningReport | null>(null);
  const confirm = useConfirm();
  const { progress, run, stop } = useCleaning((done) => {
    setReport(done);
    setChoices(new Map());
  });
  const isRewriting = progress !== null && 'rewriting' in progress && progress.rewriting;
  const chosen = groups.reduce((sum, group) => sum + chosenCount(choiceOf(choices, group), group), 0);
  const change = (group: CleaningGroup, choice: GroupChoice) =>
    setChoices((held) => new Map(held).set(groupKey(group), choice));

  async function cleanChosen(): Promise<void> {
    const agreed = await confirm({
      title: 'Faire ce ménage ?',
      body: <CleaningNotice groups={groups} choices={choices} />,
      confirm: 'Faire le ménage',
      danger: true,
    });
    if (agreed) await run(asked(groups, choices));
  }

  return (
    <Section title="À anonymiser ou à effacer">
      {report !== null && <Report report={report} />}
      {unfinished && progress === null && (
        <Alert color="orange" variant="outline" mb="md" title="Un ménage a été interrompu">
          Ce qui a été effacé peut encore se lire dans les parties inutilisées du fichier.
          <Button mt="sm" size="compact-sm" display="block" onClick={() => void run([])}>
            Terminer l’effacement
          </Button>
        </Alert>
      )}
      <Text size="sm" c="dimmed" mb="md">
        Prochain ménage : le {dateWords(nextCleaningOn)}. Il peut être fait avant.
      </Text>
      {groups.length === 0 ? (
        <EmptyNotice sentence="Rien n’est à effacer aujourd’hui : tout ce que garde le registre est dans ses délais." />
      ) : (
        <Stack gap="sm">
          {groups.map((group) => (
            <CleaningGroupCard
              key={groupKey(group)}
              group={group}
              choice={choiceOf(choices, group)}
              onChange={(choice) => change(group, choice)}
            />
          ))}
          <Group gap="sm" mt="sm">
            <Button disabled={chosen === 0} onClick={() => void cleanChosen()}>
              Faire le ménage…{chosen > 0 && ` (${new Intl.NumberFormat('fr-FR').format(chosen)})`}
            </Button>
            <Button variant="default" onClick={() => void run([])}>
              Tout garder cette fois
            </Button>
          </Group>
        </Stack>
      )}
      <WorkWindow
        progress={progress}
        title="Le ménage est en cours"
        words={
          isRewriting ? 'Le fichier est réécrit, pour que rien n’en reste…' : progress && farWords(progress)
        }
        onStop={isRewriting ? undefined : stop}
      />
    </Section>
  );
}

function Report({ report }: { report: CleaningReport }) {
  return (
    <Alert variant="light" color="lagoon" mb="md" title="Ménage fait" role="status">
      {report.counts.length === 0 ? (
        'Rien n’a été effacé.'
      ) : (
        <ul className={classes.counts}>
          {report.counts.map((count) => (
            <li key={countSentence(count)}>{countSentence(count)}</li>
          ))}
        </ul>
      )}
      {report.counts.length > 0 && (
        <Text size="sm" mt="xs">
          Les sauvegardes faites avant aujourd’hui contiennent encore ce qui a été effacé, jusqu’à ce qu’elles
          soient supprimées.
        </Text>
      )}
    </Alert>
  );
}
