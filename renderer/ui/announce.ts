// Sentences for those who listen to the page: read out without moving the focus.

const REGION = 'announcements';

/** Has a screen reader say the sentence when it is free. The region is in index.html. */
export function announce(sentence: string): void {
  const region = document.getElementById(REGION);
  if (!region) return;
  // The same sentence twice is a change too.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
