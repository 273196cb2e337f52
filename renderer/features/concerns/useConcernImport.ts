// An import as it goes: how many lines are done, a way to stop it with nothing kept, what it made.
import { useEffect, useRef, useState } from 'react';
import { client, type Inputs } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import type { MadeImport } from './ImportOutcome.tsx';

export function useConcernImport(onMade: (made: MadeImport) => void) {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  const stopped = useRef(false);
  // Who leaves the page leaves the import: nothing of it stays half made.
  useEffect(
    () => () => {
      stopped.current = true;
      running.current?.abort();
    },
    [],
  );
  const add = useAction(
    async (input: Inputs['concerns']['importFile']) => {
      const controller = new AbortController();
      running.current = controller;
      stopped.current = false;
      setProgress({ done: 0, total: 0 });
      announce('L’import commence.');
      let announced = 0;
      try {
        const told = await client.concerns.importFile(input, { signal: controller.signal });
        for await (const { done, total, made } of told) {
          if (controller.signal.aborted) break;
          setProgress({ done, total });
          if (made === null && done - announced > total / 4) {
            announced = done;
            announce(`${countWords(done, ['ligne faite', 'lignes faites'])} sur ${total}`);
          }
          if (made !== null) onMade({ ...made, dossierId: input.dossierId });
        }
      } finally {
        running.current = null;
        setProgress(null);
      }
    },
    // Stopped on purpose: nothing went wrong, whatever the line says of it.
    { catchError: () => stopped.current },
  );
  return {
    progress,
    add,
    stop() {
      stopped.current = true;
      running.current?.abort();
      setProgress(null);
      notify({ title: 'Import arrêté', message: 'Rien n’a été ajouté.' });
    },
  };
}
