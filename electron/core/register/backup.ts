// Back-ups by SQLite's own API, each verified by opening the copy.
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite, { type Database as SqliteDatabase } from 'better-sqlite3';
import { Failure } from '../failure.ts';
import { quickCheck } from './check.ts';

/** Where the back-up of a register goes: `Sauvegardes` beside it, with the instant in its name. */
export function backUpPath(register: string, now: string): string {
  const stamp = now.slice(0, 19).replaceAll(':', '-');
  const name = basename(register).replace(/\.vigie$/, '');
  return join(dirname(register), 'Sauvegardes', `${name} ${stamp}.vigie`);
}

/**
 * Copies an open register to `to` while it stays in use, page by page, and verifies the copy before giving it its name.
 * Gives its size in bytes. Throws FILE_NOT_WRITABLE; no half-written file keeps the final name.
 */
export async function backUpFile(database: SqliteDatabase, to: string): Promise<number> {
  const partial = `${to}.partial`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    rmSync(partial, { force: true });
    await database.backup(partial);
    verify(partial);
    renameSync(partial, to);
    return statSync(to).size;
  } catch (error) {
    rmSync(partial, { force: true });
    if (error instanceof Failure) throw error;
    throw new Failure('FILE_NOT_WRITABLE', {
      path: to,
      reason: error instanceof Error ? error.message : String(error),
    });
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
