// The communiqués worked on lately.
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { newPath, recordPath } from '../../app/places.ts';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import { CommuniqueStatus } from '../communiques/CommuniqueStatus.tsx';
import classes from './Home.module.css';

export function RecentCommuniques() {
  const input = { sort: { by: 'updatedAt', direction: 'desc' }, limit: 5 } as const;
  const recent = useQuery(api.communiques.list.queryOptions({ input }));
  if (recent.error) return <ErrorNotice error={recent.error} retry={() => void recent.refetch()} />;
  if (!recent.data) return <Loading what="des communiqués" />;
  if (recent.data.items.length === 0) {
    return (
      <EmptyNotice
        sentence="Aucun communiqué pour l’instant."
        action={{ label: 'Rédiger un communiqué', to: newPath('communique') }}
      />
    );
  }
  return (
    <ul className={classes.list}>
      {recent.data.items.map(({ id, reference, title, status, issuedOn, updatedAt }) => (
        <li key={id} className={classes.item}>
          <Group gap="xs" justify="space-between" align="baseline" wrap="nowrap">
            <TextLink inherit to={recordPath('communique', id)}>
              {reference} · {title}
            </TextLink>
            <CommuniqueStatus status={status} />
          </Group>
          <Text size="sm" c="dimmed">
            {status === 'published' && issuedOn !== null ? (
              <>
                Daté du <DateText on={issuedOn} />
              </>
            ) : (
              <>
                Modifié le <InstantText at={updatedAt} />
              </>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}
