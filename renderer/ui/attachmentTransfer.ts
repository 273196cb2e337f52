// Attachments on their way into the register and out of it: piece by piece, so that none is ever whole in a message.
import type { Attachment } from '../../electron/contract/documents.ts';
import type { Id } from '../../electron/contract/primitives.ts';
import { client } from '../app/client.ts';
import { asId } from '../app/records.ts';

/** Bytes in one message: under the contract's limit, and a multiple of 3 so that base64 needs no padding. */
export const PIECE = 384 * 1024;

export interface AttachOptions {
  ownerId?: string | null;
  dossierId?: string | null;
  alternativeText?: string;
  signal?: AbortSignal;
  /** Bytes received so far. */
  onProgress?: (received: number) => void;
}

/** Sends a file into the register. Rejects with the contract's errors (TOO_LARGE), or the signal's reason. */
export async function attachFile(file: File, options: AttachOptions = {}): Promise<Attachment> {
  const { signal, onProgress } = options;
  let answer = await client.documents.attach(
    {
      name: file.name,
      size: file.size,
      content: await piece(file, 0),
      ...(options.alternativeText ? { alternativeText: options.alternativeText } : {}),
      ...(options.ownerId ? { ownerId: asId(options.ownerId) } : {}),
      ...(options.dossierId ? { dossierId: asId(options.dossierId) } : {}),
    },
    { signal },
  );
  while (answer.document === null && answer.uploadId !== null) {
    signal?.throwIfAborted();
    onProgress?.(answer.received);
    const offset = answer.received;
    answer = await client.documents.attach(
      { uploadId: answer.uploadId, offset, content: await piece(file, offset) },
      { signal },
    );
  }
  if (answer.document === null) throw new Error('the upload ended without a document');
  return answer.document;
}

/**
 * Sends a file that the core is to look into before anything is kept; gives the id of its upload. Rejects as `attachFile`
 * does, and then nothing of the file stays.
 */
export async function holdFile(file: File, signal?: AbortSignal): Promise<Id> {
  let uploadId: Id | null = null;
  let received = 0;
  try {
    while (uploadId === null || received < file.size) {
      signal?.throwIfAborted();
      const content = await piece(file, received);
      const answer = await client.documents.attach(
        uploadId === null
          ? { name: file.name, size: file.size, hold: true, content }
          : { uploadId, offset: received, content },
        { signal },
      );
      if (answer.uploadId === null) throw new Error('the file was not held');
      uploadId = answer.uploadId;
      received = answer.received;
    }
    return uploadId;
  } catch (error) {
    // What cannot be thrown away now is when the register is opened next.
    if (uploadId !== null) await client.documents.abandon({ uploadId }).catch(() => undefined);
    throw error;
  }
}

/** The whole content of an attachment. */
export async function readAttachment(id: string, mediaType = 'application/octet-stream'): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0, size = 1; offset < size; ) {
    const answer = await client.documents.read({ id: asId(id), offset, length: PIECE });
    const bytes = decodeBase64(answer.content);
    parts.push(bytes);
    size = answer.size;
    offset += bytes.length;
    if (bytes.length === 0) break;
  }
  return new Blob(parts, { type: mediaType });
}

/** Has the browser, or the desktop's save dialog, keep a file. */
export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next task; the memory is freed well after.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  // By slices: a call takes some tens of thousands of arguments at most.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

async function piece(file: File, offset: number): Promise<string> {
  return encodeBase64(new Uint8Array(await file.slice(offset, offset + PIECE).arrayBuffer()));
}
