// Locking: what is being written is saved first, then the core closes the register and forgets its key.
import { client } from './client.ts';

const savers = new Set<() => Promise<unknown>>();
let held = 0;

/** The last saves are waited for this long: a register that does not answer is locked all the same. */
const PATIENCE = 3_000;

/** Has `save` called before the register is locked; gives what ends it. */
export function saveBeforeLock(save: () => Promise<unknown>): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/** Says that the page holds something typed that only its author can save; gives what ends it. */
export function holdPage(): () => void {
  held += 1;
  return () => {
    held -= 1;
  };
}

/** Whether a page left now would lose something typed: it is then kept, unseen, until the register is open again. */
export function isPageHeld(): boolean {
  return held > 0;
}

/** Locks the open register, where it is encrypted. */
export async function lockRegister(): Promise<void> {
  const saves = Promise.allSettled([...savers].map((save) => save()));
  await Promise.race([saves, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await client.register.lock();
}
