// The choice of many authorities: a search, boxes to tick, and how many are chosen.
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Authority } from '../../../electron/contract/authorities.ts';
import { countWords } from '../../ui/countWords.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { authorityKinds } from '../authorities/authorityWords.ts';
import { type AuthoritySearch, authorityChoices } from './authorityChoices.ts';
import classes from './Series.module.css';

/** The requests of a series. */
export const MOST = 500;
/** Lines shown at once: more are chosen together, not read one by one. */
const SHOWN = 200;
const TYPING_PAUSE = 150;

export interface AuthorityChoiceProps {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** Those that cannot be chosen again. */
  except?: ReadonlySet<string>;
}

export function AuthorityChoice({ chosen, onChange, except }: AuthorityChoiceProps) {
  const [search, setSearch] = useState<AuthoritySearch>({ words: '', kind: null, postalCode: '' });
  const [asked] = useDebouncedValue(search, TYPING_PAUSE);
  const { data, error, refetch } = useQuery({
    ...authorityChoices(asked),
    placeholderData: keepPreviousData,
  });
  const found = (data ?? []).filter(({ id }) => !except?.has(id));
  const others = found.filter(({ id }) => !chosen.has(id));
  const kinds = Object.entries(authorityKinds).map(([value, label]) => ({ value, label }));
  const set = (changes: Partial<AuthoritySearch>) => setSearch((held) => ({ ...held, ...changes }));
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
          data={kinds}
          value={search.kind}
          onChange={(value) => set({ kind: kindOf(value) })}
        />
        <TextInput
          className={classes.postalCode}
          label="Code postal"
          placeholder="59"
          value={search.postalCode}
          onChange={({ currentTarget: { value } }) => set({ postalCode: value.trim() })}
        />
      </Group>
      <Group gap="sm" justify="space-between">
        <Text size="sm" role="status">
          {countWords(chosen.size, ['organisme choisi', 'organismes choisis'])} sur {found.length} trouvés
          {chosen.size > MOST && ` : ${MOST} au plus`}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            disabled={others.length === 0}
            onClick={() => onChange(new Set([...chosen, ...others.map(({ id }) => id)]))}
          >
            Tout choisir parmi les {found.length} trouvés
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={chosen.size === 0}
            onClick={() => onChange(new Set())}
          >
            Ne rien choisir
          </Button>
        </Group>
      </Group>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      <ul className={classes.choices} aria-label="Organismes trouvés">
        {found.slice(0, SHOWN).map((authority) => (
          <ChoiceLine
            key={authority.id}
            authority={authority}
            checked={chosen.has(authority.id)}
            onToggle={() => onChange(toggled(chosen, authority.id))}
          />
        ))}
      </ul>
      {found.length > SHOWN && (
        <Text size="xs" c="dimmed">
          Et {found.length - SHOWN} autres : précisez la recherche pour les voir.
        </Text>
      )}
      {data?.length === 0 && (
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

/** The set with an id more, or less. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function kindOf(value: string | null): Authority['kind'] | null {
  return Object.keys(authorityKinds).find((kind): kind is Authority['kind'] => kind === value) ?? null;
}
