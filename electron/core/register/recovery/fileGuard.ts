// Whether the file of an open register is still the one that was opened: what is written to one that is gone would be lost.
import { statSync } from 'node:fs';
import { Failure } from '../../failure.ts';

export type FilePlace = 'here' | 'missing' | 'replaced';

export interface FileGuard {
  place(): FilePlace;
  /** Throws REGISTER_GONE unless the file is where it was. */
  check(): void;
}

/**
 * By the file's number on its disk, asked of its name: the file itself is not opened, which on POSIX would let go of the locks
 * SQLite holds on it.
 */
export function guardFile(path: string): FileGuard {
  const known = numberOf(path);
  const place = (): FilePlace => {
    const found = numberOf(path);
    if (found === null) return 'missing';
    return found === known ? 'here' : 'replaced';
  };
  return {
    place,
    check() {
      const found = place();
      if (found !== 'here') throw new Failure('REGISTER_GONE', { path, found });
    },
  };
}

function numberOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
