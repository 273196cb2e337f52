// A window shows Vigie's page and nothing else: no other page, frame, window or web view.
import { isOwnUrl } from './origin.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** The part of Electron's web contents that tells where it goes. */
export interface NavigatingContents {
  on(event: 'will-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (details: Navigation) => void): unknown;
  on(
    event: 'will-frame-navigate',
    listener: (details: Navigation & { readonly isMainFrame: boolean }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
}

/**
 * Holds the contents to `origins`. A link the user follows to the outside is handed to `openExternal`, which
 * asks first; a redirection or a frame to the outside is just stopped.
 */
export function lockNavigation(
  contents: NavigatingContents,
  origins: readonly string[],
  openExternal: (url: string) => void,
): void {
  contents.on('will-navigate', (details) => {
    if (isOwnUrl(details.url, origins)) return;
    details.preventDefault();
    openExternal(details.url);
  });
  contents.on('will-redirect', (details) => {
    if (!isOwnUrl(details.url, origins)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (!isOwnUrl(url, origins)) openExternal(url);
    return { action: 'deny' };
  });
}
