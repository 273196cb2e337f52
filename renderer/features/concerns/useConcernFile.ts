// The file of concerns being read: how far it is, a way to stop it, and to read it again with another sheet or headings.
import { useEffect, useRef, useState } from 'react';
import type { ConcernFileSummary } from '../../../electron/contract/concernFiles.ts';
import type { Id } from '../../../electron/contract/primitives.ts';
import { client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { sendPieces } from '../../ui/sendPieces.ts';

export interface ReadConcerns {
  readingId: Id;
  summary: ConcernFileSummary;
  /** Grows each time the file is read in another way. */
  version: number;
}

export interface ReadingProgress {
  name: string;
  received: number;
  size: number;
}

export function useConcernFile() {
  const [read, setRead] = useState<ReadConcerns | null>(null);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  const last = useRef<Id>(null);

  useEffect(
    () => () => {
      running.current?.abort();
      // The core keeps what it read in memory; nobody looks at it any more.
      if (last.current !== null) void client.concerns.forgetFile({ readingId: last.current }).catch(() => {});
    },
    [],
  );

  async function work(name: string, call: (signal: AbortSignal) => Promise<Omit<ReadConcerns, 'version'>>) {
    running.current?.abort();
    const stopping = new AbortController();
    running.current = stopping;
    setError(null);
    try {
      const answer = await call(stopping.signal);
      if (stopping.signal.aborted) return;
      last.current = answer.readingId;
      setRead((before) => ({ ...answer, version: (before?.version ?? 0) + 1 }));
      announce(`Fichier lu : ${name}`);
    } catch (failure) {
      if (stopping.signal.aborted) return;
      setRead(null);
      setError(failure);
    } finally {
      if (running.current === stopping) {
        running.current = null;
        setProgress(null);
      }
    }
  }

  return {
    ...{ read, progress, error },
    /** Several where they are e-mails. */
    open(files: readonly File[]) {
      const [first] = files;
      if (first === undefined) return;
      const name = files.length === 1 ? first.name : `${files.length} courriels`;
      const content = new Blob([...files]);
      setRead(null);
      setProgress({ name, received: 0, size: content.size });
      void work(name, (signal) =>
        sendPieces(content, {
          signal,
          onProgress: (received) => {
            if (!signal.aborted) setProgress({ name, received, size: content.size });
          },
          begin: (piece) =>
            client.concerns.readFile(
              { files: files.map(({ name: of, size }) => ({ name: of, size })), content: piece },
              { signal },
            ),
          next: (piece) => client.concerns.readFile(piece, { signal }),
        }),
      );
    },
    again(choice: { sheet?: number; headingLine?: number | null }) {
      if (read === null) return;
      const { readingId } = read;
      void work('lu de nouveau', async (signal) => ({
        readingId,
        summary: await client.concerns.rereadFile({ readingId, ...choice }, { signal }),
      }));
    },
    forget() {
      running.current?.abort();
      setRead(null);
      setError(null);
    },
    stop() {
      running.current?.abort();
      setProgress(null);
      announce('La lecture est arrêtée');
    },
  };
}
