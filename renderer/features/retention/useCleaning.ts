// Runs a « ménage »: how far it is, a way to stop it, and its report.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CleaningChoice, CleaningReport } from '../../../electron/contract/retention.ts';
import { client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';

export interface CleaningProgress {
  done: number;
  total: number;
  /** Cannot be stopped any more. */
  rewriting: boolean;
}

export function useCleaning(onReport: (report: CleaningReport) => void) {
  const [progress, setProgress] = useState<CleaningProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const stopped = useRef(false);
  const cache = useQueryClient();
  // Who leaves the page stops it: what was done stays done.
  useEffect(
    () => () => {
      stopped.current = true;
      stop.current?.abort();
    },
    [],
  );
  const action = useAction(
    async (choices: CleaningChoice[]) => {
      const controller = new AbortController();
      stop.current = controller;
      stopped.current = false;
      setProgress({ done: 0, total: 0, rewriting: false });
      announce('Le ménage est en cours.');
      try {
        const told = await client.retention.clean({ choices }, { signal: controller.signal });
        for await (const { report, ...far } of told) {
          if (controller.signal.aborted) break;
          setProgress(far);
          if (report !== null) onReport(report);
        }
      } finally {
        stop.current = null;
        setProgress(null);
        // Nothing of what was erased stays in the window's memory either.
        cache.removeQueries({ type: 'inactive' });
      }
    },
    // Stopped on purpose: nothing went wrong, whatever the line says of it.
    { catchError: () => stopped.current },
  );
  return {
    progress,
    run: action.run,
    stop() {
      stopped.current = true;
      stop.current?.abort();
      setProgress(null);
      notify({
        title: 'Ménage arrêté',
        message: 'Ce qui était déjà fait reste fait ; le reste n’a pas changé.',
      });
    },
  };
}
