// Gives the concerns chosen in the list a theme, in one action: those in use and those their words suggest are offered.
import { Autocomplete, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Concern } from '../../../electron/contract/concerns.ts';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import classes from './Concerns.module.css';
import { byFrequency } from './frequency.ts';
import { giveTheme } from './giveTheme.ts';
import { matchingOptions } from './matchingOptions.ts';

/** As many as get suggestions in one call. */
const SUGGESTED = 200;

export function ThemeBar({ chosen, clear }: { chosen: readonly Concern[]; clear: () => void }) {
  const [theme, setTheme] = useState('');
  const known = useQuery({
    ...api.themes.list.queryOptions({ input: {} }),
    enabled: chosen.length > 0,
  });
  const ids = chosen.slice(0, SUGGESTED).map(({ id }) => asId(id));
  const suggested = useQuery({
    ...api.themes.suggest.queryOptions({ input: { ids } }),
    enabled: ids.length > 0,
  });
  const action = useAction(async (to: string) => {
    const changed = await giveTheme(to, chosen);
    notify({
      title: countWords(changed, ['inquiétude changée', 'inquiétudes changées']),
      message: to === '' ? 'Elles n’ont plus de thème.' : `Thème : « ${to} ».`,
    });
    setTheme('');
    clear();
  });
  if (chosen.length === 0) return null;
  const first = byFrequency((suggested.data?.items ?? []).flatMap(({ themes }) => themes.slice(0, 1))).slice(
    0,
    3,
  );
  return (
    <section className={classes.chosen} aria-label="Inquiétudes choisies">
      <Text size="sm" role="status" fw={500}>
        {countWords(chosen.length, ['inquiétude choisie', 'inquiétudes choisies'])}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void action.run(theme.trim());
        }}
      >
        <Group gap="xs" align="flex-end">
          <Autocomplete
            label="Leur donner le thème"
            data={(known.data?.items ?? []).map((item) => item.theme).filter((value) => value !== '')}
            filter={matchingOptions}
            limit={10}
            maxLength={100}
            value={theme}
            onChange={setTheme}
          />
          <Button type="submit" loading={action.running} disabled={theme.trim() === ''}>
            Donner ce thème
          </Button>
          <Button variant="default" disabled={action.running} onClick={() => void action.run('')}>
            Retirer le thème
          </Button>
          <Button variant="subtle" onClick={clear}>
            Ne plus choisir
          </Button>
        </Group>
      </form>
      {first.length > 0 && (
        <Group gap="xs">
          <Text size="sm">D’après leurs mots :</Text>
          {first.map((value) => (
            <Button
              key={value}
              size="compact-sm"
              variant="light"
              disabled={action.running}
              onClick={() => void action.run(value)}
            >
              {value}
            </Button>
          ))}
        </Group>
      )}
    </section>
  );
}
