// The words for claims: how sure each is.
import type { Claim } from '../../../electron/contract/claims.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

/** As choices of a form or a filter. */
export const claimStatusWords: Record<Claim['status'], string> = {
  toCheck: 'À vérifier',
  established: 'Établie',
  stated: 'Selon quelqu’un',
  reported: 'Rapportée',
};

/** Beside a claim; « Selon » is followed by who says it. */
export const claimBadgeWords: Record<Claim['status'], string> = { ...claimStatusWords, stated: 'Selon' };

/** What each status promises to a reader. */
export const claimStatusMeanings: Record<Claim['status'], string> = {
  toCheck: 'rien ne la prouve encore.',
  established: 'un document la prouve ; une source au moins est rattachée.',
  stated: 'une personne ou un organisme le dit publiquement ; on dit qui.',
  reported: 'on l’a lu ou entendu, sans avoir pu le vérifier.',
};

export const claimTones: Record<Claim['status'], Tone> = {
  toCheck: 'warning',
  established: 'good',
  stated: 'info',
  reported: 'neutral',
};
