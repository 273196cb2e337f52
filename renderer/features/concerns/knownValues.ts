// Themes and communes already used in a dossier, the most frequent first, to be offered again.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { byFrequency } from './frequency.ts';

export type SuggestedName = 'theme' | 'commune';

/** Enough recent concerns to know the words in use, whatever the size of the register. */
const READ = 200;

/** The values in use, and whether there is any concern; over all dossiers when none is given. */
export function useKnownValues(
  dossierId: string | undefined,
): Record<SuggestedName, string[]> & { some: boolean } {
  const filter = dossierId === undefined ? {} : { dossierId: asId(dossierId) };
  const { data } = useQuery(api.concerns.list.queryOptions({ input: { filter, limit: READ } }));
  const items = data?.items ?? [];
  return {
    some: items.length > 0,
    theme: byFrequency(items.map(({ theme }) => theme)),
    commune: byFrequency(items.map(({ commune }) => commune)),
  };
}
