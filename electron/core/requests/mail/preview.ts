// An e-mail that waits to be kept, as it would be noted on its request.
import type { MailPreview } from '../../../contract/mail.ts';
import { readAssociation } from '../../association/association.ts';
import { mediaTypeOf } from '../../documents/attachments/mediaType.ts';
import { readHeld } from '../../documents/attachments/uploads.ts';
import { localDate } from '../../localDate.ts';
import { shortened } from '../../mail/pieceNames.ts';
import { readMessage } from '../../mail/readMessage.ts';
import type { Register } from '../../register/register.ts';
import { requestStore } from '../store.ts';
import { findKnown } from './known.ts';
import { mailNote, NOTE_LIMIT } from './note.ts';
import { proposalFor } from './proposal.ts';

/** Writes nothing. Throws NOT_FOUND, NOT_A_MESSAGE, or BAD_INPUT on `uploadId`. */
export async function readMail(
  register: Register,
  { requestId, uploadId }: { requestId: string; uploadId: string },
): Promise<MailPreview> {
  await requestStore.get(register, requestId);
  const { name, bytes } = await readHeld(register, uploadId);
  const message = await readMessage(bytes, name);
  const { from, to, subject, sentAt, text, pieces } = message;
  return {
    ...{ from, to, subject },
    sentAt: sentAt?.toISOString() ?? null,
    on: sentAt && localDate(sentAt),
    text: shortened(text, NOTE_LIMIT),
    cut: mailNote(message).cut,
    pieces: pieces.map((piece, index) => ({
      ...{ index, name: piece.name, size: piece.bytes.length, inline: piece.inline },
      mediaType: mediaTypeOf(piece.name, piece.bytes),
    })),
    proposal: proposalFor(message, await circumstances(register, requestId)),
    known: await findKnown(register.db, requestId, { bytes, messageId: message.messageId }),
  };
}

async function circumstances(register: Register, requestId: string) {
  const { email, contactEmail } = await readAssociation(register);
  const sent = await register.db
    .selectFrom('event')
    .select('id')
    .where('requestId', '=', requestId)
    .where('type', 'in', ['sent', 'received'])
    .where('binnedAt', 'is', null)
    .executeTakeFirst();
  return { ourAddresses: [email, contactEmail].filter((own) => own !== ''), sent: sent !== undefined };
}
