// Themes and communes already used in a dossier, the most frequent first, to be offered again.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';

export type SuggestedName = 'theme' | 'commune';

/** Enough recent concerns to know the words in use, whatever the size of the register. */
const READ = 200;

/** The values in use; over all dossiers when none is given. */
export function useKnownValues(dossierId: string | undefined): Record<SuggestedName, string[]> {
  const filter = dossierId === undefined ? {} : { dossierId: asId(dossierId) };
  const { data } = useQuery(api.concerns.list.queryOptions({ input: { filter, limit: READ } }));
  const items = data?.items ?? [];
  return {
    theme: byFrequency(items.map(({ theme }) => theme)),
    commune: byFrequency(items.map(({ commune }) => commune)),
  };
}

/** The distinct values that are not empty, the most frequent first, then by the alphabet. */
export function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, many], [b, few]) => few - many || a.localeCompare(b, 'fr'))
    .map(([value]) => value);
}
