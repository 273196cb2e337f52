// The dossiers being worked on, with what each holds.
import { Card, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RecordType } from '../../../electron/contract/primitives.ts';
import { api, type Outputs } from '../../app/client.ts';
import { newPath, recordPath, recordWords } from '../../app/places.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import { withoutLoneSigns } from '../../ui/loneSigns.ts';
import { DossierState } from './DossierState.tsx';

const SHOWN = 6;
const counted = ['source', 'dataUse', 'concern', 'request', 'communique'] as const satisfies RecordType[];

type Dossier = Outputs['dossiers']['get'];

export function OpenDossiers() {
  const input = {
    filter: { status: 'open' },
    sort: { by: 'updatedAt', direction: 'desc' },
    limit: SHOWN,
    withTotal: true,
  } as const;
  const open = useQuery(api.dossiers.list.queryOptions({ input }));
  if (open.error) return <ErrorNotice error={open.error} retry={() => void open.refetch()} />;
  if (!open.data) return <Loading what="des dossiers" />;
  const { items, total } = open.data;
  if (items.length === 0) {
    return (
      <EmptyNotice
        sentence="Aucun dossier n’est ouvert. Une nouvelle vous inquiète ? Créez-lui un dossier, puis notez-y d’où elle vient."
        action={{ label: 'Créer un dossier', to: newPath('dossier') }}
      />
    );
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {items.map((dossier) => (
          <DossierCard key={dossier.id} dossier={dossier} />
        ))}
      </SimpleGrid>
      {total !== null && total > items.length && (
        <Text size="sm" mt="sm">
          <TextLink inherit to="/dossiers?status=open">
            Voir les {total} dossiers ouverts
          </TextLink>
        </Text>
      )}
    </>
  );
}

function DossierCard({ dossier }: { dossier: Dossier }) {
  const { data } = useQuery(api.dossiers.counts.queryOptions({ input: { id: dossier.id } }));
  return (
    <Card withBorder padding="md">
      <Title order={3}>
        <TextLink inherit to={recordPath('dossier', dossier.id)}>
          {withoutLoneSigns(dossier.title)}
        </TextLink>
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        {data ? countWords(data.counts) : '\u00a0'}
      </Text>
      <DossierState id={dossier.id} />
    </Card>
  );
}

function countWords(counts: Partial<Record<RecordType, number>>): string {
  const parts = counted.flatMap((type) => {
    const count = counts[type] ?? 0;
    if (count === 0) return [];
    const { singular, plural } = recordWords[type];
    return [`${count}\u00a0${count > 1 ? plural : singular}`];
  });
  return parts.length === 0 ? 'Encore vide' : parts.join(', ');
}
