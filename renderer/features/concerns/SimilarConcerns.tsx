// Concerns that say nearly the same, gathered: each group is read once and gets its theme at once.
import { Autocomplete, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { SimilarGroup } from '../../../electron/contract/themes.ts';
import { api, client } from '../../app/client.ts';
import { useQueryValues } from '../../app/location.ts';
import { recordPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { TextLink } from '../../ui/links.tsx';
import { notify } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useTold } from '../../ui/useTold.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import classes from './Concerns.module.css';
import { byFrequency } from './frequency.ts';
import { giveTheme } from './giveTheme.ts';
import { matchingOptions } from './matchingOptions.ts';

export function SimilarConcerns() {
  const { dossier } = useQueryValues();
  const [found, setFound] = useState<readonly SimilarGroup[] | null>(null);
  const { progress, running, run, stop } = useTold({
    begin: () => (signal) =>
      client.themes.similar(dossier === undefined ? {} : { dossierId: asId(dossier) }, { signal }),
    hear(told) {
      if (told.state === 'reading') return told;
      setFound(told.groups);
      announce(countWords(told.groups.length, ['groupe trouvé', 'groupes trouvés']));
      return { done: 1, total: 1 };
    },
  });
  // Who comes here comes for this.
  const begin = useEffectEvent(() => void run());
  useEffect(() => begin(), []);
  return (
    <>
      <PageHeader
        title="Inquiétudes qui se ressemblent"
        lead="Celles qui disent presque la même chose, réunies : lues une fois, leur thème donné d’un coup."
        actions={
          <Button variant="default" loading={running} onClick={() => void run()}>
            Chercher de nouveau
          </Button>
        }
      />
      <WorkProgress progress={progress} label="Avancement de la lecture" onStop={stop} />
      {found === null ? (
        !running && <EmptyNotice sentence={PURPOSE} />
      ) : found.length === 0 ? (
        <EmptyNotice sentence="Aucune inquiétude n’en répète une autre." />
      ) : (
        <Stack gap="md">
          {found.map((group, at) => (
            <GroupCard
              key={group.concerns[0]?.id ?? at}
              group={group}
              onThemed={(theme) => setFound(found.map((one) => (one === group ? themed(group, theme) : one)))}
            />
          ))}
        </Stack>
      )}
    </>
  );
}

/** The group as it stands once it has a theme: each of another theme has one version more. */
function themed(group: SimilarGroup, theme: string): SimilarGroup {
  return {
    ...group,
    concerns: group.concerns.map((one) =>
      one.theme === theme ? one : { ...one, theme, version: one.version + 1 },
    ),
  };
}

function GroupCard({ group, onThemed }: { group: SimilarGroup; onThemed: (theme: string) => void }) {
  const { text, concerns } = group;
  const present = byFrequency(concerns.map(({ theme }) => theme));
  const known = useQuery(api.themes.list.queryOptions({ input: {} }));
  const [theme, setTheme] = useState(present[0] ?? '');
  const count = countWords(concerns.length, ['inquiétude', 'inquiétudes']);
  const action = useAction(async () => {
    const to = theme.trim();
    const changed = await giveTheme(to, concerns);
    notify({ title: countWords(changed, ['inquiétude changée', 'inquiétudes changées']) });
    onThemed(to);
  });
  const [first] = concerns;
  return (
    <Panel>
      <form
        aria-label={`${count} : ${text.slice(0, 60)}`}
        onSubmit={(event) => {
          event.preventDefault();
          void action.run();
        }}
      >
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {count}
            {present.length > 0 && ` · ${present.join(', ')}`}
          </Text>
          <Text className={classes.said} lineClamp={4}>
            {text}
          </Text>
          {first && (
            <TextLink to={recordPath('concern', first.id)} size="sm">
              Lire la première en entier
            </TextLink>
          )}
          <Group gap="xs" align="flex-end">
            <Autocomplete
              label="Thème de toutes"
              data={(known.data?.items ?? []).map((item) => item.theme).filter((value) => value !== '')}
              filter={matchingOptions}
              limit={10}
              maxLength={100}
              value={theme}
              onChange={setTheme}
            />
            <Button type="submit" variant="default" loading={action.running} disabled={theme.trim() === ''}>
              Donner ce thème
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

const PURPOSE =
  'Les lettres types et les messages recopiés reviennent souvent : chaque groupe se lit une fois.';
