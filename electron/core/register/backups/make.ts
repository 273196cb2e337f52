// Makes a back-up: copied by SQLite, opened again, checked and counted; then the rotation.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { WhyMade } from '../../../contract/backUps.ts';
import { Failure } from '../../failure.ts';
import { backUpFile } from '../backup.ts';
import { openSqlite, type RegisterKey } from '../cipher.ts';
import { listIn } from './list.ts';
import { backUpFolder, freeBackUpPath } from './names.ts';
import { keptCopies } from './rotation.ts';
import { countRows } from './rows.ts';
import { readSheet, removeBackUp, writeSheet } from './sheet.ts';

export interface BackUpWork {
  register: string;
  /** When the register was created. */
  createdAt: string;
  key: RegisterKey | null;
  now: string;
  why: WhyMade;
}

export interface MadeBackUp {
  path: string;
  /** In bytes. */
  size: number;
}

/**
 * Makes a verified back-up beside the register, with its sheet, and removes those the rotation no longer keeps.
 * Throws FILE_NOT_WRITABLE, or REGISTER_DAMAGED when the copy is not sound: nothing keeps the name of a back-up then.
 */
export async function makeBackUp({ register, createdAt, key, now, why }: BackUpWork): Promise<MadeBackUp> {
  const path = freeBackUpPath(register, now, why);
  const size = await backUpFile(register, path, key);
  try {
    writeSheet(path, {
      ...{ registerCreatedAt: createdAt, size, rows: rowsOf(path, key) },
      sha256: await sha256Of(path),
    });
  } catch (error) {
    removeBackUp(path);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('FILE_NOT_WRITABLE', { path, reason });
  }
  rotate({ register, createdAt }, backUpFolder(register), now);
  return { path, size };
}

/** Removes from a folder the back-ups of a register that the rotation does not keep; never one without a sheet. */
export function rotate(
  register: Pick<BackUpWork, 'register' | 'createdAt'>,
  folder: string,
  now: string,
): void {
  const ours = listIn(register, folder, 'beside', now).filter(({ path }) => readSheet(path) !== null);
  const kept = keptCopies(ours, now);
  for (const copy of ours) {
    if (kept.has(copy)) continue;
    try {
      removeBackUp(copy.path);
    } catch {
      // Held by another program: the next rotation tries again.
    }
  }
}

/** The SHA-256 of a file, read piece by piece. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function rowsOf(path: string, key: RegisterKey | null): Record<string, number> {
  const copy = openSqlite(path, key, { readonly: true, fileMustExist: true });
  try {
    return countRows(copy);
  } finally {
    copy.close();
  }
}
