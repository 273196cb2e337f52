// A protected register does not stay open behind a locked screen, nor through a sleep.

/** The part of Electron's powerMonitor that is used. Linux tells of sleep only. */
export interface PowerMonitor {
  on(event: 'lock-screen' | 'suspend', listener: () => void): unknown;
}

/** Calls `lock` when the session is locked and when the machine goes to sleep. */
export function lockWithSession(monitor: PowerMonitor, lock: () => void): void {
  monitor.on('lock-screen', lock);
  monitor.on('suspend', lock);
}
