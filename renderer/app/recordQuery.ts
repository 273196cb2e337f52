// The query of one record of any domain; its key begins like the contract’s, so that changes reach it.
import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { type Domain, type RecordOf, recordProcedures } from './records.ts';

/** Options for `useQuery`; not asked while `id` is ''. */
export function recordQuery<D extends Domain>(domain: D, id: string) {
  return queryOptions<RecordOf<D>>({
    queryKey: [...api[domain].get.key({ type: 'query' }), id],
    queryFn: ({ signal }) => recordProcedures(domain).get({ id }, { signal }),
    enabled: id !== '',
  });
}
