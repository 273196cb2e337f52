// A file on its way to the core, piece by piece, to be understood as it comes: of any size, never whole in memory.
import type { Id } from '../../electron/contract/primitives.ts';
import { encodeBase64, PIECE } from './attachmentTransfer.ts';

interface Answer<Summary> {
  readingId: Id;
  received: number;
  summary: Summary | null;
}

export interface SendPieces<Summary> {
  /** Gives the first piece, in base64. */
  begin: (content: string) => Promise<Answer<Summary>>;
  /** Gives the next one. */
  next: (piece: { readingId: Id; offset: number; content: string }) => Promise<Answer<Summary>>;
  signal: AbortSignal;
  /** Bytes received so far. */
  onProgress: (received: number) => void;
}

/** Has the core read a content to its end. Rejects with the contract’s errors, or the signal’s reason. */
export async function sendPieces<Summary>(
  content: Blob,
  { begin, next, signal, onProgress }: SendPieces<Summary>,
): Promise<{ readingId: Id; summary: Summary }> {
  const piece = async (offset: number) =>
    encodeBase64(new Uint8Array(await content.slice(offset, offset + PIECE).arrayBuffer()));
  let answer = await begin(await piece(0));
  while (answer.summary === null) {
    signal.throwIfAborted();
    onProgress(answer.received);
    const { readingId, received: offset } = answer;
    answer = await next({ readingId, offset, content: await piece(offset) });
  }
  return { readingId: answer.readingId, summary: answer.summary };
}
