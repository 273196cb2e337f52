// The one reminder about the safety of the register that matters most today; closed, it comes back tomorrow.
import { Alert, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../ui/dates.ts';
import { TextLink } from '../ui/links.tsx';
import { api } from './client.ts';
import { safetyReminder } from './safetyReminder.ts';

export function SafetyNotice({ path }: { path: string }) {
  const { data } = useQuery(api.register.safety.queryOptions());
  const { pathname } = useLocation();
  const [closed, setClosed] = useState<string | null>(null);
  const reminder = data === undefined ? null : safetyReminder(data);
  if (reminder === null || pathname === '/sauvegardes') return null;
  const key = `vigie-safety-${reminder.kind}-${path}`;
  if (closed === key || localStorage.getItem(key) === today()) return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      mb="md"
      icon={<IconShieldExclamation aria-hidden />}
      title={reminder.title}
      withCloseButton
      closeButtonLabel="Me le rappeler demain"
      onClose={() => {
        localStorage.setItem(key, today());
        setClosed(key);
      }}
    >
      <Text size="sm">
        {reminder.advice}{' '}
        <TextLink to="/sauvegardes" size="sm">
          Voir les sauvegardes
        </TextLink>
      </Text>
    </Alert>
  );
}
