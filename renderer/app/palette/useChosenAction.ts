// The action of the palette that Enter takes: there is always one, and a screen reader is told which.
import { useEffect } from 'react';

/** Of the list of actions, and of the field that commands it. */
export const LIST_ID = 'palette-actions';
export const SEARCH_ID = 'palette-search';

/**
 * Spotlight marks the chosen action by itself, loses the mark when answers of the register take the place of what was
 * listed, and tells no one. To call in each render of the list.
 */
export function useChosenAction(): void {
  useEffect(() => {
    const list = document.getElementById(LIST_ID);
    if (list !== null) choose(list);
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
}

function choose(list: HTMLElement): void {
  if (list.querySelector('[data-selected]') === null) {
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  }
}

function tell(list: HTMLElement): void {
  choose(list);
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
