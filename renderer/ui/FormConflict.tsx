// The record was changed elsewhere while it was being edited: reload it, or keep what was typed.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { Conflict } from './useRecordForm.ts';

export interface FormConflictProps {
  conflict: Conflict<unknown>;
  takeTheirs: () => void;
  keepMine: () => void;
}

export function FormConflict({ conflict, takeTheirs, keepMine }: FormConflictProps) {
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconGitMerge aria-hidden />}
      title="Cette fiche a été modifiée entre-temps"
      role="alert"
    >
      <Text size="sm">{sentence(conflict)}</Text>
      <Group gap="sm" mt="sm">
        <Button size="compact-sm" variant="default" onClick={keepMine}>
          Garder ma saisie
        </Button>
        <Button size="compact-sm" variant="default" onClick={takeTheirs}>
          Reprendre la version enregistrée
        </Button>
      </Group>
    </Alert>
  );
}

function sentence({ changed, both }: Conflict<unknown>): string {
  if (changed.length === 0) {
    return 'Les champs de cette page n’ont pas changé. Rien n’est écrasé : gardez votre saisie et enregistrez-la de nouveau.';
  }
  const kept =
    both.length === 0
      ? 'Garder votre saisie la joint à ces changements.'
      : `Vous avez écrit aussi dans : ${both.join(', ')}. Garder votre saisie la met à la place de ce qui y a été écrit ailleurs.`;
  return `Ailleurs ont changé : ${changed.join(', ')}. Rien n’est écrasé pour l’instant. ${kept}`;
}
