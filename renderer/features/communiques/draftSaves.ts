// Saves a communiqué being written in the register, and says what came of it in the writer's terms.
import type { Communique } from '../../../electron/contract/communiques.ts';
import { client } from '../../app/client.ts';
import { errorOf } from '../../ui/errorText.ts';
import type { DraftState, DraftWriter, SaveOutcome } from './draftTypes.ts';
import { createDraftWriter } from './draftWriter.ts';

/** The fields written on the page. */
export const draftFields = [
  ...['title', 'lead', 'body', 'place', 'issuedOn', 'embargoUntil', 'about', 'changeNote'],
  ...['contactName', 'contactRole', 'contactPhone', 'contactEmail', 'sourceIds', 'inReview'],
] as const satisfies readonly (keyof Communique)[];

export type DraftField = (typeof draftFields)[number];
export type CommuniqueWriter = DraftWriter<Communique, DraftField>;
export type CommuniqueDraft = DraftState<Communique, DraftField>;

/** An answer that has not come by then will not come: the core is lost, and the save is tried again. */
const PATIENCE = 15_000;

export function communiqueWriter(
  communique: Communique,
  onSaved: (saved: Communique) => void,
): CommuniqueWriter {
  const { id } = communique;
  return createDraftWriter<Communique, DraftField>({
    record: communique,
    fields: draftFields,
    onSaved,
    save: async (version, changes) => {
      try {
        return { kind: 'saved', record: await inTime(client.communiques.update({ id, version, changes })) };
      } catch (error) {
        return outcomeOf(error, () => inTime(client.communiques.get({ id })));
      }
    },
  });
}

/** What a rejected save means. Only what the core refuses for good is not tried again. */
export async function outcomeOf<R>(error: unknown, read: () => Promise<R>): Promise<SaveOutcome<R>> {
  const known = errorOf(error);
  if (known?.code === 'CONFLICT') return { kind: 'conflict', record: await read() };
  if (known?.code === 'BAD_INPUT') return { kind: 'refused', issues: known.data.issues };
  return { kind: 'failed', error, lasting: known !== null };
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('connection closed: no answer')), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
