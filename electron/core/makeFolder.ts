// Makes a folder and those it lies in.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives the outermost folder that had to be made; undefined where it was there. Throws what the system says. By hand: where a
 * system says « not found » in a folder that is there (/proc, a network folder mounted on demand), Node's `recursive` never ends.
 */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) {
    missing.unshift(folder);
  }
  for (const folder of missing) make(folder);
  return missing[0];
}

function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
