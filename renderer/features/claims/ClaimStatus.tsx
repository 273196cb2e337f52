// How sure a claim is, in a word or two.
import type { Claim } from '../../../electron/contract/claims.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { claimStatusText, claimTones } from './claimWords.ts';

export function ClaimStatus({ claim }: { claim: Pick<Claim, 'status' | 'statedBy'> }) {
  return <StatusBadge tone={claimTones[claim.status]}>{claimStatusText(claim)}</StatusBadge>;
}
