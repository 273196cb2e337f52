// Models of communiqués in the register, found by what they are for: the rest of their words is said of nothing yet.
import {
  type CommuniqueModel,
  communiqueModelShape,
  type OriginalModel,
} from '../../contract/communiqueModels.ts';
import { badInput } from '../failure.ts';
import { createStore } from '../records/store.ts';
import type { Register } from '../register/register.ts';

export const communiqueModelStore = createStore<CommuniqueModel>(
  {
    type: 'communiqueModel',
    shape: communiqueModelShape,
    searchable: ({ name, description }) => ({ title: name, body: [description] }),
    assign: async () => ({ origin: null }),
  },
  ['origin'],
);

const LONGEST_NAME = 100;

/** A copy under « … (copie) », which comes from no model of ours. Throws NOT_FOUND. */
export async function duplicateModel(register: Register, id: string): Promise<CommuniqueModel> {
  const { name, description, title, lead, body } = await communiqueModelStore.get(register, id);
  const suffix = ' (copie)';
  const copied = name.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
  return communiqueModelStore.create(register, { name: copied, description, title, lead, body });
}

/** The model with the texts it was given with. Throws NOT_FOUND, CONFLICT, BAD_INPUT NO_ORIGINAL. */
export async function resetModel(
  register: Register,
  originals: readonly OriginalModel[],
  which: { id: string; version: number },
): Promise<CommuniqueModel> {
  const model = await communiqueModelStore.get(register, which.id);
  const original = originals.find(({ origin }) => origin === model.origin);
  if (original === undefined) throw badInput('id', 'NO_ORIGINAL');
  const { origin: _same, ...changes } = original;
  return communiqueModelStore.update(register, { ...which, changes });
}
