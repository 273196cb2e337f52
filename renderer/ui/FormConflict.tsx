// The record was changed elsewhere while it was being edited: reload it, or keep what was typed.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { Conflict } from './useRecordForm.ts';

export interface FormConflictProps {
  conflict: Conflict<unknown>;
  takeTheirs: () => void;
  keepMine: () => void;
}

export function FormConflict({ conflict: { changed }, takeTheirs, keepMine }: FormConflictProps) {
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconGitMerge aria-hidden />}
      title="Cette fiche a été modifiée entre-temps"
      role="alert"
    >
      <Text size="sm">
        {changed.length === 0
          ? 'Les champs de cette page n’ont pas changé. Votre saisie est gardée : enregistrez-la de nouveau.'
          : `Ont changé : ${changed.join(', ')}. Rien n’est écrasé et votre saisie est gardée à l’écran.`}
      </Text>
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
