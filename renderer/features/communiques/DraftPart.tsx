// One guided part of a communiqué being written, and what is said of what it leaves empty.
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './DraftPart.module.css';

export function Part({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>
        <Title order={2}>{title}</Title>
      </legend>
      {hint !== undefined && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      {children}
    </fieldset>
  );
}

/** What is printed where the field is left empty. */
export function defaultWords(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value === ''
    ? 'La fiche de l’association n’en donne pas : sans rien ici, il manquera.'
    : `Laissé vide : « ${value} », comme dans la fiche de l’association.`;
}
