// One Vigie at a time: two on one register would surprise. Starting it again shows the window that is open.

export interface SingleInstanceApp {
  requestSingleInstanceLock(): boolean;
  quit(): void;
  on(
    event: 'second-instance',
    listener: (event: unknown, argv: string[], workingDirectory: string) => void,
  ): unknown;
}

/**
 * Whether this is the only instance. If not, it quits, and the first one is told how the second was started.
 */
export function claimSingleInstance(
  app: SingleInstanceApp,
  onSecond: (argv: readonly string[], workingDirectory: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', (_event, argv, workingDirectory) => onSecond(argv, workingDirectory));
  return true;
}
