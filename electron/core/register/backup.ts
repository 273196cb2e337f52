// Back-ups by SQLite's own API, each verified by opening the copy.
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Failure } from '../failure.ts';
import { quickCheck } from './check.ts';
import { fileFailure, sqliteFailure } from './sqliteErrors.ts';

/**
 * Copies an open register to `to` while it stays in use, page by page, and verifies the copy before giving it its name.
 * Gives its size in bytes. Throws FILE_EXISTS (nothing is overwritten: not the register either) or FILE_NOT_WRITABLE;
 * no half-written file keeps the final name.
 */
export async function backUpFile(path: string, to: string): Promise<number> {
  if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
  const partial = `${to}.partial`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    rmSync(partial, { force: true });
    await copySnapshot(path, partial);
    verify(partial);
    renameSync(partial, to);
    return statSync(to).size;
  } catch (error) {
    removePartial(partial);
    throw asFailure(error, to);
  }
}

/**
 * Copies a file as it stands at this moment. It is read through a connection of its own: a long write in progress on the
 * register's neither waits nor is seen, and its end changes nothing to what is being copied.
 */
async function copySnapshot(path: string, to: string): Promise<void> {
  const reader = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
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

function verify(path: string): void {
  const copy = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
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
