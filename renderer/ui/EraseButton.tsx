// Erases a record for good, once what goes and what stays has been said.
import { Button, Menu } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useConfirm } from './confirm.tsx';
import { type Notice, notify } from './notify.tsx';
import { useAction } from './useAction.ts';

export interface EraseButtonProps {
  /** What is erased, by its name. */
  subject: string;
  /** What disappears, what stays, where traces remain. */
  notice: ReactNode;
  /** Does it; gives what to say of it. */
  erase: () => Promise<Notice>;
  /** Where to go then. */
  back: string;
  /** Erasing is what the page is for. */
  isMain?: boolean;
  /** An entry of the « … » menu: what is rarely done is not offered first. */
  inMenu?: boolean;
}

export function EraseButton({
  subject,
  notice,
  erase,
  back,
  isMain = false,
  inMenu = false,
}: EraseButtonProps) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const action = useAction(async () => {
    const done = await erase();
    await navigate({ to: back, replace: true });
    // Nothing of it stays in the window's memory either.
    cache.removeQueries({ type: 'inactive' });
    notify(done);
  });
  const ask = async () => {
    const agreed = await confirm({
      title: `Effacer « ${subject} » pour de bon ?`,
      body: notice,
      confirm: 'Effacer pour de bon',
      danger: true,
    });
    if (agreed) await action.run();
  };
  const icon = <IconEraser size={16} aria-hidden />;
  if (inMenu) {
    return (
      <Menu.Item leftSection={icon} disabled={action.running} onClick={() => void ask()}>
        Effacer pour de bon…
      </Menu.Item>
    );
  }
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      leftSection={icon}
      loading={action.running}
      onClick={() => void ask()}
    >
      Effacer pour de bon…
    </Button>
  );
}
