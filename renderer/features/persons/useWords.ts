// Which uses rest on a consent, and which are to be mended once it is withdrawn.
import type { PersonUse } from '../../../electron/contract/persons.ts';
import type { ConsentKind } from './personWords.ts';

/** The uses that rest on consents of a kind. */
export function usesOf(uses: readonly PersonUse[], kind: ConsentKind): PersonUse[] {
  const kinds = RESTING_ON[kind];
  return uses.filter((use) => kinds.includes(use.kind));
}

/** In a communiqué no later edition of which exists, without the person's agreement. */
export function isToMend(use: PersonUse): boolean {
  if (use.kind === 'exported' || use.kind === 'listed') return false;
  return !use.allowed && use.correctedById === null;
}

const RESTING_ON: Record<ConsentKind, readonly PersonUse['kind'][]> = {
  keep: [],
  contact: ['listed', 'exported'],
  publishAnonymously: ['quoted'],
  publishByName: ['quoted', 'named', 'exported'],
};
