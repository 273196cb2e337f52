// A zip whose bytes depend on what is in it only: no clock, no order but the one given.
import { type Zippable, zipSync } from 'fflate';

/** Local fields, as a zip keeps them: the same on every clock. */
const DAY = new Date(2000, 0, 1);

export interface ArchiveEntry {
  path: string;
  bytes: Uint8Array;
  /** Kept as it is, for those who read the first bytes of the file. */
  stored?: boolean;
}

/** The zip of those entries, in their order. */
export function zipOf(entries: readonly ArchiveEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes, stored } of entries) {
    files[path] = [bytes, { level: stored ? 0 : 6, mtime: DAY, os: 0 }];
  }
  return zipSync(files);
}
