// Who said it, in the same form and kept apart: only with their consent, in the words read to them.
import { Checkbox, Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { latestOf, type Wording } from '../persons/consentForm.tsx';
import { type ConsentKind, consentKinds, kindsInOrder } from '../persons/personWords.ts';
import classes from './Concerns.module.css';
import type { EntryPersonValues } from './entryPersonValues.ts';

export interface EntryPersonProps {
  value: EntryPersonValues;
  onChange: (value: EntryPersonValues) => void;
  /** The association’s wordings, to be read aloud. */
  wordings: readonly Wording[];
  /** What was typed before it was redacted, where there is something to keep. */
  original: boolean;
  error: string | null;
  id: string;
}

const fields = [
  ['name', 'Nom', 'text'],
  ['email', 'Courriel', 'email'],
  ['phone', 'Téléphone', 'tel'],
] as const;

export function EntryPerson({ value, onChange, wordings, original, error, id }: EntryPersonProps) {
  const toggle = (kind: ConsentKind) =>
    onChange({
      ...value,
      consents: value.consents.includes(kind)
        ? value.consents.filter((other) => other !== kind)
        : [...value.consents, kind],
    });
  return (
    <Fieldset legend="Qui l’a dit (facultatif)">
      <Stack gap="sm">
        <div className={classes.carried}>
          {fields.map(([name, label, type]) => (
            <TextInput
              key={name}
              id={name === 'name' ? id : undefined}
              label={label}
              type={type}
              autoComplete="off"
              error={name === 'name' ? error : null}
              value={value[name]}
              onChange={({ currentTarget: { value: typed } }) => onChange({ ...value, [name]: typed })}
            />
          ))}
        </div>
        <Text size="sm" c="dimmed">
          La personne est gardée à part, et seulement si elle l’accepte. Lisez-lui chaque phrase.
        </Text>
        {kindsInOrder.map((kind) => (
          <Checkbox
            key={kind}
            label={consentKinds[kind].label}
            description={latestOf(wordings, kind)?.words}
            checked={value.consents.includes(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
        {original && (
          <Checkbox
            label="Garder aussi le texte avant remplacement"
            description="À part, jamais cherché ni exporté ; il est effacé avec la personne."
            disabled={!value.consents.includes('keep')}
            checked={value.keepOriginal && value.consents.includes('keep')}
            onChange={({ currentTarget: { checked } }) => onChange({ ...value, keepOriginal: checked })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
