// Reads what is due of both kinds, for the list and the sheet.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { type DueLine, dueLines } from './dueWords.ts';

interface Due {
  /** Null while it is read. */
  read: { on: string; lines: DueLine[] } | null;
  error: unknown;
  retry: () => void;
}

export function useDue(): Due {
  const requests = useQuery(api.requests.due.queryOptions());
  const rights = useQuery(api.rightsRequests.due.queryOptions());
  const read =
    requests.data && rights.data
      ? { on: requests.data.on, lines: dueLines(requests.data.items, rights.data.items) }
      : null;
  return {
    read,
    error: requests.error ?? rights.error,
    retry: () => void Promise.all([requests.refetch(), rights.refetch()]),
  };
}
