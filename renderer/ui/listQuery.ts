// A domain's list, page after page by key, and what the address says of it: words, sort, filters.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../app/client.ts';
import type { Query } from '../app/location.ts';
import { type Domain, type ListInput, type Page, type RecordOf, recordProcedures } from '../app/records.ts';

export interface ListState {
  words: string;
  sort: { by: string; direction: 'asc' | 'desc' } | null;
  filter: Readonly<Record<string, string>>;
}

/** What is asked for in an address: `mots`, `tri=title.asc`, and each of `filters` by its name. */
export function listState(query: Query, filters: readonly string[], sorts: readonly string[]): ListState {
  const [by, direction] = (query.tri ?? '').split('.');
  const known = by !== undefined && sorts.includes(by) && (direction === 'asc' || direction === 'desc');
  return {
    words: query.mots ?? '',
    sort: known ? { by, direction } : null,
    filter: Object.fromEntries(filters.flatMap((name) => (query[name] ? [[name, query[name]]] : []))),
  };
}

/** The first page is short, so that it shows at once; the total comes with it. */
const PAGE = 50;

/** Options for `useInfiniteQuery` over a domain's list. */
export function listQuery<D extends Domain>(domain: D, input: Omit<ListInput, 'cursor' | 'limit'>) {
  return infiniteQueryOptions({
    queryKey: [...api[domain].list.key({ type: 'infinite' }), input],
    queryFn: ({ pageParam, signal }): Promise<Page<RecordOf<D>>> =>
      recordProcedures(domain).list(
        { ...input, limit: PAGE, ...(pageParam === null ? { withTotal: true } : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: nothing(),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

function nothing(): string | null {
  return null;
}

/** The first records of a domain that hold the words, for a picker. */
export function choicesQuery<D extends Domain>(
  domain: D,
  words: string,
  filter: Readonly<Record<string, unknown>>,
) {
  const input = { filter, limit: CHOICES, ...(words === '' ? {} : { words }) };
  return queryOptions<Page<RecordOf<D>>>({
    queryKey: [...api[domain].list.key({ type: 'query' }), input],
    queryFn: ({ signal }) => recordProcedures(domain).list(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

const CHOICES = 30;
