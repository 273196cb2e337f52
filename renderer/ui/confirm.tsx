// Asks before what cannot be undone. The safe button has the focus, and Escape means it.
import { Button, Group, Modal, Text } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

export interface Question {
  title: string;
  body: ReactNode;
  /** What the other button does, as a verb: « Publier », « Effacer ». */
  confirm: string;
  /** The safe button; « Annuler » when left out. */
  cancel?: string;
  danger?: boolean;
}

type Ask = (question: Question) => Promise<boolean>;

const AskContext = createContext<Ask>(() => Promise.resolve(false));

/** `if (await confirm({ title, body, confirm: 'Effacer', danger: true })) …` */
export function useConfirm(): Ask {
  return useContext(AskContext);
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<(Question & { answer: (yes: boolean) => void }) | null>(null);
  const [open, setOpen] = useState(false);
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        setAsked({ ...question, answer: resolve });
        setOpen(true);
      }),
    [],
  );
  const settle = (yes: boolean) => {
    setOpen(false);
    asked?.answer(yes);
  };
  return (
    <AskContext value={ask}>
      {children}
      <Modal
        size="lg"
        opened={open}
        onClose={() => settle(false)}
        title={asked?.title}
        withCloseButton={false}
      >
        {typeof asked?.body === 'string' ? <Text size="sm">{asked.body}</Text> : asked?.body}
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" data-autofocus onClick={() => settle(false)}>
            {asked?.cancel ?? 'Annuler'}
          </Button>
          <Button color={asked?.danger ? 'red.8' : 'lagoon'} onClick={() => settle(true)}>
            {asked?.confirm}
          </Button>
        </Group>
      </Modal>
    </AskContext>
  );
}
