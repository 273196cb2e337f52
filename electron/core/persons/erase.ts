// Erases a person for good (RGPD): nothing of them stays in the tables, the index, the journal or the free pages.
import { Failure } from '../failure.ts';
import { forgetWords, writeAnew } from '../records/erasure.ts';
import type { Register } from '../register/register.ts';
import { forgetEntry } from '../search/entries.ts';
import { personStore } from './store.ts';

/**
 * Gives how many concerns were detached (they stay, anonymous) and how many consents went.
 * Throws NOT_FOUND, or CONFLICT when the person was changed since it was read.
 */
export async function erasePerson(
  register: Register,
  { id, version }: { id: string; version: number },
): Promise<{ detachedConcerns: number; erasedConsents: number }> {
  const counts = await register.write(async (write) => {
    const person = await personStore.read(write, id);
    if (person.version !== version) {
      const versions = { expectedVersion: version, actualVersion: person.version };
      throw new Failure('CONFLICT', { type: 'person', id, ...versions });
    }
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
    await forgetEntry(write, id);
    await write.db.deleteFrom('person').where('id', '=', id).execute();
    await forgetWords(write);
    for (const table of ['person', 'consent', 'concern']) write.touch(table);
    await write.log('erase', 'person', id);
    return {
      detachedConcerns: Number(detached.numUpdatedRows),
      erasedConsents: Number(consents.numDeletedRows),
    };
  });
  await register.alone(writeAnew);
  return counts;
}
