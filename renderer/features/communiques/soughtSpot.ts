// The claim or the demand a check is about, found by its words once its list is there.
import { useEffect } from 'react';

export interface Sought {
  /** The whole text of the claim or demand. */
  text: string;
  onFound: () => void;
}

/** The id of the button that changes a claim or a demand. */
export function editId(id: string): string {
  return `edit-${id}`;
}

/** Puts the focus on the button that changes the one sought, as soon as `items` are known. */
export function useSoughtSpot(
  sought: Sought | null,
  items: readonly { id: string; text: string }[] | undefined,
): void {
  useEffect(() => {
    if (sought === null || items === undefined) return;
    const found = items.find(({ text }) => text === sought.text);
    sought.onFound();
    if (found) document.getElementById(editId(found.id))?.focus();
  }, [sought, items]);
}
