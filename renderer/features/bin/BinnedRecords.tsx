// The records of one kind that are in the bin.
import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { recordPath, recordTitle, recordWords, typeOfDomain } from '../../app/places.ts';
import { type Domain, type RecordOf, recordProcedures } from '../../app/records.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import classes from './Bin.module.css';

const PAGE = 50;

export function BinnedRecords<D extends Domain>({ domain, total }: { domain: D; total: number }) {
  const { plural } = recordWords[typeOfDomain(domain)];
  const binned = useInfiniteQuery({
    queryKey: [...api[domain].list.key({ type: 'infinite' }), 'bin'],
    queryFn: ({ pageParam }) =>
      recordProcedures(domain).list({
        binned: true,
        limit: PAGE,
        ...(pageParam !== null && { cursor: pageParam }),
      }),
    initialPageParam: firstPage(),
    getNextPageParam: ({ next }) => next,
  });
  const records = binned.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={`${plural.charAt(0).toUpperCase()}${plural.slice(1)} (${total})`}>
      {binned.error ? (
        <ErrorNotice error={binned.error} retry={() => void binned.refetch()} />
      ) : !binned.data ? (
        <Loading what={`des `} />
      ) : (
        <ul className={classes.list}>
          {records.map((record) => (
            <Line key={record.id} domain={domain} record={record} />
          ))}
        </ul>
      )}
      {binned.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={binned.isFetchingNextPage}
          onClick={() => void binned.fetchNextPage()}
        >
          Voir la suite
        </Button>
      )}
    </Section>
  );
}

/** No cursor yet. */
function firstPage(): string | null {
  return null;
}

function Line<D extends Domain>({ domain, record }: { domain: D; record: RecordOf<D> }) {
  const { id, version, binnedAt } = record;
  const title = recordTitle(domain, record);
  const restore = useAction(() => recordProcedures(domain).restore({ id, version }), {
    done: `Restauré : ${title}`,
  });
  return (
    <li className={classes.item}>
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <div className={classes.name}>
          <TextLink inherit to={recordPath(typeOfDomain(domain), id)}>
            {title}
          </TextLink>
          {binnedAt !== null && (
            <Text size="sm" c="dimmed">
              À la corbeille depuis le <InstantText at={binnedAt} />
            </Text>
          )}
        </div>
        <Button
          variant="default"
          size="compact-sm"
          loading={restore.running}
          aria-label={`Restaurer « ${title} »`}
          onClick={() => void restore.run()}
        >
          Restaurer
        </Button>
      </Group>
    </li>
  );
}
