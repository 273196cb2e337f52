// « À faire »: what is due over all requests, ours and those made to us, late things first.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { newPath } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { distanceWords } from '../../ui/dates.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { dueGroups, type DueLine as Line } from './dueWords.ts';
import classes from './Home.module.css';
import { useDue } from './useDue.ts';

const tones = { late: 'danger', today: 'warning', toCome: 'neutral' } as const;
/** At first; the rest on demand. */
const SHOWN = 8;

export function DueList() {
  const { read, error, retry } = useDue();
  if (error) return <ErrorNotice error={error} retry={retry} />;
  if (!read) return <Loading what="de ce qui est à faire" />;
  const { on, lines } = read;
  if (lines.length === 0) {
    return (
      <EmptyNotice
        sentence="Rien n’est attendu ni en retard. Les dates de vos demandes viendront d’elles-mêmes se ranger ici."
        action={{ label: 'Écrire une demande', to: newPath('request') }}
      />
    );
  }
  return (
    <Stack gap="md">
      {dueGroups.map(({ group, title }) => {
        const own = lines.filter((line) => line.group === group);
        return own.length > 0 && <DueGroup key={group} title={title} items={own} on={on} />;
      })}
    </Stack>
  );
}

function DueGroup({ title, items, on }: { title: string; items: Line[]; on: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <div>
      <Title order={3} mb="xs">
        {title} ({items.length})
      </Title>
      <ul className={classes.list}>
        {shown.map((item) => (
          <DueLine key={item.key} item={item} on={on} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Voir les {items.length - shown.length} suivantes
        </Button>
      )}
    </div>
  );
}

function DueLine({ item, on }: { item: Line; on: string }) {
  return (
    <li className={classes.item}>
      <Group gap="xs" justify="space-between" align="baseline">
        <Text component="span" inherit fw={600}>
          {item.action}
        </Text>
        <Group gap="xs" component="span">
          <Text component="span" size="sm">
            <DateText on={item.on} />
          </Text>
          <StatusBadge tone={tones[item.group]}>{distanceWords(on, item.on)}</StatusBadge>
        </Group>
      </Group>
      <div>
        <TextLink inherit to={item.to}>
          {item.title}
        </TextLink>
        {item.authority !== '' && (
          <Text component="span" inherit c="dimmed">
            {' '}
            ({item.authority})
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed">
        {item.reason}
      </Text>
    </li>
  );
}
