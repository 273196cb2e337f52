// Attaches a file whose bytes are at hand, inside a write that does more.
import { createHash } from 'node:crypto';
import { type Attachment, CHUNK_LIMIT } from '../../../contract/documents.ts';
import type { Write } from '../../register/register.ts';
import { mediaTypeOf } from './mediaType.ts';
import { attachmentStore } from './store.ts';

export interface FileAtHand {
  name: string;
  /** At least one byte: a file without any cannot be read back. */
  bytes: Uint8Array;
  dossierId: string | null;
  ownerId: string | null;
}

/** Its kind is told by its first bytes and its name, as for any attachment. Throws BAD_INPUT on an unknown owner or dossier. */
export async function insertFile(write: Write, { bytes, ...fields }: FileAtHand): Promise<Attachment> {
  const document = await attachmentStore.insert(write, fields, '', {
    mediaType: mediaTypeOf(fields.name, bytes),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  for (let position = 0; position < bytes.length; position += CHUNK_LIMIT) {
    const piece = bytes.subarray(position, position + CHUNK_LIMIT);
    await write.db
      .insertInto('documentChunk')
      .values({ documentId: document.id, position, bytes: piece })
      .execute();
  }
  return document;
}
