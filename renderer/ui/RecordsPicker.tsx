// A list of records of a domain in the order they were chosen: each can be taken out, others added.
import { ActionIcon, Input, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { typeOfDomain } from '../app/places.ts';
import type { Domain } from '../app/records.ts';
import { HINT_GAP, type QuickCreation, type Values } from './formTypes.ts';
import { RecordName } from './links.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import classes from './RecordsPicker.module.css';

export interface RecordsPickerProps {
  domain: Domain;
  label: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  hint?: ReactNode;
  error?: string | null;
  filter?: Readonly<Record<string, unknown>>;
  create?: QuickCreation;
  values?: Values;
}

export function RecordsPicker({ value, onChange, label, hint, error, ...picker }: RecordsPickerProps) {
  const id = useId();
  return (
    <Stack gap={HINT_GAP} role="group" aria-labelledby={id}>
      <div>
        <Input.Label component="div" id={id}>
          {label}
        </Input.Label>
        {hint !== undefined && <Input.Description>{hint}</Input.Description>}
      </div>
      {value.length > 0 && (
        <ul className={classes.list}>
          {value.map((chosen) => (
            <li key={chosen} className={classes.item}>
              <RecordName type={typeOfDomain(picker.domain)} id={chosen} />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label="Retirer de la liste"
                onClick={() => onChange(value.filter((other) => other !== chosen))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <RecordPicker
        {...picker}
        label={`Ajouter : ${label.toLowerCase()}`}
        hideLabel
        value={null}
        except={value}
        error={error}
        onChange={(added) => {
          if (added !== null) onChange([...value, added]);
        }}
      />
    </Stack>
  );
}
