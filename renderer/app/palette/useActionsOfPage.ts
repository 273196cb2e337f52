// What can be done on the page behind the palette, followed while the page is still being made.
import { useEffect, useState } from 'react';
import { type ActionOfPage, pageActions } from './pageActions.ts';

/** The actions of the page in view, read when the palette opens and each time the page changes under it. */
export function useActionsOfPage(isOpen: boolean): readonly ActionOfPage[] {
  const [actions, setActions] = useState<readonly ActionOfPage[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    const page = document.getElementById('contenu') ?? document.body;
    let frame = 0;
    const read = () => {
      frame = 0;
      const found = pageActions(page);
      setActions((known) => (areSame(known, found) ? known : found));
    };
    const watch = new MutationObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(read);
    });
    read();
    watch.observe(page, { subtree: true, childList: true, attributeFilter: ['disabled', 'data-disabled'] });
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    };
  }, [isOpen]);
  return actions;
}

function areSame(known: readonly ActionOfPage[], found: readonly ActionOfPage[]): boolean {
  return (
    known.length === found.length && known.every(({ control }, index) => control === found[index]?.control)
  );
}
