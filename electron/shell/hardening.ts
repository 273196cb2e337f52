// Chromium's command line: what an installed Vigie refuses from outside, and what it turns off by itself.

export interface CommandLine {
  appendSwitch(name: string, value?: string): void;
  removeSwitch(name: string): void;
}

/** Switches that open the application to another program or weaken the page's isolation. */
export const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'load-extension',
  'js-flags',
] as const;

/** Chromium's own traffic: look-ups, updates, reports, predictions. Vigie has no use for any of it. */
export const ADDED_SWITCHES: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['no-proxy-server'],
  ['disable-features', 'AutofillServerCommunication,MediaRouter,OptimizationHints,Translate'],
];

/** No name resolves, no address is reached: nothing inside Chromium can leave the machine. */
export const NO_NETWORK = ['host-resolver-rules', 'MAP * ~NOTFOUND'] as const;

/**
 * To call before the application is ready. In development the switches stay (the tests drive Vigie through
 * remote debugging) and the development server stays reachable.
 */
export function hardenCommandLine(
  commandLine: CommandLine,
  isPackaged: boolean,
  devServer: string | null,
): void {
  if (isPackaged) for (const name of REFUSED_SWITCHES) commandLine.removeSwitch(name);
  for (const [name, value] of ADDED_SWITCHES) commandLine.appendSwitch(name, value);
  if (devServer === null) commandLine.appendSwitch(...NO_NETWORK);
}
