// Erases a person for good (RGPD): nothing of them stays in the tables, the index, the journal or the free pages.
import { eraseForGood } from '../records/erasure.ts';
import type { Versioned } from '../records/store.ts';
import type { Register, Write } from '../register/register.ts';
import { personStore } from './store.ts';

/**
 * Gives how many concerns were detached (they stay, anonymous) and how many consents went.
 * Throws NOT_FOUND, or CONFLICT when the person was changed since it was read.
 */
export function erasePerson(
  register: Register,
  which: Versioned,
): Promise<{ detachedConcerns: number; erasedConsents: number }> {
  return eraseForGood(register, personStore, which, detachPerson);
}

/** Takes out whatever points to a person, before their row goes; gives how much. */
export async function detachPerson(
  write: Write,
  { id }: { id: string },
): Promise<{ detachedConcerns: number; erasedConsents: number }> {
  const detached = await write.db
    .updateTable('concern')
    .set((expression) => ({
      personId: null,
      version: expression('version', '+', 1),
      updatedAt: write.now,
    }))
    .where('personId', '=', id)
    .executeTakeFirst();
  const consents = await write.db.deleteFrom('consent').where('personId', '=', id).executeTakeFirst();
  for (const table of ['consent', 'concern']) write.touch(table);
  return {
    detachedConcerns: Number(detached.numUpdatedRows),
    erasedConsents: Number(consents.numDeletedRows),
  };
}
