// Finds an e-mail among those a request has already: the same file, or the same message saved by another program.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { MailPreview } from '../../../contract/mail.ts';
import { Id } from '../../../contract/primitives.ts';
import type { Register, Write } from '../../register/register.ts';

/** Bytes in which the headers of a kept message are looked through. */
const HEADERS_READ = 64 * 1024;

/** The event of the request that has this message as its proof, the bin aside; null where none does. */
export async function findKnown(
  db: Register['db'] | Write['db'],
  requestId: string,
  { bytes, messageId }: { bytes: Uint8Array; messageId: string },
): Promise<MailPreview['known']> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const proofs = await db
    .selectFrom('event')
    .innerJoin('document', 'document.id', 'event.documentId')
    .innerJoin('documentChunk', 'documentChunk.documentId', 'document.id')
    .select(['event.id', 'event.on', 'document.sha256', 'document.mediaType'])
    .select(sql<Uint8Array>`substr("documentChunk"."bytes", 1, ${sql.lit(HEADERS_READ)})`.as('head'))
    .where('event.requestId', '=', requestId)
    .where('event.binnedAt', 'is', null)
    .where('documentChunk.position', '=', 0)
    .orderBy('event.id')
    .execute();
  const same = proofs.find(
    (proof) =>
      proof.sha256 === sha256 ||
      (proof.mediaType === 'message/rfc822' && hasMessageId(Buffer.from(proof.head), messageId)),
  );
  return same ? { eventId: Id.parse(same.id), on: same.on } : null;
}

/** Whether a file's headers give this identifier, which servers make unique (RFC 5322 3.6.4). */
function hasMessageId(head: Buffer, messageId: string): boolean {
  if (!/^<[^<>\s]{3,}>$/.test(messageId)) return false;
  const [headers = ''] = head.toString('latin1').split(/\r?\n\r?\n/, 1);
  const [, found] = /^message-id:\s*(<[^<>\s]+>)/im.exec(headers) ?? [];
  return found === Buffer.from(messageId).toString('latin1');
}
