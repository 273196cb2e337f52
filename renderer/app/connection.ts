// Listens to what changes in the register and asks again for what is shown; says when the core cannot be reached.
import { ORPCError } from '@orpc/client';
import { useSyncExternalStore } from 'react';
import { areasReading } from './changes.ts';
import { api, client } from './client.ts';
import { queryClient } from './queries.ts';

/** `locked`: Vigie answers, but was started again since and no longer knows this page (browser mode). */
export type Connection = 'connecting' | 'connected' | 'lost' | 'locked';

const FIRST_DELAY = 300;
const LONGEST_DELAY = 5_000;

let connection: Connection = 'connecting';
const listeners = new Set<() => void>();

/** Whether the core answers. `lost` only once a second attempt has failed: a restart of the core is not worth a word. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );
}

/** Follows the register's changes until the page goes. To call once, at start. */
export async function followChanges(): Promise<never> {
  for (let failures = 0; ; failures += 1) {
    try {
      const changes = await client.register.changes();
      // What happened while nobody listened is not told: everything shown is asked again.
      if (failures > 0 || connection !== 'connecting') void queryClient.invalidateQueries();
      become('connected');
      failures = 0;
      for await (const { tables } of changes) refresh(tables);
    } catch (error) {
      if (failures === 0) console.warn('the changes of the register are no longer received', error);
      if (error instanceof ORPCError && error.status === 401) become('locked');
      else if (failures > 0) become('lost');
    }
    await pause(Math.min(FIRST_DELAY * 2 ** failures, LONGEST_DELAY));
  }
}

/** Asks again for what depends on the tables. */
export function refresh(tables: readonly string[]): void {
  for (const area of areasReading(tables)) void queryClient.invalidateQueries({ queryKey: api[area].key() });
}

function become(next: Connection): void {
  if (connection === next) return;
  connection = next;
  for (const listener of listeners) listener();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
