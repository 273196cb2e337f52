// Runs long work that tells how far it is, can be stopped, and stops with the page.
import { useEffect, useRef, useState } from 'react';
import { announce } from './announce.ts';
import { notifyError } from './notify.tsx';

export interface Told {
  /** From 0 to 1 while it runs; null when it does not. */
  progress: number | null;
  run: () => void;
  stop: () => void;
}

/** `work` stops by its signal; `done` is said aloud at its end. */
export function useTold(
  work: (signal: AbortSignal, tell: (done: number) => void) => Promise<void>,
  done: string,
): Told {
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async () => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setProgress(0);
    try {
      await work(controller.signal, setProgress);
      if (!controller.signal.aborted) announce(done);
    } catch (error) {
      // Stopped on purpose: nothing went wrong, whatever the line says of it.
      if (!controller.signal.aborted) notifyError(error);
    } finally {
      running.current = null;
      setProgress(null);
    }
  };
  return { progress, run: () => void run(), stop: () => running.current?.abort() };
}
