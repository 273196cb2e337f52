// The sheet of « À faire » to print: every date with its reason, a box to tick, and room for a name.
import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { dateWords } from '../../ui/dates.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import classes from './DueSheet.module.css';
import { type DueLine, dueGroups } from './dueWords.ts';
import { useDue } from './useDue.ts';

export function DueSheet() {
  const { read, error, retry } = useDue();
  const association = useQuery(api.association.get.queryOptions()).data;
  if (error) return <ErrorNotice error={error} retry={retry} />;
  if (!read) return <Loading what="de ce qui est à faire" />;
  const { on, lines } = read;
  return (
    <>
      <PageHeader
        title={`À faire, au ${dateWords(on)}`}
        eyebrow={association?.name}
        actions={
          <Button
            className={classes.screenOnly}
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={lines.length === 0}
            onClick={() => window.print()}
          >
            Imprimer
          </Button>
        }
      />
      {lines.length === 0 ? (
        <EmptyNotice sentence="Rien n’est attendu ni en retard." />
      ) : (
        dueGroups.map(({ group, title }) => (
          <DueGroup key={group} title={title} items={lines.filter((line) => line.group === group)} />
        ))
      )}
      <Text size="xs" c="dimmed" mt="md">
        Ces dates suivent ce qui est noté dans le registre : refaites cette feuille après un événement.
      </Text>
    </>
  );
}

function DueGroup({ title, items }: { title: string; items: readonly DueLine[] }) {
  if (items.length === 0) return null;
  return (
    <table className={classes.sheet}>
      <caption className={classes.caption}>
        {title} ({items.length})
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.box}>
            Fait
          </th>
          <th scope="col" className={classes.date}>
            Avant le
          </th>
          <th scope="col">À faire</th>
          <th scope="col" className={classes.who}>
            Par qui
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <td>
              <span className={classes.tick} />
            </td>
            <td>{dateWords(item.on)}</td>
            <td>
              <strong>{item.action}</strong>
              <br />
              {item.title}
              {item.authority !== '' && ` (${item.authority})`}
              <br />
              <span className={classes.reason}>{item.reason}</span>
            </td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
