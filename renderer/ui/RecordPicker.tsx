// Picks one record of a domain by typing its words; offers to make it where it does not exist yet.
import { Button, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { recordTitle, recordWords, typeOfDomain } from '../app/places.ts';
import { recordQuery } from '../app/recordQuery.ts';
import type { Domain } from '../app/records.ts';
import type { QuickCreation, Values } from './formTypes.ts';
import { isAbout } from './isAbout.ts';
import { choicesQuery } from './listQuery.ts';
import { QuickCreate } from './QuickCreate.tsx';
import classes from './RecordPicker.module.css';

export interface RecordPickerProps {
  domain: Domain;
  label: string;
  /** Its name is said by what is around it: read out, not shown. */
  hideLabel?: boolean;
  /** The record's id, or null. */
  value: string | null;
  onChange: (id: string | null) => void;
  id?: string;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  filter?: Readonly<Record<string, unknown>>;
  /** Ids not to offer. */
  except?: readonly string[];
  placeholder?: string;
  /** A window that opens puts the keyboard here. */
  isFirst?: boolean;
  create?: QuickCreation;
  /** The values of the form around, for the new record's starting ones. */
  values?: Values;
}

const TYPING_PAUSE = 150;

export function RecordPicker(props: RecordPickerProps) {
  const { domain, value, onChange, filter = {}, except = [], create, values = {} } = props;
  const [typed, setTyped] = useState('');
  const [creating, setCreating] = useState(false);
  const chosen = useQuery(recordQuery(domain, value ?? ''));
  const chosenTitle = value !== null && chosen.data ? recordTitle(domain, chosen.data) : '';
  const words = typed === chosenTitle ? '' : typed;
  const [asked] = useDebouncedValue(words, TYPING_PAUSE);
  const found = useQuery(choicesQuery(domain, asked, filter));
  const isSettled = asked === words && !found.isPlaceholderData && !found.isFetching;
  const options = (found.data?.items ?? [])
    .filter(({ id }) => !except.includes(id))
    .map((record) => ({ value: record.id, label: recordTitle(domain, record) }))
    // The answer to what is typed is still on its way: what does not bear these words is not offered, or Enter would take it.
    .filter(({ label }) => isSettled || isAbout(words, label));
  const data =
    value === null || options.some((option) => option.value === value)
      ? options
      : [{ value, label: chosenTitle || '…' }, ...options];
  const { singular, feminine } = recordWords[typeOfDomain(domain)];

  const newWord = feminine ? 'Nouvelle' : 'Nouveau';
  const nothing =
    words === '' ? `Aucun${feminine ? 'e' : ''} ${singular} pour l’instant` : 'Rien ne correspond';

  return (
    <Group gap="xs" align="flex-end" wrap="nowrap" className={classes.row}>
      <Select
        className={classes.select}
        id={props.id}
        {...(props.hideLabel ? { 'aria-label': props.label } : { label: props.label })}
        description={props.hint}
        error={props.error}
        withAsterisk={props.required}
        aria-required={props.required}
        placeholder={props.placeholder ?? `Chercher ${feminine ? 'une' : 'un'} ${singular}`}
        data={data}
        value={value}
        onChange={onChange}
        data-autofocus={props.isFirst}
        // What is below it stays in sight until something is typed.
        openOnFocus={!props.isFirst}
        searchable
        allowDeselect={!props.required}
        clearable={!props.required}
        clearButtonProps={{ 'aria-label': 'Vider ce champ' }}
        onSearchChange={setTyped}
        filter={({ options: all }) => all}
        limit={50}
        nothingFoundMessage={found.isFetching ? 'Recherche…' : nothing}
      />
      {create && (
        <Button variant="default" aria-label={`${newWord}… (${singular})`} onClick={() => setCreating(true)}>
          {newWord}…
        </Button>
      )}
      {create && creating && (
        <QuickCreate
          creation={create}
          initial={create.initial?.(values) ?? {}}
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false);
            onChange(id);
          }}
        />
      )}
    </Group>
  );
}
