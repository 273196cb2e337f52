// A list of records: words, filters, sort, as many rows as there are, each a link; empty, loading and failing included.
import { Button } from '@mantine/core';
import { useInfiniteQuery, usePrefetchInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useQueryValues, useSetQueryValues } from '../app/location.ts';
import type { Domain } from '../app/records.ts';
import { announce } from './announce.ts';
import { countWords } from './countWords.ts';
import { EmptyNotice } from './EmptyNotice.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { ListBar } from './ListBar.tsx';
import { Loading } from './Loading.tsx';
import { listQuery, listState } from './listQuery.ts';
import type { RecordTableProps } from './recordTableTypes.ts';
import { VirtualRows } from './VirtualRows.tsx';

export function RecordTable<D extends Domain>(props: RecordTableProps<D>) {
  const { domain, counted, columns, filter = {}, filters = [], create, empty, actions, choice } = props;
  const query = useQueryValues();
  const setQuery = useSetQueryValues();
  const state = listState(
    query,
    filters.map(({ field }) => field),
    columns.flatMap(({ sort }) => (sort === undefined ? [] : [String(sort)])),
  );
  const listed = listQuery(domain, {
    filter: { ...state.filter, ...filter },
    ...(state.words === '' ? {} : { words: state.words }),
    ...(state.sort === null ? {} : { sort: state.sort }),
  });
  // The rows are asked for before what is around them.
  usePrefetchInfiniteQuery(listed);
  const list = useInfiniteQuery(listed);
  const records = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = list.data?.pages[0]?.total ?? null;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const narrowed = state.words !== '' || Object.keys(state.filter).length > 0;
  const count = total === null ? '' : countWords(total, counted);
  useEffect(() => {
    if (narrowed && count !== '') announce(count);
  }, [narrowed, count]);
  const showAll = () =>
    setQuery(Object.fromEntries(['mots', ...filters.map(({ field }) => field)].map((name) => [name, null])));

  if (list.isPending) return <Loading />;
  if (list.error && !list.data) return <ErrorNotice error={list.error} retry={() => void list.refetch()} />;
  if (records.length === 0 && !narrowed)
    return (
      <EmptyNotice sentence={empty} action={create}>
        {actions}
      </EmptyNotice>
    );
  return (
    <div>
      <ListBar
        state={state}
        filters={filters}
        count={count}
        create={create}
        actions={actions}
        onChange={setQuery}
      />
      {choice?.bar(
        records.filter(({ id }) => chosen.has(id)),
        () => setChosen(new Set()),
      )}
      {records.length === 0 ? (
        <EmptyNotice sentence="Rien ne correspond à ce qui est cherché ici.">
          <Button variant="light" onClick={showAll}>
            Tout afficher
          </Button>
        </EmptyNotice>
      ) : (
        <VirtualRows
          {...props}
          records={records}
          total={total}
          chosen={chosen}
          onChoose={setChosen}
          sort={state.sort}
          onSort={(by, direction) => setQuery({ tri: `${by}.${direction}` })}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError)
              void list.fetchNextPage();
          }}
        />
      )}
      {list.isFetchNextPageError && (
        <ErrorNotice error={list.error} retry={() => void list.fetchNextPage()} />
      )}
    </div>
  );
}
