// Where there is but one dossier nobody is asked which; where there is none, it comes first.
import { useQuery } from '@tanstack/react-query';
import { choicesQuery } from './listQuery.ts';

export type KnownDossiers = { state: 'reading' | 'none' | 'several' } | { state: 'one'; id: string };

/** What there is to choose from; `reading` for a moment, and when it could not be read nothing is chosen for anybody. */
export function useOnlyDossier(isAsked = true): KnownDossiers {
  const { data, error } = useQuery({ ...choicesQuery('dossiers', '', {}), enabled: isAsked });
  if (!isAsked || error) return { state: 'several' };
  if (data === undefined) return { state: 'reading' };
  const [first, second] = data.items;
  if (first === undefined) return { state: 'none' };
  return second === undefined ? { state: 'one', id: first.id } : { state: 'several' };
}
