// Which chapter of the help is open beside the page; the drawer that shows it is loaded when it is first asked for.
import { useSyncExternalStore } from 'react';

/** The chapters, by the last part of their address: /aide/demandes. */
export type ChapterName =
  | 'commencer'
  | 'dossiers'
  | 'demandes'
  | 'communiques'
  | 'inquietudes'
  | 'surete'
  | 'touches'
  | 'accessibilite'
  | 'mots';

let shown: ChapterName | null = null;
const listeners = new Set<() => void>();

/** Opens a chapter beside the page, which keeps what is typed in it. */
export function openHelp(chapter: ChapterName): void {
  become(chapter);
}

export function closeHelp(): void {
  become(null);
}

/** The chapter in view; null when there is none. */
export function useShownChapter(): ChapterName | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

function become(chapter: ChapterName | null): void {
  shown = chapter;
  for (const listener of listeners) listener();
}
