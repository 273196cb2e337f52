// The fields a passphrase is typed in: hidden or shown, with the recovery key in its place, or new and typed twice.
import { Anchor, PasswordInput, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { loadStrength, type Strength } from './strength.ts';

export interface Secret {
  kind: 'passphrase' | 'recoveryKey';
  typed: string;
}

export const noSecret: Secret = { kind: 'passphrase', typed: '' };

/** What the core takes for it. */
export function secretInput({ kind, typed }: Secret): { passphrase: string } | { recoveryKey: string } {
  return kind === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed };
}

export const eye = {
  visibilityToggleButtonProps: { 'aria-label': 'Montrer ou cacher la phrase de passe', tabIndex: 0 },
} as const;

/** The present passphrase, or the recovery key where it is forgotten. */
export function SecretField({
  secret,
  label,
  error,
  onChange,
}: {
  secret: Secret;
  label: string;
  error: string | null;
  onChange: (secret: Secret) => void;
}) {
  const isPassphrase = secret.kind === 'passphrase';
  const change = (typed: string) => onChange({ ...secret, typed });
  return (
    <Stack gap="xs">
      {isPassphrase ? (
        <PasswordInput
          {...eye}
          data-autofocus
          label={label}
          autoComplete="current-password"
          value={secret.typed}
          error={error}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      ) : (
        <TextInput
          data-autofocus
          label="Clé de secours"
          description="Les treize groupes de la feuille imprimée. Majuscules, espaces et tirets n’importent pas."
          autoComplete="off"
          spellCheck={false}
          value={secret.typed}
          error={error}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        onClick={() => onChange({ kind: isPassphrase ? 'recoveryKey' : 'passphrase', typed: '' })}
      >
        {isPassphrase
          ? 'Phrase oubliée\u202f? Utiliser la clé de secours imprimée'
          : 'Utiliser la phrase de passe'}
      </Anchor>
    </Stack>
  );
}

export interface NewPassphrase {
  typed: string;
  again: string;
}

export const noPassphrase: NewPassphrase = { typed: '', again: '' };

/** A new passphrase, typed twice, with its strength. `onStrength` hears whether it may be taken. */
export function NewPassphraseFields({
  value,
  onChange,
  onStrength,
}: {
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  onStrength: (isEnough: boolean) => void;
}) {
  const measure = useMeasure();
  const strength = value.typed === '' || measure === null ? null : measure(value.typed);
  const isEnough = strength?.isEnough ?? false;
  useEffect(() => onStrength(isEnough), [isEnough, onStrength]);
  const differs = value.again !== '' && !value.typed.startsWith(value.again);
  return (
    <Stack gap="sm">
      <PasswordInput
        {...eye}
        data-autofocus
        label="Nouvelle phrase de passe"
        description="Quatre ou cinq mots sans rapport entre eux se retiennent bien et se devinent mal."
        autoComplete="new-password"
        value={value.typed}
        onChange={({ currentTarget }) => onChange({ ...value, typed: currentTarget.value })}
      />
      <StrengthMeter strength={strength} />
      <PasswordInput
        {...eye}
        label="La même, encore une fois"
        autoComplete="new-password"
        value={value.again}
        error={differs ? 'Les deux ne sont pas les mêmes.' : null}
        onChange={({ currentTarget }) => onChange({ ...value, again: currentTarget.value })}
      />
    </Stack>
  );
}

const COLOURS = ['red.8', 'red.8', 'orange.8', 'green.8', 'green.8'] as const;

function StrengthMeter({ strength }: { strength: Strength | null }) {
  return (
    <div role="status">
      {strength && (
        <>
          <Progress value={(strength.score + 1) * 20} color={COLOURS[strength.score]} size="sm" aria-hidden />
          <Text size="sm" mt={4}>
            <strong>{strength.word}.</strong> {strength.advice}
          </Text>
        </>
      )}
    </div>
  );
}

/** What measures a passphrase, once its dictionaries are read. */
function useMeasure(): ((passphrase: string) => Strength) | null {
  const [measure, setMeasure] = useState<((passphrase: string) => Strength) | null>(null);
  useEffect(() => {
    let gone = false;
    void loadStrength().then((loaded) => {
      if (!gone) setMeasure(() => loaded);
    });
    return () => {
      gone = true;
    };
  }, []);
  return measure;
}
