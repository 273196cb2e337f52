// A window stays on Vigie's page.
import { expect, it } from 'vitest';
import { lockNavigation } from '../../electron/shell/navigation.ts';

type Listener = (details: { url: string; isMainFrame: boolean; preventDefault(): void }) => void;

/** A locked page; `go` gives whether an event was stopped. */
function lockedPage() {
  const listeners = new Map<string, Listener>();
  const opened: string[] = [];
  let openWindow: ((details: { url: string }) => { action: 'deny' }) | undefined;
  lockNavigation(
    {
      on: (event: string, listener: Listener) => listeners.set(event, listener),
      setWindowOpenHandler: (handler) => {
        openWindow = handler;
      },
    },
    ['vigie://app'],
    (url) => opened.push(url),
  );
  return {
    opened,
    openWindow: (url: string) => openWindow?.({ url }),
    go(event: string, url: string, isMainFrame = true): boolean {
      let isStopped = false;
      listeners.get(event)?.({
        url,
        isMainFrame,
        preventDefault: () => {
          isStopped = true;
        },
      });
      return isStopped;
    },
  };
}

it.each([
  ['will-navigate', 'vigie://app/dossiers', false],
  ['will-navigate', 'https://exemple.fr/', true],
  ['will-navigate', 'file:///home/x/facture.pdf', true],
  ['will-navigate', 'javascript:alert(1)', true],
  ['will-navigate', 'data:text/html,x', true],
  ['will-redirect', 'vigie://app/', false],
  ['will-redirect', 'https://exemple.fr/', true],
  ['will-attach-webview', '', true],
])('%s to %s is stopped: %s', (event, url, expected) => {
  expect(lockedPage().go(event, url)).toBe(expected);
});

it.each(['vigie://app/', 'about:srcdoc', 'https://exemple.fr/'])('a frame never shows %s', (url) => {
  expect(lockedPage().go('will-frame-navigate', url, false)).toBe(true);
});

it('the page itself goes where the first rule lets it', () => {
  expect(lockedPage().go('will-frame-navigate', 'vigie://app/', true)).toBe(false);
});

it('a link to the outside is handed over, a redirection is not', () => {
  const page = lockedPage();
  page.go('will-navigate', 'https://exemple.fr/a');
  page.go('will-redirect', 'https://exemple.fr/b');
  expect(page.opened).toEqual(['https://exemple.fr/a']);
});

it('no window opens; a link to the outside is handed over', () => {
  const page = lockedPage();
  expect(page.openWindow('https://exemple.fr/')).toEqual({ action: 'deny' });
  expect(page.openWindow('vigie://app/')).toEqual({ action: 'deny' });
  expect(page.opened).toEqual(['https://exemple.fr/']);
});
