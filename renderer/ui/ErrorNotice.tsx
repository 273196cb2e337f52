// What went wrong where something was to be shown: what is safe, what to do, and a second try.
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { explain } from './errorText.ts';

export interface ErrorNoticeProps {
  error: unknown;
  retry?: () => void;
  /** Other ways out: buttons, links. */
  children?: ReactNode;
}

export function ErrorNotice({ error, retry, children }: ErrorNoticeProps) {
  const { title, advice, details } = explain(error);
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      <Stack gap="sm" align="flex-start">
        {advice !== '' && <Text size="sm">{advice}</Text>}
        {details.length > 0 && (
          <List size="sm" listStyleType="disc">
            {details.map((detail) => (
              <List.Item key={detail}>{detail}</List.Item>
            ))}
          </List>
        )}
        {retry && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            Réessayer
          </Button>
        )}
        {children}
      </Stack>
    </Alert>
  );
}
