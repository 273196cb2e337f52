// The dossier a new record belongs to where there is no choice: most associations follow one affair at a time.
import { useQuery } from '@tanstack/react-query';
import { api } from '../app/client.ts';

/** The id of the open dossier where it is the only one, null where it is not; undefined while it is looked for. */
export function useOnlyDossier(wanted: boolean): string | null | undefined {
  const input = { filter: { status: 'open' }, limit: 2 } as const;
  const { data, error } = useQuery(api.dossiers.list.queryOptions({ input, enabled: wanted }));
  if (!wanted || error !== null) return null;
  if (data === undefined) return undefined;
  const [first, second] = data.items;
  return first !== undefined && second === undefined ? first.id : null;
}
