// The bin: what was put there, by kind, each with the way back.
import { useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { type Domain, recordProcedures } from '../../app/records.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BinnedRecords } from './BinnedRecords.tsx';

const domains = [
  ...(['dossiers', 'requests', 'events', 'communiques', 'sources', 'dataUses', 'claims', 'demands'] as const),
  ...([
    'concerns',
    'persons',
    'consents',
    'rightsRequests',
    'authorities',
    'questions',
    'answers',
    'publications',
    'pressContacts',
    'pressLists',
    'series',
    'documents',
    'communiqueModels',
  ] as const),
] satisfies Domain[];

export function Bin() {
  const months = useQuery(api.retention.settings.queryOptions()).data?.binMonths;
  const delay =
    months === undefined
      ? ''
      : `, pendant ${months} mois : ensuite, le ménage propose de l’effacer pour de bon`;
  // One record of each kind tells whether the kind has anything in the bin.
  const counts = useQueries({
    queries: domains.map((domain) => ({
      queryKey: [...api[domain].list.key({ type: 'query' }), 'bin count'],
      queryFn: async () =>
        (await recordProcedures(domain).list({ binned: true, limit: 1, withTotal: true })).total ?? 0,
    })),
  });
  const failed = counts.find(({ error }) => error !== null);
  const filled = domains.flatMap((domain, index) => {
    const total = counts[index]?.data ?? 0;
    return total > 0 ? [{ domain, total }] : [];
  });
  return (
    <>
      <PageHeader
        title="Corbeille"
        lead={`Ce qui est mis à la corbeille ne compte plus nulle part, mais peut revenir tel qu’il était${delay}. Pour effacer une personne pour toujours, ouvrez sa fiche.`}
        actions={
          <ButtonLink to="/menage" variant="default">
            Ménage
          </ButtonLink>
        }
      />
      {failed ? (
        <ErrorNotice error={failed.error} retry={() => void failed.refetch()} />
      ) : counts.some(({ isPending }) => isPending) ? (
        <Loading what="de la corbeille" />
      ) : filled.length === 0 ? (
        <EmptyNotice sentence="La corbeille est vide." />
      ) : (
        filled.map(({ domain, total }) => <BinnedRecords key={domain} domain={domain} total={total} />)
      )}
    </>
  );
}
