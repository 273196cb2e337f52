// A file the core reads piece by piece and holds in memory: how far it is, a way to stop it, what was understood.
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../electron/contract/primitives.ts';
import { announce } from './announce.ts';
import type { Far } from './useTold.ts';

interface Held {
  readingId: Id;
}

export interface FileReadingProgress extends Far {
  name: string;
}

export interface FileReading<Read extends Held> {
  /** What was understood last; null before, and once it was let go. */
  read: Read | null;
  /** In bytes; null while nothing is sent. */
  progress: FileReadingProgress | null;
  error: unknown;
  /** Reads a file, or reads one again; `size` in bytes is left out where nothing is sent. The reading before is stopped. */
  start: (
    file: { name: string; size?: number },
    call: (signal: AbortSignal, onProgress: (received: number) => void) => Promise<Read>,
  ) => void;
  /** Lets go of what was read. */
  drop: () => void;
  stop: () => void;
}

/** `forget` has the core let go of a reading: nobody looks at it once the page is left. */
export function useFileReading<Read extends Held>(
  forget: (reading: Held) => Promise<unknown>,
): FileReading<Read> {
  const [read, setRead] = useState<Read | null>(null);
  const [progress, setProgress] = useState<FileReadingProgress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  const last = useRef<Id>(null);
  const leave = useRef(() => {});
  leave.current = () => {
    running.current?.abort();
    if (last.current !== null) void forget({ readingId: last.current }).catch(() => {});
  };
  useEffect(() => () => leave.current(), []);

  async function work(...[{ name, size }, call]: Parameters<FileReading<Read>['start']>): Promise<void> {
    running.current?.abort();
    const stopping = new AbortController();
    const { signal } = stopping;
    running.current = stopping;
    setError(null);
    if (size !== undefined) setProgress({ name, done: 0, total: size });
    try {
      const answer = await call(signal, (done) => {
        if (!signal.aborted && size !== undefined) setProgress({ name, done, total: size });
      });
      if (signal.aborted) return;
      last.current = answer.readingId;
      setRead(answer);
      announce(`Fichier lu : ${name}`);
    } catch (failure) {
      if (signal.aborted) return;
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
    start: (file, call) => void work(file, call),
    drop() {
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
