// A published communiqué is never edited; nor are the claims it was published with.
import { Failure } from '../failure.ts';
import type { Write } from '../register/register.ts';

/** Throws FROZEN when the communiqué exists and is published; null is no communiqué. */
export async function refuseFrozenCommunique(write: Write, communiqueId: string | null): Promise<void> {
  if (communiqueId === null) return;
  const row = await write.db
    .selectFrom('communique')
    .select('status')
    .where('id', '=', communiqueId)
    .executeTakeFirst();
  if (row?.status === 'published') throw new Failure('FROZEN', { type: 'communique', id: communiqueId });
}
