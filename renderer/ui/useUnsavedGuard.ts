// Asks before leaving a page on which something typed is not saved.
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { holdPage } from '../app/locking.ts';
import { useConfirm } from './confirm.tsx';

/** While `unsaved`, leaving the page asks first. Gives what lets go: to call once saved, before going elsewhere. */
export function useUnsavedGuard(unsaved: boolean): () => void {
  const confirm = useConfirm();
  const free = useRef(false);
  if (unsaved) free.current = false;
  useEffect(() => (unsaved ? holdPage() : undefined), [unsaved]);
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (free.current || current.pathname === next.pathname) return false;
      return !(await confirm({
        title: 'Quitter sans enregistrer ?',
        body: 'Ce que vous venez d’écrire sur cette page n’est pas enregistré.',
        confirm: 'Quitter sans enregistrer',
        cancel: 'Rester sur la page',
        danger: true,
      }));
    },
    enableBeforeUnload: () => unsaved && !free.current,
    disabled: !unsaved,
  });
  return useCallback(() => {
    free.current = true;
  }, []);
}
