// The paths the page may have shown or opened: those the core has just written and those the user picked.
import path from 'node:path';

/** Old paths are forgotten beyond this many. */
const CAPACITY = 500;

export interface KnownPaths {
  /** Knows a file or folder, and whatever a folder holds. Relative paths are ignored. */
  remember(file: string): void;
  isKnown(file: string): boolean;
}

export function knownPaths(): KnownPaths {
  const known = new Set<string>();
  return {
    remember(file) {
      if (!path.isAbsolute(file)) return;
      const resolved = path.resolve(file);
      known.delete(resolved);
      known.add(resolved);
      const [oldest] = known;
      if (known.size > CAPACITY && oldest !== undefined) known.delete(oldest);
    },
    isKnown(file) {
      if (!path.isAbsolute(file) || file.includes('\0')) return false;
      const resolved = path.resolve(file);
      return known.has(resolved) || [...known].some((folder) => isInside(resolved, folder));
    },
  };
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
