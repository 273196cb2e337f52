// A field changed here and elsewhere: both texts, and a choice. Nothing is overwritten before it is made.
import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { dateWords } from '../../ui/dates.ts';
import classes from './DraftClashes.module.css';
import { draftFieldWords } from './draftFieldWords.ts';
import type { CommuniqueDraft, CommuniqueWriter, DraftField } from './draftSaves.ts';

export function DraftClashes({ draft, writer }: { draft: CommuniqueDraft; writer: CommuniqueWriter }) {
  if (draft.clashes.length === 0) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      icon={<IconArrowsSplit2 aria-hidden />}
      title="Ce communiqué a été modifié ailleurs pendant que vous écriviez"
    >
      <Stack gap="md">
        <Text size="sm">Rien n’a été écrasé. Choisissez, pour chaque partie, le texte à garder.</Text>
        {draft.clashes.map(({ field, theirs }) => (
          <section key={field} aria-label={draftFieldWords[field]}>
            <Text size="sm" fw={600}>
              {draftFieldWords[field]}
            </Text>
            <div className={classes.both}>
              <Side title="Votre texte" value={draft.values[field]} field={field} />
              <Side title="Texte enregistré ailleurs" value={theirs} field={field} />
            </div>
            <Group gap="sm" mt="xs">
              <Button size="compact-sm" variant="default" onClick={() => writer.settle(field, 'mine')}>
                Garder mon texte
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => writer.settle(field, 'theirs')}>
                Prendre l’autre
              </Button>
            </Group>
          </section>
        ))}
      </Stack>
    </Alert>
  );
}

function Side({ title, value, field }: { title: string; value: unknown; field: DraftField }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <ScrollArea.Autosize
        mah="12rem"
        type="auto"
        className={classes.text}
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${title} : ${draftFieldWords[field]}` }}
      >
        {shown(value)}
      </ScrollArea.Autosize>
    </div>
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} ${value.length < 2 ? 'source' : 'sources'}`;
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (typeof value !== 'string' || value === '') return '(vide)';
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? dateWords(value) : value;
}
