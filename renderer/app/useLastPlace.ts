// Keeps the page one is on, and goes back to the last one when the application starts without being told where to go.
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { keepPlace, pageToKeep, placeKept } from './lastPlace.ts';
import { parseQuery } from './location.ts';

/** Asked when the page was loaded, before the router writes an address of its own. */
const wasSentSomewhere = window.location.hash.length > 2;

const SETTLING = 400;
/** How long the page is waited for, so as to be as far down as before, in milliseconds. */
const PATIENCE = 3_000;

let isStarting = !wasSentSomewhere;

export function useLastPlace(register: string): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const page = pageToKeep(pathname, search);
  const goBack = useEffectEvent(() => {
    const place = placeKept(register);
    if (place === null || place.page === '/') return;
    const [to = '/', query = ''] = place.page.split('?');
    void navigate({ to, search: parseQuery(query), replace: true }).then(() => scrollOnceThere(place.top));
  });
  const started = useRef(false);
  useEffect(() => {
    if (isStarting && !started.current) goBack();
    started.current = true;
    isStarting = false;
  }, []);
  useEffect(() => {
    if (page === null) return;
    const keep = () => keepPlace({ register, page, top: window.scrollY });
    keep();
    let timer = 0;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, SETTLING);
    };
    window.addEventListener('scroll', later, { passive: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('scroll', later);
    };
  }, [page, register]);
}

function scrollOnceThere(top: number): void {
  const until = performance.now() + PATIENCE;
  const look = () => {
    if (document.documentElement.scrollHeight >= top + window.innerHeight) window.scrollTo({ top });
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  if (top > 0) requestAnimationFrame(look);
}
