// The registers opened lately, kept beside the program's settings; not in any register.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

export interface RecentFiles {
  /** Absolute paths, the last opened first. */
  list(): string[];
  add(path: string): void;
}

const KEPT = 8;

/** The list in a folder; empty where there is none yet or it cannot be read. No folder: nothing is kept. */
export function readRecent(folder: string | null): RecentFiles {
  if (folder === null) return { list: () => [], add: () => undefined };
  const file = join(folder, 'recent.json');
  let paths = load(file);
  return {
    list: () => [...paths],
    add(path) {
      paths = [path, ...paths.filter((other) => other !== path)].slice(0, KEPT);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileAtomic.sync(file, `${JSON.stringify(paths, null, 2)}\n`);
      } catch (error) {
        // A list of conveniences: a settings folder that cannot be written must not keep a register from opening.
        console.warn(`recent registers not kept: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}

function load(file: string): string[] {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(parsed) ? parsed.filter((path) => typeof path === 'string').slice(0, KEPT) : [];
  } catch {
    // Missing at first start; a damaged list is begun again.
    return [];
  }
}
