// The words for claims: how sure each is.
import type { Claim } from '../../../electron/contract/claims.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

export const claimStatusWords: Record<Claim['status'], string> = {
  toCheck: 'À vérifier',
  established: 'Établie',
  stated: 'Selon quelqu’un',
  reported: 'Rapportée',
};

/** What each status promises to a reader. */
export const claimStatusMeanings: Record<Claim['status'], string> = {
  toCheck: 'Rien ne la prouve encore.',
  established: 'Un document la prouve : une source au moins est rattachée.',
  stated: 'Une personne ou un organisme le dit publiquement ; on dit qui.',
  reported: 'On l’a lu ou entendu, sans avoir pu le vérifier.',
};

export const claimTones: Record<Claim['status'], Tone> = {
  toCheck: 'warning',
  established: 'good',
  stated: 'info',
  reported: 'neutral',
};

/** « Établie », « Selon la rectrice », « Rapportée », « À vérifier ». */
export function claimStatusText({ status, statedBy }: Pick<Claim, 'status' | 'statedBy'>): string {
  return status === 'stated' && statedBy !== '' ? `Selon ${statedBy}` : claimStatusWords[status];
}
