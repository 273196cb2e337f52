// The words for communiqués: where each stands.
import type { Communique } from '../../../electron/contract/communiques.ts';
import { recordPath } from '../../app/places.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

export const communiqueStatusWords: Record<Communique['status'], string> = {
  draft: 'Brouillon',
  review: 'En relecture',
  published: 'Publié',
};

export const communiqueTones: Record<Communique['status'], Tone> = {
  draft: 'neutral',
  review: 'info',
  published: 'good',
};

/** « C-2018-01 », « C-2018-01, version 2 ». */
export function communiqueName({ reference, edition }: Pick<Communique, 'reference' | 'edition'>): string {
  return edition > 1 ? `${reference}, version ${edition}` : reference;
}

/** The page that shows a version beside an earlier one. */
export function comparePath(later: string, earlier: string): string {
  return `${recordPath('communique', later)}/comparer?avec=${encodeURIComponent(earlier)}`;
}
