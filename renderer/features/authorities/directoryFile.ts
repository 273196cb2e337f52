// A public directory on its way to the core, to be read with the columns the user says.
import type { DirectoryColumn, DirectorySummary } from '../../../electron/contract/directories.ts';
import { client } from '../../app/client.ts';
import { sendPieces } from '../../ui/sendPieces.ts';

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
export function sendDirectory(file: File, options: SendOptions): Promise<ReadDirectory> {
  const { columns, headings, signal, onProgress } = options;
  return sendPieces(file, {
    ...{ signal, onProgress },
    begin: (content) =>
      client.authorities.readFile(
        {
          ...{ name: file.name, size: file.size, content },
          ...(columns && { columns }),
          ...(headings !== undefined && { headings }),
        },
        { signal },
      ),
    next: (piece) => client.authorities.readFile(piece, { signal }),
  });
}
