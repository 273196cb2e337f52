// The filters of concerns, each value with how many concerns it has beside the other filters: for the association itself.
import { Autocomplete, Button, type ComboboxItem, Group, Select, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { DateField } from '../../ui/DateField.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import classes from './Concerns.module.css';
import { concernFilter, NONE } from './concernFilter.ts';
import { channels, consents, levels } from './concernWords.ts';
import { figureWords } from './figureWords.ts';
import { matchingOptions } from './matchingOptions.ts';
import { knownValue } from './plainText.ts';

interface Counted {
  value: string;
  count: number;
}

/** `dossierId`: the dossier is given, and not to be chosen here. */
export function ConcernFilters({ dossierId }: { dossierId: string | undefined }) {
  const query = useQueryValues();
  const setQuery = useSetQueryValues();
  const filter = concernFilter(query, dossierId);
  const words = query.mots ?? '';
  const [asked, setAsked] = useState(false);
  // What narrows the list is never out of sight.
  const holdsRare = RARE.some((name) => query[name] !== undefined);
  const open = asked || holdsRare;
  const { data } = useQuery({
    ...api.figures.counts.queryOptions({ input: { filter, ...(words === '' ? {} : { words }) } }),
    placeholderData: keepPreviousData,
  });
  // Nothing to choose from yet, nor anything chosen.
  if (data === undefined || (data.total === 0 && words === '' && Object.keys(filter).length < 2)) {
    if (query.theme === undefined && query.commune === undefined) return null;
  }
  return (
    <>
      <div className={classes.bar} data-screen-only>
        {dossierId === undefined && (
          <div className={classes.filter}>
            <RecordPicker
              domain="dossiers"
              label="Dossier"
              placeholder="Tous les dossiers"
              value={query.dossier ?? null}
              onChange={(dossier) => setQuery({ dossier })}
            />
          </div>
        )}
        <TypedFilter label="Thème" field="theme" all="Tous les thèmes" none="Sans thème" rows={data?.theme} />
        <TypedFilter
          label="Commune"
          field="commune"
          all="Toutes les communes"
          none="Commune non précisée"
          rows={data?.commune}
        />
        <ChosenFilter label="Niveau" field="level" all="Tous les niveaux" words={levels} rows={data?.level} />
        {open && (
          <>
            <ChosenFilter
              label="Reçue par"
              field="channel"
              all="Tous les moyens"
              words={channels}
              rows={data?.channel}
            />
            <ChosenFilter
              label="Accord de la personne"
              field="consent"
              all="Avec ou sans accord"
              words={consents}
              rows={data?.consent}
            />
            <div className={classes.period}>
              <DateField
                label="Reçue à partir du"
                value={filter.from ?? null}
                onChange={(from) => setQuery({ from })}
              />
              <DateField label="Jusqu’au" value={filter.to ?? null} onChange={(to) => setQuery({ to })} />
            </div>
          </>
        )}
      </div>
      <Group justify="space-between" gap="xs" mb="sm">
        <Text size="xs" c="dimmed">
          Les nombres à côté des choix sont exacts : ne les publiez pas.
        </Text>
        {!holdsRare && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={open}
            rightSection={
              open ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />
            }
            onClick={() => setAsked(!asked)}
          >
            {open ? 'Moins de filtres' : 'Plus de filtres'}
          </Button>
        )}
      </Group>
    </>
  );
}

/** Filters one seldom needs: shown when they are asked for. */
const RARE = ['channel', 'consent', 'from', 'to'] as const;

/** Narrows to one value in use; what is half typed narrows to nothing yet, and Enter takes it as it is. */
function TypedFilter({
  label,
  field,
  all,
  none,
  rows = [],
}: {
  label: string;
  field: 'theme' | 'commune';
  all: string;
  none: string;
  rows: readonly Counted[] | undefined;
}) {
  const given = useQueryValues()[field] ?? '';
  const asked = given === NONE ? none : given;
  const setQuery = useSetQueryValues();
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const known = rows.map(({ value }) => value || none);
  const counts = new Map(rows.map(({ value, count }) => [value || none, count]));
  const take = (value: string) => setQuery({ [field]: value === none ? NONE : value || null });
  const type = (text: string) => {
    setTyped(text);
    const value = text === '' ? '' : knownValue(known, text);
    if (value !== undefined && value !== asked) take(value);
  };
  return (
    <Autocomplete
      className={classes.filter}
      label={label}
      placeholder={all}
      data={known}
      filter={matchingOptions}
      limit={12}
      renderOption={({ option }) => <Option name={option.value} count={counts.get(option.value)} />}
      value={typed}
      onChange={type}
      onBlur={() => setTyped(asked)}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && typed.trim() !== asked) take(typed.trim());
      }}
      clearable
      clearButtonProps={{ 'aria-label': `Vider : ${label}` }}
    />
  );
}

/** Narrows to one of a few known values; those that no concern has are still there, with 0. */
function ChosenFilter({
  label,
  field,
  all,
  words,
  rows = [],
}: {
  label: string;
  field: 'level' | 'channel' | 'consent';
  all: string;
  words: Readonly<Record<string, string>>;
  rows: readonly Counted[] | undefined;
}) {
  const asked = useQueryValues()[field] ?? null;
  const setQuery = useSetQueryValues();
  const counts = new Map(rows.map(({ value, count }) => [value || NONE, count]));
  const data: ComboboxItem[] = Object.entries(words).map(([value, name]) => ({
    value: value || NONE,
    label: name,
  }));
  return (
    <Select
      className={classes.filter}
      label={label}
      placeholder={all}
      data={data}
      renderOption={({ option }) => <Option name={option.label} count={counts.get(option.value) ?? 0} />}
      value={asked}
      onChange={(value) => setQuery({ [field]: value })}
      clearable
      clearButtonProps={{ 'aria-label': `Vider : ${label}` }}
    />
  );
}

function Option({ name, count }: { name: string; count: number | undefined }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" flex={1}>
      <span>{name}</span>
      {count !== undefined && (
        <Text span size="sm" c="dimmed">
          {figureWords(count)}
        </Text>
      )}
    </Group>
  );
}
