// Opens a register file: open → version → check and back up if a migration is due → migrate.
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database as SqliteDatabase } from 'better-sqlite3';
import { Failure } from '../failure.ts';
import { makeFolder } from '../makeFolder.ts';
import { backUpFile } from './backup.ts';
import { freeBackUpPath } from './backups/names.ts';
import { quickCheck } from './check.ts';
import { looksEncrypted, openSqlite, type RegisterKey } from './cipher.ts';
import { frenchOrder } from './frenchOrder.ts';
import { APPLICATION_ID, readVersion } from './header.ts';
import { migrate, migrations } from './migrate.ts';
import { removeRewriting } from './rewrite.ts';
import { fileFailure, sqliteFailure } from './sqliteErrors.ts';

/**
 * Makes a new register file, empty and at the present schema; encrypted where it is given a key.
 * Throws FILE_EXISTS (nothing is overwritten) or FILE_NOT_WRITABLE; leaves no file behind on an error.
 */
export function createRegisterFile(
  path: string,
  now: string,
  list = migrations,
  key: RegisterKey | null = null,
): SqliteDatabase {
  try {
    makeFolder(dirname(path));
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    throw fileFailure(error, path);
  }
  let database: SqliteDatabase | null = null;
  try {
    database = openSqlite(path, key);
    // Before the first table is written, so that the page layout is settled once.
    database.pragma(`application_id = ${APPLICATION_ID}`);
    settle(database);
    migrate(database, now, list);
    return database;
  } catch (error) {
    database?.close();
    removeRegisterFile(path);
    throw sqliteFailure(error, path);
  }
}

/** Takes away a register file that was just made, with what SQLite keeps beside it. It must be closed. */
export function removeRegisterFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/**
 * Opens an existing register file and brings it to the present schema, after a verified back-up.
 * Throws FILE_NOT_FOUND, NOT_A_REGISTER, REGISTER_LOCKED (encrypted, and no key given), WRONG_PASSPHRASE (the key is not
 * that of the file), REGISTER_NEWER (never downgraded), REGISTER_DAMAGED, FILE_NOT_WRITABLE.
 */
export async function openRegisterFile(
  path: string,
  now: string,
  list = migrations,
  key: RegisterKey | null = null,
): Promise<SqliteDatabase> {
  if (!existsSync(path)) throw new Failure('FILE_NOT_FOUND', { path });
  let database: SqliteDatabase | null = null;
  try {
    removeRewriting(path);
    if (key === null && looksEncrypted(path)) throw new Failure('REGISTER_LOCKED', { path });
    const version = versionOf(path, list.length, key);
    database = openSqlite(path, key, { fileMustExist: true });
    settle(database);
    refuseReadOnly(database, version);
    if (version < list.length) {
      const findings = quickCheck(database);
      if (findings.length > 0) throw new Failure('REGISTER_DAMAGED', { path, findings });
      await backUpFile(path, freeBackUpPath(path, now, 'migration'), key);
      migrate(database, now, list);
    }
    return database;
  } catch (error) {
    database?.close();
    throw sqliteFailure(fileFailure(error, path), path);
  }
}

/** An encrypted file says nothing of itself to a key that is not its own. */
function versionOf(path: string, supported: number, key: RegisterKey | null): number {
  try {
    return readVersion(path, supported, key);
  } catch (error) {
    if (key !== null && error instanceof Sqlite.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new Failure('WRONG_PASSPHRASE', { path });
    }
    throw error;
  }
}

/** SQLite opens without a word a file that may only be read; its first write would fail. */
function refuseReadOnly(database: SqliteDatabase, version: number): void {
  database.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`);
}

/** What holds for every connection that writes. */
export function settle(database: SqliteDatabase): void {
  database.pragma('journal_mode = WAL');
  database.function('frenchOrder', { deterministic: true }, frenchOrder);
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma('trusted_schema = OFF');
}
