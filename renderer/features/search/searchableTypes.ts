// The kinds of record the search can be narrowed to, in the order of their results.
import type { RecordType } from '../../../electron/contract/primitives.ts';

export const searchableTypes: readonly RecordType[] = [
  ...(['dossier', 'request', 'communique', 'source', 'dataUse', 'claim', 'demand', 'concern'] as const),
  ...(['series', 'pressContact', 'pressList'] as const),
  ...([
    'person',
    'rightsRequest',
    'authority',
    'event',
    'question',
    'answer',
    'consent',
    'publication',
    'document',
    'communiqueModel',
  ] as const),
];

/** The kind named in an address; undefined for anything else. */
export function recordTypeOf(text: string | undefined): RecordType | undefined {
  return searchableTypes.find((type) => type === text);
}
