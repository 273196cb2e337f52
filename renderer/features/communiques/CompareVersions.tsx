// Two versions of a communiqué side by side: what was taken out on the left, what was put in on the right.
import { Alert, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowsDiff, IconEqual } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { api } from '../../app/client.ts';
import { usePageId, useQueryValues } from '../../app/location.ts';
import { recordPath } from '../../app/places.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ComparedParts } from './ComparedParts.tsx';
import { comparePath } from './communiqueWords.ts';
import { useVersions } from './Versions.tsx';
import { compareVersions } from './versionParts.ts';

/** The address names the later version, `?avec=` the other one: the version it corrects when left out. */
export function CompareVersions() {
  const id = usePageId();
  const { data: communique, error, refetch } = useQuery(recordQuery('communiques', id));
  if (error !== null) {
    return (
      <>
        <PageHeader title="Comparer deux versions" />
        <ErrorNotice error={error} retry={() => void refetch()} />
      </>
    );
  }
  return communique === undefined ? <Loading /> : <Comparing communique={communique} />;
}

function Comparing({ communique }: { communique: Communique }) {
  const { avec = communique.correctsId ?? '' } = useQueryValues();
  const versions = useVersions(communique);
  const { data: other, error, refetch } = useQuery(recordQuery('communiques', avec));
  return (
    <>
      <PageHeader
        title="Comparer deux versions"
        eyebrow={
          <>
            Communiqué{' '}
            <TextLink to={recordPath('communique', communique.id)}>
              {communique.reference} · {communique.title}
            </TextLink>
          </>
        }
      />
      {error !== null && <ErrorNotice error={error} retry={() => void refetch()} />}
      {avec === '' && (
        <EmptyNotice sentence="Ce communiqué n’a qu’une version : il n’y a rien à comparer pour l’instant." />
      )}
      {avec !== '' && error === null && !other && <Loading what="de l’autre version" />}
      {other && (
        <Stack gap="md">
          <VersionChoices left={other} right={communique} versions={versions} />
          <Difference left={other} right={communique} />
        </Stack>
      )}
    </>
  );
}

interface Two {
  left: Communique;
  right: Communique;
}

function VersionChoices({ left, right, versions }: Two & { versions: readonly Communique[] }) {
  const navigate = useNavigate();
  const data = [...versions].reverse().map((version) => ({ value: version.id, label: versionName(version) }));
  const go = (later: string, earlier: string) => void navigate({ to: comparePath(later, earlier) });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <NativeSelect
        label="À gauche"
        data={data}
        value={left.id}
        onChange={(event) => go(right.id, event.currentTarget.value)}
      />
      <NativeSelect
        label="À droite"
        data={data}
        value={right.id}
        onChange={(event) => go(event.currentTarget.value, left.id)}
      />
    </SimpleGrid>
  );
}

function Difference({ left, right }: Two) {
  const one = useQuery(api.communiques.content.queryOptions({ input: { id: left.id } }));
  const two = useQuery(api.communiques.content.queryOptions({ input: { id: right.id } }));
  const failed = [one, two].find(({ error }) => error !== null);
  if (failed) return <ErrorNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (!one.data || !two.data) return <Loading what="des deux textes" />;
  const parts = compareVersions(one.data, two.data);
  const changed = parts.filter((part) => part.changed);
  const same = parts.filter((part) => !part.changed);
  return (
    <>
      {right.changeNote.trim() !== '' && (
        <Alert
          color="lagoon"
          variant="outline"
          icon={<IconArrowsDiff aria-hidden />}
          title="Ce qui change, d’après la correction"
        >
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {right.changeNote}
          </Text>
        </Alert>
      )}
      {changed.length === 0 ? (
        <Alert
          color="gray"
          variant="outline"
          icon={<IconEqual aria-hidden />}
          title="Les deux versions disent la même chose"
        >
          <Text size="sm">Aucun mot n’est différent de l’une à l’autre.</Text>
        </Alert>
      ) : (
        <ComparedParts parts={changed} left={sideName(left)} right={sideName(right)} />
      )}
      {changed.length > 0 && same.length > 0 && (
        <Text size="sm" c="dimmed">
          Sans changement : {same.map(({ label }) => label.toLocaleLowerCase('fr')).join(', ')}.
        </Text>
      )}
    </>
  );
}

/** A version, and where it stands. */
const stands: Record<Communique['status'], string> = {
  draft: 'brouillon',
  review: 'en relecture',
  published: 'publiée',
};

function versionName({ edition, status, title }: Communique): string {
  return `Version ${edition} (${stands[status]}) · ${title}`;
}

function sideName({ edition, status }: Communique): string {
  return status === 'published' ? `Version ${edition}` : `Version ${edition}, ${stands[status]}`;
}
