// Until when a record is kept, and where that date comes from: chosen by hand, or from the rules.
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../app/client.ts';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { DateText } from '../../ui/DateText.tsx';
import { expiryReason } from './retentionWords.ts';

export function KeptUntil({ type, id }: { type: Inputs['retention']['expiry']['type']; id: string }) {
  const { data } = useQuery(api.retention.expiry.queryOptions({ input: { type, id: asId(id) } }));
  if (!data) return null;
  return (
    <>
      {data.on !== null && <DateText on={data.on} />}
      {data.on === null ? capital(expiryReason(data)) : ` (${expiryReason(data)})`}
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
