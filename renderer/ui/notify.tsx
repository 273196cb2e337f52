// Short notices that come and go: something was done, or could not be; with one action at most (« Annuler »).
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { explain } from './errorText.ts';

export interface Notice {
  title: string;
  message?: string;
  /** « Annuler », « Afficher dans le dossier »: closes the notice. */
  action?: { label: string; run: () => void };
  tone?: 'good' | 'bad';
}

const SHORT = 4_000;
const LONG = 15_000;

/** Shows a notice; one with an action or bad news stays longer. */
export function notify({ title, message, action, tone = 'good' }: Notice): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    title,
    message: (message !== undefined || action) && (
      <Group justify="space-between" gap="sm">
        {message !== undefined && <Text size="sm">{message}</Text>}
        {action && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </Group>
    ),
    color: tone === 'bad' ? 'red.8' : 'lagoon',
    autoClose: action || tone === 'bad' ? LONG : SHORT,
    withBorder: true,
  });
}

/** Says what went wrong with an action, what is safe and what to do. */
export function notifyError(error: unknown): void {
  const { title, advice, details } = explain(error);
  notify({ title, message: [advice, ...details].filter((part) => part !== '').join(' '), tone: 'bad' });
}
