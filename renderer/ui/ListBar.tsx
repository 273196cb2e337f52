// Above a list: the words to find in it, its filters, how many there are, and the button that adds one.
import { CloseButton, Select, Text, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type ReactNode, useContext, useEffect, useState } from 'react';
import type { Domain } from '../app/records.ts';
import classes from './ListBar.module.css';
import { ButtonLink } from './links.tsx';
import type { ListState } from './listQuery.ts';
import { PartOfPage } from './partOfPage.ts';
import type { ListFilter } from './recordTableTypes.ts';

export interface ListBarProps<D extends Domain> {
  state: ListState;
  filters: readonly ListFilter<D>[];
  count: string;
  create?: { label: string; to: string };
  actions?: ReactNode;
  onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

const TYPING_PAUSE = 200;

export function ListBar<D extends Domain>({
  state,
  filters,
  count,
  create,
  actions,
  onChange,
}: ListBarProps<D>) {
  const isPart = useContext(PartOfPage);
  const [typed, setTyped] = useState(state.words);
  useEffect(() => setTyped(state.words), [state.words]);
  useEffect(() => {
    if (typed.trim() === state.words) return;
    const timer = setTimeout(() => onChange({ mots: typed.trim() }), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, state.words, onChange]);
  return (
    <div className={classes.bar} data-list-filters>
      <TextInput
        className={classes.words}
        aria-label="Filtrer cette liste par des mots"
        aria-keyshortcuts="Control+F"
        data-list-filter
        placeholder="Filtrer par des mots"
        leftSection={<IconFilter size={16} aria-hidden />}
        rightSection={
          typed !== '' && <CloseButton size="sm" aria-label="Vider le filtre" onClick={() => setTyped('')} />
        }
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {filters.map(({ field, label, choices }) => (
        <Select
          key={field}
          className={classes.filter}
          aria-label={label}
          placeholder={label}
          data={Object.entries(choices).map(([value, words]) => ({ value, label: words }))}
          value={state.filter[field] ?? null}
          onChange={(value) => onChange({ [field]: value })}
          clearable
          clearButtonProps={{ 'aria-label': 'Ne plus filtrer' }}
        />
      ))}
      <Text size="sm" c="dimmed" className={classes.count}>
        {count}
      </Text>
      {(actions !== undefined || create) && (
        <div className={classes.actions} data-actions>
          {actions}
          {create && (
            <ButtonLink to={create.to} variant={isPart ? 'default' : 'filled'}>
              {create.label}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}
