// The development server, which an installed Vigie never listens to.

/**
 * The address of the development server (`ELECTRON_RENDERER_URL`, set by electron-vite), or null: in an installed
 * application, when there is none, and when it is not on this machine.
 */
export function developmentUrl(
  isPackaged: boolean,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const url = env.ELECTRON_RENDERER_URL;
  if (isPackaged || url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'http:' && isLocal ? url : null;
}
