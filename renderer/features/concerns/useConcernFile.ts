// The file of concerns being read, and read again with another sheet or other headings.
import { useRef } from 'react';
import type { ConcernFileSummary } from '../../../electron/contract/concernFiles.ts';
import type { Id } from '../../../electron/contract/primitives.ts';
import { client } from '../../app/client.ts';
import { sendPieces } from '../../ui/sendPieces.ts';
import { useFileReading } from '../../ui/useFileReading.ts';

export interface ReadConcerns {
  readingId: Id;
  summary: ConcernFileSummary;
  /** Grows each time the file is read in another way. */
  version: number;
}

export function useConcernFile() {
  const versions = useRef(0);
  const { read, progress, error, start, drop, stop } = useFileReading<ReadConcerns>((reading) =>
    client.concerns.forgetFile(reading),
  );
  const nextVersion = () => {
    versions.current += 1;
    return versions.current;
  };
  return {
    ...{ read, progress, error, stop },
    /** Several where they are e-mails. */
    open(files: readonly File[]) {
      const [first] = files;
      if (first === undefined) return;
      const name = files.length === 1 ? first.name : `${files.length} courriels`;
      const content = new Blob([...files]);
      drop();
      start({ name, size: content.size }, async (signal, onProgress) => ({
        ...(await sendPieces(content, {
          ...{ signal, onProgress },
          begin: (piece) =>
            client.concerns.readFile(
              { files: files.map(({ name: of, size }) => ({ name: of, size })), content: piece },
              { signal },
            ),
          next: (piece) => client.concerns.readFile(piece, { signal }),
        })),
        version: nextVersion(),
      }));
    },
    again(choice: { sheet?: number; headingLine?: number | null }) {
      if (read === null) return;
      const { readingId } = read;
      start({ name: 'lu de nouveau' }, async (signal) => ({
        readingId,
        summary: await client.concerns.rereadFile({ readingId, ...choice }, { signal }),
        version: nextVersion(),
      }));
    },
    forget: drop,
  };
}
