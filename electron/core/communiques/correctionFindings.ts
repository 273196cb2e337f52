// What is looked at in a correction: a reader of the first version must be told what changed.
import type { Communique, Finding } from '../../contract/communiques.ts';

/** `missingChangeNote`, to be confirmed, for a version that corrects another without saying what changes. */
export function findMissingChangeNote({
  correctsId,
  changeNote,
}: Pick<Communique, 'correctsId' | 'changeNote'>): Finding[] {
  if (correctsId === null || changeNote.trim() !== '') return [];
  return [{ code: 'missingChangeNote', blocking: false, field: 'changeNote', detail: '' }];
}
