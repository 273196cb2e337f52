// The back-ups of a register that are on the disk, with what becomes of each.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackUp } from '../../../contract/backUps.ts';
import { backUpFolder, type NamedBackUp, readBackUpName, registerName } from './names.ts';
import { keptUntil } from './rotation.ts';
import { readSheet } from './sheet.ts';

export interface BackUpPlaces {
  /** The path of the register. */
  register: string;
  /** When it was created. */
  createdAt: string;
  /** The folder of the second place; null where none was chosen. */
  second: string | null;
}

/** The back-ups of both places, newest first; none of a place that cannot be read. */
export function listBackUps({ second, ...register }: BackUpPlaces, now: string): BackUp[] {
  const found = [
    ...listIn(register, backUpFolder(register.register), 'beside', now),
    ...(second === null ? [] : listIn(register, second, 'second', now)),
  ];
  return found.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/**
 * The back-ups of a register in one folder, newest first. Two registers of one name may share a folder: `createdAt` tells
 * theirs apart. One that does not say whose it is counts as this one's, and no rotation removes it.
 */
export function listIn(
  { register, createdAt }: Pick<BackUpPlaces, 'register' | 'createdAt'>,
  folder: string,
  place: BackUp['place'],
  now: string,
): BackUp[] {
  const name = registerName(register);
  const copies = namesIn(folder)
    .flatMap((file) => {
      const named = readBackUpName(file);
      const size = named?.register === name ? sizeOf(join(folder, file)) : null;
      if (!named || size === null) return [];
      const owner = readSheet(join(folder, file))?.registerCreatedAt ?? null;
      return owner === null || owner === createdAt ? [{ ...named, file, size, owner }] : [];
    })
    .toSorted(newestFirst);
  const until = keptUntil(
    copies.filter(({ owner }) => owner !== null),
    now,
  );
  return copies.map((copy) => ({
    path: join(folder, copy.file),
    ...{ at: copy.at, size: copy.size, why: copy.why, place, keptUntil: until.get(copy) ?? null },
  }));
}

function newestFirst(a: NamedBackUp, b: NamedBackUp): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.number - a.number;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not made yet, or on a stick that is not plugged in.
    return [];
  }
}

/** Null for what is no file, or went away meanwhile. */
function sizeOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}
