// Runs long work of the core that tells how far it is, can be stopped, and stops with the page.
import { useCallback, useEffect, useRef, useState } from 'react';
import { announce } from './announce.ts';
import { type Notice, notify } from './notify.tsx';
import { useAction } from './useAction.ts';

export interface Far {
  done: number;
  /** 1 where what is done is a fraction. */
  total: number;
}

/** It stops by its signal. */
type Call<Each> = (signal: AbortSignal) => Promise<AsyncIterable<Each>>;

export interface ToldWork<Input, Each, Progress extends Far> {
  /** Asks the user what has to be (a folder, whether they are sure), then gives the call; null where they give it up. */
  begin: (input: Input) => Call<Each> | Promise<Call<Each> | null>;
  /** Takes what is told, and gives how far it is. Nothing of what comes after it was stopped is taken. */
  hear: (told: NoInfer<Each>, input: NoInfer<Input>) => Progress | Promise<Progress>;
  /** Said aloud when it begins and when it is done. */
  begun?: string;
  done?: string;
  /** Shown when the user stops it. */
  stopped?: Notice;
  /** Whatever became of it. */
  after?: () => void;
  /** Handles an error by itself: true keeps it from being shown. */
  catchError?: (error: unknown) => boolean;
}

export interface Told<Input, Progress extends Far> {
  /** What it told last while it runs, 0 of 0 until it told something; null before and after. */
  progress: Progress | Far | null;
  /** From the first moment to the last, what the user is asked included. */
  running: boolean;
  run: (input: Input) => Promise<void>;
  stop: () => void;
}

export function useTold<Each, Progress extends Far, Input = void>(
  work: ToldWork<Input, Each, Progress>,
): Told<Input, Progress> {
  const [progress, setProgress] = useState<Progress | Far | null>(null);
  const control = useRef<AbortController | null>(null);
  const stopped = useRef(false);
  const end = useCallback(() => {
    stopped.current = true;
    control.current?.abort();
  }, []);
  // Who leaves the page leaves the work: nothing of it stays half made.
  useEffect(() => end, [end]);
  const action = useAction(
    async (input: Input) => {
      const controller = new AbortController();
      const { signal } = controller;
      control.current = controller;
      stopped.current = false;
      let quarter = 0;
      try {
        const call = await work.begin(input);
        if (call === null || signal.aborted) return;
        setProgress(NOTHING_YET);
        if (work.begun !== undefined) announce(work.begun);
        for await (const each of await call(signal)) {
          if (signal.aborted) return;
          const far = await work.hear(each, input);
          setProgress(far);
          const reached = Math.floor((4 * far.done) / Math.max(1, far.total));
          if (reached > quarter && reached < 4) announce(farWords(far));
          quarter = reached;
        }
        if (work.done !== undefined && !signal.aborted) announce(work.done);
      } finally {
        control.current = null;
        setProgress(null);
        work.after?.();
      }
    },
    // Stopped on purpose: nothing went wrong, whatever the line says of it.
    { catchError: (error) => stopped.current || (work.catchError?.(error) ?? false) },
  );
  return {
    progress,
    running: action.running,
    run: action.run,
    stop() {
      if (control.current === null) return;
      end();
      setProgress(null);
      if (work.stopped) notify(work.stopped);
    },
  };
}

const NOTHING_YET: Far = { done: 0, total: 0 };

/** « 1 200 sur 4 800 lignes », « 25 % ». */
export function farWords({ done, total }: Far, unit = ''): string {
  if (total === 0) return 'Préparation…';
  if (total === 1) return `${Math.round(100 * done)}\u00a0%`;
  return `${done.toLocaleString('fr-FR')} sur ${total.toLocaleString('fr-FR')} ${unit}`.trim();
}
