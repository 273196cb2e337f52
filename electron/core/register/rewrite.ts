// Encrypts a closed register, changes its key or takes it away: a new file beside, verified, then put in its place at once.
import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { Failure } from '../failure.ts';
import { quickCheck } from './check.ts';
import { attachSqlite, openSqlite, type RegisterKey } from './cipher.ts';
import { flushFile, flushFolder } from './flush.ts';
import { fileFailure, sqliteFailure } from './sqliteErrors.ts';

export interface Rewriting {
  path: string;
  from: RegisterKey | null;
  to: RegisterKey | null;
}

/**
 * Writes the file again under another key; null for a clear one. Killed at any moment, it leaves the file as it was or as it
 * is to be. What the former file held is written over with zeros before its place on the disk is given back, where the
 * system allows it. Blocks for as long as the file is big: for a thread. Throws FILE_NOT_WRITABLE (`SQLITE_BUSY` where
 * another program has the file open), REGISTER_DAMAGED; the file stays as it was then.
 */
export function rewriteFile({ path, from, to }: Rewriting): void {
  const target = path + TARGET;
  removeRewriting(path);
  let writer: SqliteDatabase | null = null;
  let former: number | null = null;
  try {
    // A target takes the key of a connection's main file: this one, which stays empty.
    writer = openSqlite(path + KEY_HOLDER, to);
    attachSqlite(writer, path, 'source', from);
    holdAlone(writer, path);
    writer.prepare('VACUUM source INTO ?').run(target);
    verify(writer, target, to);
    flushFile(target);
    if (WINDOWS) writer.close();
    else former = openSync(path, 'r+');
    renameSync(target, path);
    flushFolder(dirname(path));
    if (former !== null) wipe(former);
  } catch (error) {
    throw sqliteFailure(fileFailure(error, path), path);
  } finally {
    writer?.close();
    if (former !== null) closeSync(former);
    removeRewriting(path);
  }
}

/** The same, as a job of the thread. */
export async function rewrite(work: Rewriting): Promise<void> {
  rewriteFile(work);
}

/** Takes away what a rewriting that was killed left beside the file. */
export function removeRewriting(path: string): void {
  for (const name of [TARGET, KEY_HOLDER]) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) {
      rmSync(path + name + suffix, { force: true });
    }
  }
}

/**
 * Writes zeros over an open file that has no name any more; one that has another name is somebody's copy, and stays. Another
 * program that waited for it finds nothing there, rather than writing where nobody reads. It never fails: what matters is done.
 */
export function wipe(file: number): void {
  try {
    const { size, nlink } = fstatSync(file);
    if (nlink > 0) return;
    const zeros = Buffer.alloc(1024 * 1024);
    for (let at = 0; at < size; at += zeros.length) {
      writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at);
    }
    fsyncSync(file);
  } catch {
    // A disk that refuses gives the place back as it is.
  }
}

/** Where a file that is open is never replaced: there it is closed a moment before. */
const WINDOWS = process.platform === 'win32';
const TARGET = '.rewriting';
const KEY_HOLDER = '.rewriting-key';

/** No other connection, of any program, until this one is closed; the write-ahead log goes into the file. */
function holdAlone(writer: SqliteDatabase, path: string): void {
  writer.pragma('source.locking_mode = EXCLUSIVE');
  if (writer.pragma('source.journal_mode = DELETE', { simple: true }) !== 'delete') {
    throw new Failure('FILE_NOT_WRITABLE', { path, reason: 'SQLITE_BUSY' });
  }
  // The lock is taken by a write, and kept by the mode.
  const version = Number(writer.pragma('source.user_version', { simple: true }));
  writer.pragma(`source.user_version = ${version}`);
}

/** Throws REGISTER_DAMAGED unless the copy is sound and every table holds as many rows. */
function verify(writer: SqliteDatabase, target: string, key: RegisterKey | null): void {
  const copy = openSqlite(target, key, { readonly: true, fileMustExist: true });
  try {
    const findings = quickCheck(copy);
    const tables = copy
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
      .all();
    for (const { name } of tables) {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      const rows = (database: SqliteDatabase, schema: string) =>
        database.prepare(`SELECT count(*) FROM ${schema}.${quoted}`).pluck().get();
      if (rows(copy, 'main') !== rows(writer, 'source')) findings.push(`${name}: rows missing`);
    }
    if (findings.length > 0) throw new Failure('REGISTER_DAMAGED', { path: target, findings });
  } finally {
    copy.close();
  }
}
