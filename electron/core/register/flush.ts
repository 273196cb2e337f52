// Makes sure that what was written is on the disk, and not only on its way.
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Throws what the system says of a file that cannot be written. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is on the disk once its folder is. Not all systems know of it, and none needs it to be right: it never fails. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows opens no folder.
  }
}
