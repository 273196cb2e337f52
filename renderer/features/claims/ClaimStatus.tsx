// How sure a claim is, in a word or two; who says so beside it.
import { Text } from '@mantine/core';
import type { Claim } from '../../../electron/contract/claims.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { claimBadgeWords, claimTones } from './claimWords.ts';

export function ClaimStatus({ claim }: { claim: Pick<Claim, 'status' | 'statedBy'> }) {
  const { status, statedBy } = claim;
  return (
    <>
      <StatusBadge tone={claimTones[status]}>{claimBadgeWords[status]}</StatusBadge>
      {status === 'stated' && (
        <Text component="span" size="sm">
          {' '}
          {statedBy}
        </Text>
      )}
    </>
  );
}
