// Erases a contact of the press for good: only the name of the media stays, with the sendings it received.
import { RECIPIENTS_LIMIT } from '../../contract/publications.ts';
import { publicationStore } from '../publications/store.ts';
import { eraseForGood } from '../records/erasure.ts';
import type { Versioned } from '../records/store.ts';
import type { Register, Write } from '../register/register.ts';
import { pressContactStore } from './store.ts';

/** Gives how many sendings it had received. Throws NOT_FOUND, or CONFLICT when it was changed since it was read. */
export async function eraseContact(register: Register, which: Versioned): Promise<{ sendings: number }> {
  return eraseForGood(register, pressContactStore, which, detachContact);
}

/** Takes out whatever points to a contact, before its row goes; gives how many sendings it had received. */
export async function detachContact(
  write: Write,
  { id, media }: { id: string; media: string },
): Promise<{ sendings: number }> {
  const sent = await write.db
    .selectFrom('publicationContact')
    .select('publicationId')
    .where('contactId', '=', id)
    .execute();
  await write.db.deleteFrom('publicationContact').where('contactId', '=', id).execute();
  for (const { publicationId } of sent) await keepMedia(write, publicationId, media);
  for (const table of ['pressContactList', 'publicationContact']) write.touch(table);
  return { sendings: sent.length };
}

/** A sending still says which media it went to, which is nobody's personal data. */
async function keepMedia(write: Write, publicationId: string, media: string): Promise<void> {
  const { recipients, binnedAt } = await publicationStore.read(write, publicationId);
  const all = [recipients.trimEnd(), media || 'Un contact effacé'].filter((line) => line !== '').join('\n');
  // Where there is no room left for one more line, what a person wrote stays as it is.
  const kept = all.length > RECIPIENTS_LIMIT ? recipients : all;
  await write.db
    .updateTable('publication')
    .set((expression) => ({
      recipients: kept,
      version: expression('version', '+', 1),
      updatedAt: write.now,
    }))
    .where('id', '=', publicationId)
    .execute();
  if (binnedAt === null) await publicationStore.adopt(write, publicationId, {});
  write.touch('publication');
}
