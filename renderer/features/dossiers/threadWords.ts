// The words of the threads of a dossier: its columns, and the state of each thing.

import type { Tone } from '../../ui/StatusBadge.tsx';
import { claimStatusWords, claimTones } from '../claims/claimWords.ts';
import { communiqueStatusWords, communiqueTones } from '../communiques/communiqueWords.ts';
import { demandStatusWords, demandTones } from '../demands/demandWords.ts';
import type { ThreadNode } from './threadTies.ts';

/** From left to right. */
export const threadColumns: readonly { type: ThreadNode['type']; title: string; add: string }[] = [
  { type: 'source', title: 'Sources', add: 'Ajouter une source' },
  { type: 'claim', title: 'Affirmations', add: 'Ajouter une affirmation' },
  { type: 'communique', title: 'Communiqués', add: 'Rédiger un communiqué' },
  { type: 'demand', title: 'Revendications', add: 'Ajouter une revendication' },
];

/** Null for a source, which has none. */
export function threadState({ type, status }: ThreadNode): { label: string; tone: Tone } | null {
  switch (type) {
    case 'source':
      return null;
    case 'claim':
      return stateOf(status, claimStatusWords, claimTones);
    case 'communique':
      return stateOf(status, communiqueStatusWords, communiqueTones);
    case 'demand':
      return stateOf(status, demandStatusWords, demandTones);
  }
}

function stateOf<Status extends string>(
  status: string,
  labels: Readonly<Record<Status, string>>,
  tones: Readonly<Record<Status, Tone>>,
): { label: string; tone: Tone } | null {
  const known = (Object.keys(labels) as Status[]).find((one) => one === status);
  return known === undefined ? null : { label: labels[known], tone: tones[known] };
}
