// The bytes of an attachment, from any place in it.
import { CHUNK_LIMIT } from '../../../contract/documents.ts';
import { Failure } from '../../failure.ts';
import type { Register } from '../../register/register.ts';

/** At most `length` bytes from `offset`, and the size of the whole. Past the end: no bytes. Throws NOT_FOUND. */
export async function readPiece(
  register: Register,
  { id, offset, length = CHUNK_LIMIT }: { id: string; offset: number; length?: number },
): Promise<{ bytes: Buffer; size: number }> {
  const document = await register.db
    .selectFrom('document')
    .select('size')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!document) throw new Failure('NOT_FOUND', { type: 'document', id });
  const first = await register.db
    .selectFrom('documentChunk')
    .select((expression) => expression.fn.max('position').as('position'))
    .where('documentId', '=', id)
    .where('position', '<=', offset)
    .executeTakeFirst();
  const chunks = await register.db
    .selectFrom('documentChunk')
    .select(['position', 'bytes'])
    .where('documentId', '=', id)
    .where('position', '>=', Number(first?.position ?? 0))
    .where('position', '<', offset + length)
    .orderBy('position')
    .execute();
  const start = chunks[0]?.position ?? 0;
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes)).subarray(
    offset - start,
    offset - start + length,
  );
  return { bytes, size: document.size };
}

/** A whole attachment, for pictures put into a document. Throws NOT_FOUND. */
export async function readWhole(register: Register, id: string): Promise<Buffer> {
  const chunks = await register.db
    .selectFrom('documentChunk')
    .select('bytes')
    .where('documentId', '=', id)
    .orderBy('position')
    .execute();
  if (chunks.length === 0) throw new Failure('NOT_FOUND', { type: 'document', id });
  return Buffer.concat(chunks.map((chunk) => chunk.bytes));
}
