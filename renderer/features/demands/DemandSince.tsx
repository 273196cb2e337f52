// Since when a demand has been waiting: from its own date, else from its communiqué's.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Demand } from '../../../electron/contract/demands.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { DateText } from '../../ui/DateText.tsx';
import { distanceWords, today } from '../../ui/dates.ts';

export interface DemandSinceProps {
  demand: Pick<Demand, 'madeOn' | 'communiqueId' | 'status'>;
  /** What to show of one that was not made yet. */
  empty?: string;
}

export function DemandSince({ demand, empty = '' }: DemandSinceProps) {
  const inherited = demand.madeOn === null ? (demand.communiqueId ?? '') : '';
  const communique = useQuery(recordQuery('communiques', inherited)).data;
  const issuedOn = communique?.status === 'published' ? communique.issuedOn : null;
  const since = demand.madeOn ?? issuedOn;
  if (since === null) return empty;
  const now = today();
  const waiting = demand.status === 'open' && since <= now ? distanceWords(now, since) : '';
  return (
    <Text component="span" size="sm" c="dimmed">
      Demandé le <DateText on={since} />
      {waiting !== '' && `, ${waiting}`}
    </Text>
  );
}
