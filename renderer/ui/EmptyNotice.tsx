// An empty place says what it is for and offers the next thing to do.
import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyNotice.module.css';
import { ButtonLink } from './links.tsx';

export interface EmptyNoticeProps {
  sentence: string;
  action?: { label: string; to: string };
  children?: ReactNode;
}

export function EmptyNotice({ sentence, action, children }: EmptyNoticeProps) {
  return (
    <Stack className={classes.empty} gap="sm" align="center">
      <Text size="sm" c="dimmed" ta="center" maw="36rem">
        {sentence}
      </Text>
      {(action || children) && (
        <Group gap="xs" justify="center">
          {action && (
            <ButtonLink to={action.to} variant="light">
              {action.label}
            </ButtonLink>
          )}
          {children}
        </Group>
      )}
    </Stack>
  );
}
