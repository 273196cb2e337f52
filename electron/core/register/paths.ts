// Paths of register files: names, free places, and what lies there.
import { existsSync, realpathSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { badInput } from '../failure.ts';
import { looksEncrypted } from './cipher.ts';

/** Whether two paths lead to one file, through links too. */
export function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  return existsSync(a) && existsSync(b) && realpathSync.native(a) === realpathSync.native(b);
}

/** `Registre.vigie` in the folder, or the first `Registre 2.vigie`, `Registre 3.vigie`… that is free. */
export function freePath(folder: string, example: boolean): string {
  return freeStem(join(folder, example ? 'Exemple' : 'Registre'));
}

/** `stem.vigie`, or the first `stem 2.vigie`, `stem 3.vigie`… that is free. */
export function freeStem(stem: string): string {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${stem}.vigie` : `${stem} ${number}.vigie`;
    if (!existsSync(path)) return path;
  }
}

/** Throws BAD_INPUT on `path` for one that is relative. */
export function absolute(path: string): string {
  if (!isAbsolute(path)) throw badInput('path', 'NOT_ABSOLUTE', path);
  return resolve(path);
}

/** Whether there is a file there that is encrypted. It must not be open. */
export function isEncryptedFile(path: string): boolean {
  try {
    return looksEncrypted(path);
  } catch {
    // Absent, a folder, not ours to read: opening it says which.
    return false;
  }
}

/** The name a person knows a register by. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.vigie$/, '');
}
