// Authorities that may be one and the same, in pairs: made one, or said to be two.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Authority } from '../../../electron/contract/authorities.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { countWords } from '../../ui/countWords.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { likenessWords } from './directoryWords.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** Pairs said to be two, until the window is closed. */
const saidApart = new Set<string>();

export function AuthorityDuplicates() {
  const { data, error, refetch } = useQuery(api.authorities.duplicates.queryOptions({ input: {} }));
  const [merging, setMerging] = useState<{ kept: Authority; merged: Authority } | null>(null);
  const [, setApart] = useState(0);
  const pairs = (data?.pairs ?? []).filter(({ first, second }) => !saidApart.has(`${first.id} ${second.id}`));
  return (
    <>
      <PageHeader
        title="Doublons possibles"
        lead="Des organismes qui ont le même numéro officiel, le même nom au même lieu, ou le même courriel."
      />
      {error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : pairs.length === 0 ? (
        <EmptyNotice
          sentence="Aucun doublon : chaque organisme a sa fiche."
          action={{ label: 'Voir les organismes', to: '/organismes' }}
        />
      ) : (
        <Stack gap="md">
          {data.total > data.pairs.length && (
            <Text size="sm">
              Les {data.pairs.length} premiers sur {data.total} sont montrés.
            </Text>
          )}
          {pairs.map(({ first, second, by, uses }) => (
            <Panel key={`${first.id} ${second.id}`}>
              <Stack gap="sm" role="group" aria-label={`${first.name} et ${second.name}`}>
                <Text size="sm" fw={600}>
                  {sentenceOf(by.map((one) => likenessWords[one]).join(', '))}
                </Text>
                <One authority={first} uses={uses.first} />
                <One authority={second} uses={uses.second} />
                <Group>
                  <Button
                    onClick={() =>
                      // The one most things refer to stays, the elder where they are alike.
                      setMerging(
                        uses.second > uses.first
                          ? { kept: second, merged: first }
                          : { kept: first, merged: second },
                      )
                    }
                  >
                    Réunir…
                  </Button>
                  <Button
                    variant="default"
                    onClick={() => {
                      saidApart.add(`${first.id} ${second.id}`);
                      setApart(saidApart.size);
                    }}
                  >
                    Ce ne sont pas les mêmes
                  </Button>
                </Group>
              </Stack>
            </Panel>
          ))}
        </Stack>
      )}
      {merging && <MergeDialog {...merging} onClose={() => setMerging(null)} />}
    </>
  );
}

function One({ authority, uses }: { authority: Authority; uses: number }) {
  const { id, name, postalCode, city, identifier, email } = authority;
  const details = [`${postalCode} ${city}`.trim(), identifier, email].filter((part) => part !== '');
  return (
    <div>
      <TextLink to={recordPath('authority', id)}>{name}</TextLink>
      <Text size="xs" c="dimmed">
        {[...details, countWords(uses, ['fiche liée', 'fiches liées'])].join(' · ')}
      </Text>
    </div>
  );
}

function sentenceOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
