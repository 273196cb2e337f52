// A communiqué being written, as React sees it: its values, how far they are saved, and what keeps them from being lost.
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { saveBeforeLock } from '../../app/locking.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { type CommuniqueDraft, type CommuniqueWriter, communiqueWriter } from './draftSaves.ts';

export interface Draft {
  communique: Communique;
  writer: CommuniqueWriter;
  state: CommuniqueDraft;
}

/** Writers whose page was left while something was not saved: their text is found again on coming back. */
const kept = new Map<string, CommuniqueWriter>();

/** Leaving waits this long for the last save. */
const PATIENCE = 3_000;

export function useDraft(communique: Communique): Draft {
  const cache = useQueryClient();
  const { id } = communique;
  const [writer] = useState(
    () =>
      kept.get(id) ??
      communiqueWriter(communique, (saved) => {
        cache.setQueryData(recordQuery('communiques', saved.id).queryKey, saved);
      }),
  );
  const state = useSyncExternalStore(writer.subscribe, writer.read);
  useEffect(() => writer.adopt(communique), [writer, communique]);
  useEffect(() => {
    const save = () => void writer.flush();
    const forget = saveBeforeLock(() => writer.flush());
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', save);
      kept.set(id, writer);
      void writer.flush().then((saved) => {
        if (saved) kept.delete(id);
      });
    };
  }, [id, writer]);
  useLeaveSafely(writer, state.state !== 'saved');
  return { communique, writer, state };
}

/** Saves before the page is left; asks only when that cannot be done. */
function useLeaveSafely(writer: CommuniqueWriter, unsaved: boolean): void {
  const confirm = useConfirm();
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
      if (await Promise.race([writer.flush(), late])) return false;
      return !(await confirm({
        title: 'Quitter sans tout enregistrer ?',
        body: 'Une partie de ce que vous avez écrit sur cette page n’a pas pu être enregistrée.',
        confirm: 'Quitter quand même',
        cancel: 'Rester sur la page',
        danger: true,
      }));
    },
    enableBeforeUnload: () => unsaved,
    disabled: !unsaved,
  });
}
