// A fragment of HTML made by the core, cleaned once more by the page's own policy before it is shown.

import { useLayoutEffect, useRef } from 'react';
import { cleanHtml } from '../app/trustedTypes.ts';

export function CoreHtml({ html, className }: { html: string; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.innerHTML = cleanHtml(html);
  }, [html]);
  return <div ref={box} className={className} />;
}
