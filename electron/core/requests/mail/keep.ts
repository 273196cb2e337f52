// Keeps an e-mail on its request in one write: the event, the file as its proof, the chosen attached files.
import type { EventType } from '../../../contract/law.ts';
import { Id } from '../../../contract/primitives.ts';
import { insertFile } from '../../documents/attachments/insert.ts';
import { attachHeld, readHeld } from '../../documents/attachments/uploads.ts';
import { badInput } from '../../failure.ts';
import { type Piece, readMessage } from '../../mail/readMessage.ts';
import type { Register } from '../../register/register.ts';
import { eventStore, requestStore } from '../store.ts';
import { findKnown } from './known.ts';
import { mailNote } from './note.ts';

export interface KeepMail {
  requestId: string;
  uploadId: string;
  type: EventType;
  on: string;
  /** Indexes of the attached files to keep. */
  keep: readonly number[];
  /** Keeps it even if the request has it already. */
  again?: boolean | undefined;
}

/**
 * The ids of what was made. Throws NOT_FOUND, NOT_A_MESSAGE, or BAD_INPUT on `uploadId`, `keep` or `again` (ALREADY_NOTED);
 * then nothing is written and the file is still held.
 */
export async function keepMail(register: Register, input: KeepMail) {
  const { requestId, uploadId, type, on, keep, again = false } = input;
  // What is held never changes: it is read before the write, so as not to keep others waiting.
  const { name, bytes } = await readHeld(register, uploadId);
  const message = await readMessage(bytes, name);
  const pieces = [...new Set(keep)].map((index): Piece => {
    const piece = message.pieces[index];
    if (!piece) throw badInput('keep', 'NOT_IN_LIST', String(index));
    return piece;
  });
  return register.write(async (write) => {
    const { dossierId } = await requestStore.read(write, requestId);
    const known = again
      ? null
      : await findKnown(write.db, requestId, { bytes, messageId: message.messageId });
    if (known) throw badInput('again', 'ALREADY_NOTED', known.on);
    const proof = await attachHeld(write, uploadId, dossierId);
    const event = await eventStore.insert(write, {
      ...{ requestId, type, on, documentId: proof.id, note: mailNote(message).note },
    });
    const pieceIds: Id[] = [];
    for (const piece of pieces) {
      const file = { name: piece.name, bytes: piece.bytes, dossierId, ownerId: event.id };
      pieceIds.push((await insertFile(write, file)).id);
    }
    return { eventId: Id.parse(event.id), documentId: Id.parse(proof.id), pieceIds };
  });
}
