// Back-ups by SQLite's own API, each verified by opening the copy.
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { makeFolder } from '../makeFolder.ts';
import { quickCheck } from './check.ts';
import { openSqlite, type RegisterKey } from './cipher.ts';
import { fileFailure, sqliteFailure } from './sqliteErrors.ts';

/**
 * Copies an open register to `to` while it stays in use, and verifies the copy before giving it its name. The copy of an
 * encrypted register is encrypted with the same key.
 * Gives its size in bytes. Throws FILE_EXISTS (nothing is overwritten: not the register either) or FILE_NOT_WRITABLE;
 * no half-written file keeps the final name.
 */
export async function backUpFile(path: string, to: string, key: RegisterKey | null = null): Promise<number> {
  if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
  const partial = `${to}.partial`;
  try {
    makeFolder(dirname(to));
    rmSync(partial, { force: true });
    await copySnapshot(path, partial, key);
    verify(partial, key);
    renameSync(partial, to);
    return statSync(to).size;
  } catch (error) {
    removePartial(partial);
    throw asFailure(error, to);
  }
}

/** The same, as a job of the thread. */
export async function copyRegister({ path, to, key }: CopyWork): Promise<number> {
  return backUpFile(path, to, key);
}

export interface CopyWork {
  path: string;
  to: string;
  key: RegisterKey | null;
}

/**
 * Copies a file as it stands at this moment. It is read through a connection of its own: a long write in progress on the
 * register's neither waits nor is seen, and its end changes nothing to what is being copied.
 */
async function copySnapshot(path: string, to: string, key: RegisterKey | null): Promise<void> {
  const reader = openSqlite(path, key, { readonly: true, fileMustExist: true });
  try {
    // SQLite's back-up opens its target without a key, and refuses then; a file made by VACUUM has the key of its source.
    if (key !== null) return void reader.prepare('VACUUM INTO ?').run(to);
    reader.exec('BEGIN; SELECT count(*) FROM sqlite_master');
    await reader.backup(to);
  } finally {
    reader.close();
  }
}

function removePartial(partial: string): void {
  try {
    rmSync(partial, { force: true });
  } catch {
    // Where even that cannot be done nothing was written; the first error is the one to tell.
  }
}

function verify(path: string, key: RegisterKey | null): void {
  const copy = openSqlite(path, key, { fileMustExist: true });
  try {
    // A copy is one file, that can be read where nothing can be written beside it; opened as a register, it has its log again.
    copy.pragma('journal_mode = DELETE');
    const findings = quickCheck(copy);
    if (findings.length > 0) throw new Failure('REGISTER_DAMAGED', { path, findings });
  } finally {
    copy.close();
  }
}

function asFailure(error: unknown, to: string): unknown {
  const failure = sqliteFailure(fileFailure(error, to), to);
  if (failure instanceof Failure) return failure;
  const reason = failure instanceof Error ? failure.message : String(failure);
  return new Failure('FILE_NOT_WRITABLE', { path: to, reason });
}
