// The choice of many authorities: a search, boxes to tick, how many are chosen, and which.
import { Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { Authority } from '../../../electron/contract/authorities.ts';
import { countWords } from '../../ui/countWords.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { listQuery } from '../../ui/listQuery.ts';
import { useAction } from '../../ui/useAction.ts';
import { authorityKinds } from '../authorities/authorityWords.ts';
import {
  type AuthoritySearch,
  type Chosen,
  everyAuthority,
  searchInput,
  toggledAuthority,
  withAuthorities,
} from './authorityChoices.ts';
import classes from './Series.module.css';

/** The requests of a series. */
export const MOST = 500;
const TYPING_PAUSE = 150;

export interface AuthorityChoiceProps {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  /** Those that cannot be chosen again. */
  except?: ReadonlySet<string>;
}

export function AuthorityChoice({ chosen, onChange, except }: AuthorityChoiceProps) {
  const [search, setSearch] = useState<AuthoritySearch>({ words: '', kind: null, postalCode: '' });
  const [onlyChosen, setOnlyChosen] = useState(false);
  const [asked] = useDebouncedValue(search, TYPING_PAUSE);
  const list = useInfiniteQuery(listQuery('authorities', searchInput(asked)));
  const total = list.data?.pages[0]?.total ?? 0;
  const loaded = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = onlyChosen ? [...chosen.values()] : loaded.filter(({ id }) => !except?.has(id));
  const all = useAction(async () =>
    onChange(withAuthorities(chosen, await everyAuthority(asked, MOST), except)),
  );
  const set = (changes: Partial<AuthoritySearch>) => setSearch((held) => ({ ...held, ...changes }));
  const tooMany = total > MOST;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <TextInput
          className={classes.words}
          label="Chercher un organisme"
          placeholder="Nom, ville, courriel…"
          value={search.words}
          onChange={({ currentTarget: { value } }) => set({ words: value })}
        />
        <Select
          label="Nature"
          placeholder="Toutes"
          clearable
          clearButtonProps={{ 'aria-label': 'Toutes les natures' }}
          data={Object.entries(authorityKinds).map(([value, label]) => ({ value, label }))}
          value={search.kind}
          onChange={(value) => set({ kind: kindOf(value) })}
        />
        <TextInput
          className={classes.postalCode}
          label="Code postal"
          description="Ou son début"
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder="59"
          maxLength={10}
          value={search.postalCode}
          onChange={({ currentTarget: { value } }) => set({ postalCode: value.trim() })}
        />
      </Group>
      <Group gap="sm" justify="space-between">
        <Text size="sm" role="status">
          {countWords(chosen.size, ['organisme choisi', 'organismes choisis'])} ;{' '}
          {countWords(total, ['trouvé', 'trouvés'])}
          {chosen.size > MOST && `. Une série en compte ${MOST} au plus.`}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            disabled={total === 0 || tooMany}
            loading={all.running}
            onClick={() => void all.run()}
          >
            Tout choisir parmi les {total} trouvés
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={chosen.size === 0}
            onClick={() => onChange(new Map())}
          >
            Ne rien choisir
          </Button>
        </Group>
      </Group>
      <Switch
        size="sm"
        label="Voir seulement ceux qui sont choisis"
        checked={onlyChosen}
        onChange={({ currentTarget: { checked } }) => setOnlyChosen(checked)}
      />
      {tooMany && (
        <Text size="xs" c="dimmed">
          Une série compte {MOST} organismes au plus : précisez la recherche pour tout choisir d’un coup.
        </Text>
      )}
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <ul
        className={classes.choices}
        aria-label={onlyChosen ? 'Organismes choisis' : 'Organismes trouvés'}
        onKeyDown={moveBetweenBoxes}
      >
        {shown.map((authority) => (
          <ChoiceLine
            key={authority.id}
            authority={authority}
            checked={chosen.has(authority.id)}
            onToggle={() => onChange(toggledAuthority(chosen, authority))}
          />
        ))}
      </ul>
      {!onlyChosen && list.hasNextPage && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Voir la suite
          </Button>
        </Group>
      )}
      {list.data !== undefined && total === 0 && (
        <Text size="sm" c="dimmed">
          Aucun organisme ne correspond. L’annuaire se remplit depuis la page Organismes.
        </Text>
      )}
    </Stack>
  );
}

interface ChoiceLineProps {
  authority: Authority;
  checked: boolean;
  onToggle: () => void;
}

function ChoiceLine({ authority, checked, onToggle }: ChoiceLineProps) {
  const { name, postalCode, city } = authority;
  return (
    <li>
      <label className={classes.choice}>
        <input type="checkbox" className={classes.box} checked={checked} onChange={onToggle} />
        <span>{name}</span>
        <span className={classes.place}>{`${postalCode} ${city}`.trim()}</span>
      </label>
    </li>
  );
}

/** Up and down go from box to box, beside the tabulation. */
function moveBetweenBoxes(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const at = boxes.findIndex((box) => box.matches(':focus'));
  const next = boxes[at + step];
  if (step === 0 || at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function kindOf(value: string | null): Authority['kind'] | null {
  return Object.keys(authorityKinds).find((kind): kind is Authority['kind'] => kind === value) ?? null;
}
