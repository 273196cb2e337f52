// No request of the page leaves the machine: whatever is not Vigie's own is cancelled before it starts.
import { isOwnUrl } from './origin.ts';

export interface RequestSession {
  webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

/** What a page may load besides its own origin: data it holds already, and the developer tools' own files. */
const INERT_SCHEMES = new Set(['data:', 'blob:', 'devtools:']);

/** Whether a request may go on. A `blob:` address must have been made by Vigie's own page. */
export function isRequestAllowed(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  if (protocol === 'blob:') return isOwnUrl(url.slice('blob:'.length), origins);
  if (protocol === 'ws:') return isOwnUrl(url.replace(/^ws:/, 'http:'), origins);
  return INERT_SCHEMES.has(protocol) || isOwnUrl(url, origins);
}

/** Cancels every other request of the session. */
export function blockRemoteRequests(session: RequestSession, origins: readonly string[]): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url, origins) });
  });
}
