// An authority’s name as plain text, for rows that are links themselves.
import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../../app/recordQuery.ts';

export function AuthorityName({ id }: { id: string }) {
  const { data } = useQuery(recordQuery('authorities', id));
  return <>{data?.name ?? 'organisme'}</>;
}
