// The words for demands: what became of each.
import type { Demand } from '../../../electron/contract/demands.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

export const demandStatusWords: Record<Demand['status'], string> = {
  open: 'À satisfaire',
  met: 'Satisfaite',
  refused: 'Refusée',
  dropped: 'Abandonnée',
};

/** The heads of the board's columns. */
export const demandColumnWords: Record<Demand['status'], string> = {
  open: 'À satisfaire',
  met: 'Satisfaites',
  refused: 'Refusées',
  dropped: 'Abandonnées',
};

export const demandTones: Record<Demand['status'], Tone> = {
  open: 'warning',
  met: 'good',
  refused: 'danger',
  dropped: 'neutral',
};

/** The columns of the board, in order. */
export const demandStatusOrder: readonly Demand['status'][] = ['open', 'met', 'refused', 'dropped'];
