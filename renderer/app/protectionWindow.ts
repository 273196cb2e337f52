// Which window about the passphrase is asked for, from wherever it is: it outlives the change of screen it brings.
import { useSyncExternalStore } from 'react';

export type ProtectionTask =
  | { kind: 'create'; path?: string }
  | { kind: 'protect' }
  | { kind: 'change' }
  | { kind: 'unprotect' }
  | { kind: 'recovery' };

let task: ProtectionTask | null = null;
const listeners = new Set<() => void>();

/** Opens the window for a task; null closes it. */
export function askProtection(next: ProtectionTask | null): void {
  task = next;
  for (const listener of listeners) listener();
}

export function useProtectionTask(): ProtectionTask | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => task,
  );
}
