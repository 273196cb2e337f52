// Erases a contact of the press for good: only the name of the media stays, with the sendings it received.
import { Failure } from '../failure.ts';
import { publicationStore } from '../publications/store.ts';
import { forgetWords, writeAnew } from '../records/erasure.ts';
import type { Register, Write } from '../register/register.ts';
import { forgetEntry } from '../search/entries.ts';
import { pressContactStore } from './store.ts';

/** Gives how many sendings it had received. Throws NOT_FOUND, or CONFLICT when it was changed since it was read. */
export async function eraseContact(
  register: Register,
  { id, version }: { id: string; version: number },
): Promise<{ sendings: number }> {
  const sendings = await register.write(async (write) => {
    const contact = await pressContactStore.read(write, id);
    if (contact.version !== version) {
      const versions = { expectedVersion: version, actualVersion: contact.version };
      throw new Failure('CONFLICT', { type: 'pressContact', id, ...versions });
    }
    const sent = await write.db
      .selectFrom('publicationContact')
      .select('publicationId')
      .where('contactId', '=', id)
      .execute();
    // The links go with the contact.
    await forgetEntry(write, id);
    await write.db.deleteFrom('pressContact').where('id', '=', id).execute();
    for (const { publicationId } of sent) await keepMedia(write, publicationId, contact.media);
    await forgetWords(write);
    for (const table of ['pressContact', 'pressContactList', 'publicationContact']) write.touch(table);
    await write.log('erase', 'pressContact', id);
    return sent.length;
  });
  await register.alone(writeAnew);
  return { sendings };
}

/** Characters of the recipients of a publication. */
const LONGEST = 20_000;

/** A sending still says which media it went to, which is nobody's personal data. */
async function keepMedia(write: Write, publicationId: string, media: string): Promise<void> {
  const { recipients, binnedAt } = await publicationStore.read(write, publicationId);
  const all = [recipients.trimEnd(), media || 'Un contact effacé'].filter((line) => line !== '').join('\n');
  // Where there is no room left for one more line, what a person wrote stays as it is.
  const kept = all.length > LONGEST ? recipients : all;
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
