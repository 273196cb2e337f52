// A public directory on its way to the core, piece by piece: a file of any size, never whole in memory.
import type { DirectoryColumn, DirectorySummary } from '../../../electron/contract/directories.ts';
import { client } from '../../app/client.ts';
import { encodeBase64, PIECE } from '../../ui/attachmentTransfer.ts';

export interface SendOptions {
  columns?: DirectoryColumn[] | undefined;
  headings?: boolean | undefined;
  signal: AbortSignal;
  /** Bytes received so far. */
  onProgress: (received: number) => void;
}

export interface ReadDirectory {
  readingId: Awaited<ReturnType<typeof client.authorities.readFile>>['readingId'];
  summary: DirectorySummary;
}

/** Has the core read a file. Rejects with the contract’s errors, or the signal’s reason. */
export async function sendDirectory(file: File, options: SendOptions): Promise<ReadDirectory> {
  const { columns, headings, signal, onProgress } = options;
  let answer = await client.authorities.readFile(
    {
      ...{ name: file.name, size: file.size, content: await piece(file, 0) },
      ...(columns && { columns }),
      ...(headings !== undefined && { headings }),
    },
    { signal },
  );
  while (answer.summary === null) {
    signal.throwIfAborted();
    onProgress(answer.received);
    const { readingId, received: offset } = answer;
    answer = await client.authorities.readFile(
      { readingId, offset, content: await piece(file, offset) },
      { signal },
    );
  }
  return { readingId: answer.readingId, summary: answer.summary };
}

async function piece(file: File, offset: number): Promise<string> {
  return encodeBase64(new Uint8Array(await file.slice(offset, offset + PIECE).arrayBuffer()));
}
