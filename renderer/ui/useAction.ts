// Runs a call behind a button: busy while it runs, its failure in French, its success announced.
import { useRef, useState } from 'react';
import { announce } from './announce.ts';
import { notifyError } from './notify.tsx';

export interface ActionOptions {
  /** Said aloud when it is done. */
  done?: string;
  /** Handles an error by itself: true keeps it from being shown. */
  catchError?: (error: unknown) => boolean;
}

export interface Action<Args extends unknown[], Result> {
  running: boolean;
  /** The call's answer; undefined when it failed or one is running already. */
  run(...args: Args): Promise<Result | undefined>;
}

export function useAction<Args extends unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
  options: ActionOptions = {},
): Action<Args, Result> {
  const [running, setRunning] = useState(false);
  const busy = useRef(false);
  return {
    running,
    async run(...args) {
      if (busy.current) return undefined;
      busy.current = true;
      setRunning(true);
      try {
        const result = await call(...args);
        if (options.done !== undefined) announce(options.done);
        return result;
      } catch (error) {
        if (!options.catchError?.(error)) notifyError(error);
        return undefined;
      } finally {
        busy.current = false;
        setRunning(false);
      }
    },
  };
}
