// The action of the palette that Enter takes: there is always one, and a screen reader is told which.
import { useEffect, useRef } from 'react';

/** Of the list of actions, and of the field that commands it. */
export const LIST_ID = 'palette-actions';
export const SEARCH_ID = 'palette-search';

/**
 * Spotlight marks the chosen action by itself, loses the mark when answers of the register come in, and tells no one. Until
 * an arrow was pressed since `words` were typed, the first of the list is the one. Gives what hears the arrows.
 */
export function useChosenAction(words: string): (key: string) => void {
  const movedIn = useRef<string | null>(null);
  useEffect(() => {
    const list = document.getElementById(LIST_ID);
    if (list !== null) choose(list, movedIn.current !== words);
  });
  useEffect(() => {
    // The list comes after the window that holds it, and with another one each time it opens.
    const watch = new MutationObserver(() => {
      const list = document.getElementById(LIST_ID);
      if (list !== null) tell(list);
    });
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-selected'] });
    return () => watch.disconnect();
  }, []);
  return (key) => {
    if (key.startsWith('Arrow')) movedIn.current = words;
  };
}

function choose(list: HTMLElement, first: boolean): void {
  const chosen = list.querySelector('[data-selected]');
  const top = list.querySelector('[data-action]');
  if (chosen !== null && (!first || chosen === top)) return;
  chosen?.removeAttribute('data-selected');
  top?.setAttribute('data-selected', 'true');
}

function tell(list: HTMLElement): void {
  choose(list, false);
  const search = document.getElementById(SEARCH_ID);
  let chosen = '';
  [...list.querySelectorAll('[data-action]')].forEach((action, index) => {
    if (action.id === '') action.id = `${LIST_ID}-${index}-${crypto.randomUUID()}`;
    const isChosen = action.hasAttribute('data-selected');
    action.setAttribute('aria-selected', String(isChosen));
    if (isChosen) chosen = action.id;
  });
  if (chosen === '') search?.removeAttribute('aria-activedescendant');
  else search?.setAttribute('aria-activedescendant', chosen);
}
