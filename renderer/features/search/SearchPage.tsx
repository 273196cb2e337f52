// Search over the whole register: by kind of record, the words found marked, the words kept in the address.
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { recordWords } from '../../app/places.ts';
import { announce } from '../../ui/announce.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchResults } from './SearchResults.tsx';
import { recordTypeOf, searchableTypes } from './searchableTypes.ts';

const PAGE = 50;
const PAUSE = 250;

export function SearchPage() {
  const { mots = '', type: typeText } = useQueryValues();
  const setQuery = useSetQueryValues();
  const type = recordTypeOf(typeText);
  const words = mots.trim();
  const results = useInfiniteQuery(
    api.search.query.infiniteOptions({
      input: (offset: number) => ({ words, offset, limit: PAGE, ...(type && { types: [type] }) }),
      initialPageParam: 0,
      getNextPageParam: ({ more }, pages) => (more ? pages.length * PAGE : undefined),
      enabled: words !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const hits = results.data?.pages.flatMap((page) => page.hits) ?? [];
  const count = results.isPlaceholderData || !results.data ? null : hits.length;
  const more = results.hasNextPage;
  useEffect(() => {
    if (words !== '' && count !== null) announce(countWords(count, more));
  }, [words, count, more]);

  return (
    <>
      <PageHeader
        title="Recherche"
        lead="Dans tout le registre : début des mots, accents et majuscules indifférents."
      />
      <search>
        <Group align="flex-end" gap="sm" mb="lg">
          <WordsInput words={mots} change={(value) => setQuery({ mots: value })} />
          <Select
            label="Où chercher"
            data={[
              { value: '', label: 'Partout' },
              ...searchableTypes.map((value) => ({ value, label: capitalised(recordWords[value].plural) })),
            ]}
            value={type ?? ''}
            allowDeselect={false}
            onChange={(value) => setQuery({ type: value })}
          />
        </Group>
      </search>
      {results.error ? (
        <ErrorNotice error={results.error} retry={() => void results.refetch()} />
      ) : words === '' ? (
        <EmptyNotice sentence="Écrivez un ou plusieurs mots : une fiche répond quand elle les contient tous." />
      ) : !results.data ? (
        <Loading what="des résultats" />
      ) : hits.length === 0 ? (
        <EmptyNotice
          sentence={`Rien ne contient « ${words} »${type ? ' ici' : ''}. Essayez le début d’un mot, ou moins de mots.`}
        />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {countWords(hits.length, more)}
          </Text>
          <SearchResults hits={hits} only={type} showOnly={(value) => setQuery({ type: value })} />
          {more && (
            <Button
              variant="default"
              mt="md"
              loading={results.isFetchingNextPage}
              onClick={() => void results.fetchNextPage()}
            >
              Voir la suite
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** The address follows what is typed after a short pause, and what is typed follows the address. */
function WordsInput({ words, change }: { words: string; change: (words: string) => void }) {
  const [typed, setTyped] = useState(words);
  const [settled] = useDebouncedValue(typed, PAUSE);
  const sent = useRef(words);
  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    change(settled);
  }, [settled, change]);
  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    setTyped(words);
  }, [words]);
  return (
    <TextInput
      type="search"
      label="Mots à chercher"
      value={typed}
      maxLength={300}
      style={{ flex: '1 1 16rem' }}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function countWords(count: number, more: boolean): string {
  if (count === 0) return 'Aucun résultat';
  if (more) return `Plus de ${count} résultats, les plus proches d’abord`;
  return count === 1 ? '1 résultat' : `${count} résultats`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
