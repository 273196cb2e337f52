// The back-ups of an encrypted register that are still clear, having been made before it was: encrypted too, or removed.
import { closeSync, openSync, statSync } from 'node:fs';
import type { BackUp } from '../../../contract/backUps.ts';
import { isClearFile, type RegisterKey } from '../cipher.ts';
import { rewriteFile, wipe } from '../rewrite.ts';
import { fileFailure } from '../sqliteErrors.ts';
import { sha256Of } from './make.ts';
import { readSheet, removeBackUp, removeSheet, writeSheet } from './sheet.ts';

export interface ClearWork {
  paths: string[];
  key: RegisterKey;
  choice: 'encrypt' | 'remove';
}

/** Those of the list that anybody can read. */
export function clearBackUps(backUps: readonly BackUp[]): BackUp[] {
  return backUps.filter(({ path }) => {
    try {
      return isClearFile(path);
    } catch {
      // Removed meanwhile, or on a stick that was taken out.
      return false;
    }
  });
}

/** A job of the thread: gives how many were done. Throws FILE_NOT_WRITABLE or REGISTER_DAMAGED at the first that cannot be. */
export async function settleClear({ paths, key, choice }: ClearWork): Promise<number> {
  for (const path of paths) {
    if (choice === 'encrypt') await encrypt(path, key);
    else remove(path);
  }
  return paths.length;
}

/** Its sheet says the bytes of the file: it goes before they change, and is written again after. */
async function encrypt(path: string, key: RegisterKey): Promise<void> {
  const sheet = readSheet(path);
  removeSheet(path);
  rewriteFile({ path, from: null, to: key });
  if (sheet) writeSheet(path, { ...sheet, size: statSync(path).size, sha256: await sha256Of(path) });
}

function remove(path: string): void {
  try {
    const file = openSync(path, 'r+');
    removeBackUp(path);
    wipe(file);
    closeSync(file);
  } catch (error) {
    throw fileFailure(error, path);
  }
}
