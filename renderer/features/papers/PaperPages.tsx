// The pages of a paper, as they will be printed.
import { useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { createPageStack } from '../communiques/pages/pageStack.ts';
import { openPdf } from '../communiques/pages/pdf.ts';
import classes from './Papers.module.css';

export function PaperPages({ pdf, name }: { pdf: Uint8Array; name: string }) {
  const scroller = useRef<HTMLElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!scroller.current || !holder.current) return;
    const pages = createPageStack(scroller.current, holder.current, setError);
    // The reader takes the bytes for itself: it is given a copy.
    openPdf(pdf.slice())
      .then((opened) => pages.show(opened))
      .catch(setError);
    return () => pages.destroy();
  }, [pdf]);
  return (
    <section ref={scroller} className={classes.pages} aria-label={`Pages : ${name}`}>
      {error !== null && <ErrorNotice error={error} />}
      <div ref={holder} />
    </section>
  );
}
