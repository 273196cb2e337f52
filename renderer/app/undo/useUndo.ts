// Ctrl+Z anywhere but in a text takes back what was done last; Ctrl+Maj+Z or Ctrl+Y does it again.
import { useHotkeys } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import { announce } from '../../ui/announce.ts';
import { errorOf } from '../../ui/errorText.ts';
import { notify, notifyError } from '../../ui/notify.tsx';
import { undoable } from '../client.ts';
import type { Way } from './history.ts';
import { stepWords } from './stepWords.ts';

const words = {
  undo: { done: 'Annulé', nothing: 'Rien à annuler', other: { way: 'redo', label: 'Rétablir' } },
  redo: { done: 'Rétabli', nothing: 'Rien à rétablir', other: { way: 'undo', label: 'Annuler' } },
} as const;

/** The keys, for as long as the frame is there and seen. A text keeps its own. */
export function useUndoKeys(isSeen: boolean): void {
  useHotkeys(
    isSeen
      ? [
          ['mod+Z', () => void go('undo')],
          ['mod+shift+Z', () => void go('redo')],
          ['mod+Y', () => void go('redo')],
        ]
      : [],
  );
}

/** What the next step of a way is about, in words; null when there is none. */
export function useNextStep(way: Way): string | null {
  const { history } = undoable;
  const step = useSyncExternalStore(history.subscribe, () => history.next(way));
  return step === null ? null : stepWords(step);
}

/** Takes one step and says which. */
export async function go(way: Way): Promise<void> {
  const { done, nothing, other } = words[way];
  try {
    const step = await undoable.go(way);
    if (step === null) return announce(nothing);
    notify({
      title: `${done}\u00a0: ${stepWords(step)}`,
      action: { label: other.label, run: () => void go(other.way) },
    });
    announce(`${done}\u00a0: ${stepWords(step)}`);
  } catch (error) {
    if (errorOf(error)?.code !== 'CONFLICT') return notifyError(error);
    notify({
      title: way === 'undo' ? 'Cette action ne s’annule plus' : 'Cette action ne se rétablit plus',
      message: 'La fiche a été modifiée depuis. Rien n’a changé\u00a0: corrigez-la à la main.',
      tone: 'bad',
    });
  }
}
