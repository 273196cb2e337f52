// Keys everyone tries: Ctrl+S saves what is open, or says that nothing is left to save; Ctrl+F filters the list of the page.
import { useEffect } from 'react';
import { announce } from '../ui/announce.ts';
import { notify } from '../ui/notify.tsx';
import { bridge } from './bridge.ts';
import { isPageHeld } from './locking.ts';
import { openPalette } from './palette/PaletteHost.tsx';

/** Heard by the window, after the page: what a form or the editor does with the same keys comes first. */
export function usePageKeys(isSeen: boolean): void {
  useEffect(() => {
    if (!isSeen) return;
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      if (event.key.toLowerCase() === 's') save(event);
      if (event.key.toLowerCase() === 'f') find(event);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [isSeen]);
}

/** Where the page cannot be searched by the browser (its lists hold more than they show), its filter is; then the palette. */
export function findInPage(): void {
  if (!focusFilter()) openPalette();
}

function find(event: KeyboardEvent): void {
  // In a browser, the same keys a second time are its own search.
  if (focusFilter()) event.preventDefault();
  else if (bridge !== null) {
    event.preventDefault();
    openPalette();
  }
}

/** Puts the focus on the list's filter; false where there is none, or where it has it already. */
function focusFilter(): boolean {
  const filter = document.querySelector<HTMLInputElement>('main [data-list-filter]');
  if (filter === null || filter === document.activeElement) return false;
  filter.focus();
  filter.select();
  return true;
}

function save(event: KeyboardEvent): void {
  // Never the browser's own « save the page ».
  event.preventDefault();
  const open = document.querySelector('[role="dialog"]:not([aria-label])');
  if (open !== null) {
    open.querySelector('form')?.requestSubmit();
    return;
  }
  if (isPageHeld()) {
    announce('Ce que vous venez d’écrire n’est pas encore enregistré');
    return;
  }
  announce('Tout est enregistré');
  notify({ title: 'Tout est enregistré' });
}
