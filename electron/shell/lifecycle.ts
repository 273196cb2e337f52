// When Vigie ends, and what it waits for before it does.

interface Preventable {
  preventDefault(): void;
}

export interface EndingApp {
  on(event: 'window-all-closed', listener: () => void): unknown;
  on(event: 'activate', listener: () => void): unknown;
  on(event: 'will-quit', listener: (event: Preventable) => void): unknown;
  quit(): void;
}

/** Ends with the last window, but on macOS, where a click on the icon opens a new one. */
export function endWithLastWindow(app: EndingApp, platform: string, openWindow: () => void): void {
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
  app.on('activate', openWindow);
}

/** Holds the end of the application until `close` is done (or has failed: the user asked to quit). */
export function closeBeforeQuit(app: EndingApp, close: () => Promise<void>): void {
  let state: 'running' | 'closing' | 'closed' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void close()
      .catch((error: unknown) => console.error('closing the core:', error))
      .then(() => {
        state = 'closed';
        app.quit();
      });
  });
}
