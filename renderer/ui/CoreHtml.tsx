// A fragment of HTML made by the core, cleaned once more by the page's own policy before it is shown.

import { useEffect, useLayoutEffect, useRef } from 'react';
import { cleanHtml } from '../app/trustedTypes.ts';

export function CoreHtml({ html, className }: { html: string; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.innerHTML = cleanHtml(html);
  }, [html]);
  useEffect(() => {
    const element = box.current;
    element?.addEventListener('click', followLink);
    return () => element?.removeEventListener('click', followLink);
  }, []);
  return <div ref={box} className={className} />;
}

/** A note's link goes to the note, not to a page of Vigie; a link out of Vigie never replaces it. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const address = link?.getAttribute('href') ?? '';
  if (!link || address === '') return;
  if (!address.startsWith('#')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
    return;
  }
  event.preventDefault();
  const spot = document.getElementById(decodeURIComponent(address.slice(1)));
  if (!spot) return;
  spot.tabIndex = -1;
  spot.focus({ preventScroll: true });
  spot.scrollIntoView({ block: 'center' });
}
