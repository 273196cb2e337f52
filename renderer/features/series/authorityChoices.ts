// The authorities one may write to, for a choice of many: those that hold the words, of a kind, of a part of the country.
import { queryOptions } from '@tanstack/react-query';
import type { Authority } from '../../../electron/contract/authorities.ts';
import { api, client } from '../../app/client.ts';

export interface AuthoritySearch {
  words: string;
  kind: Authority['kind'] | null;
  /** How the postcode begins: « 59 », « 59000 »; '' for all. */
  postalCode: string;
}

/** Beyond, one narrows the search: a series holds five hundred. */
const MOST = 2_000;

/** Options for `useQuery`: all that match, by name. */
export function authorityChoices({ words, kind, postalCode }: AuthoritySearch) {
  return queryOptions<Authority[]>({
    queryKey: [...api.authorities.list.key({ type: 'query' }), 'choices', words, kind, postalCode],
    queryFn: async ({ signal }) => {
      const found: Authority[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof client.authorities.list>> = await client.authorities.list(
          {
            ...(words === '' ? {} : { words }),
            ...(kind === null ? {} : { filter: { kind } }),
            ...(cursor === null ? {} : { cursor }),
            sort: { by: 'name', direction: 'asc' },
            limit: 200,
          },
          { signal },
        );
        found.push(...page.items.filter((authority) => authority.postalCode.startsWith(postalCode)));
        cursor = page.next;
      } while (cursor !== null && found.length < MOST);
      return found;
    },
  });
}
