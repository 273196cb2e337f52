// Which addresses are Vigie's own: the application's scheme and, in development, the local development server.

export const APP_SCHEME = 'vigie';
export const APP_HOST = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/`;

/**
 * The origin of `url` (`scheme://host[:port]`), or null if it is not an address with a host.
 * Not `URL.origin`: Node gives 'null' for a scheme it does not know, such as ours.
 */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, username, password } = new URL(url);
  if (host === '' || username !== '' || password !== '') return null;
  return `${protocol}//${host}`;
}

/** Whether `url` belongs to one of `origins`, in full: a longer host name or a name with credentials does not. */
export function isOwnUrl(url: string, origins: readonly string[]): boolean {
  const origin = originOf(url);
  return origin !== null && origins.includes(origin);
}
