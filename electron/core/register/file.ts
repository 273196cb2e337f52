// Opens a register file: open → version → check and back up if a migration is due → migrate.
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database as SqliteDatabase } from 'better-sqlite3';
import { Failure } from '../failure.ts';
import { backUpFile, backUpPath } from './backup.ts';
import { quickCheck } from './check.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';

/** « VIGI » in ASCII: says in the file's header whose file it is. */
export const APPLICATION_ID = 0x56494749;

/**
 * Makes a new register file, empty and at the present schema.
 * Throws FILE_EXISTS (nothing is overwritten) or FILE_NOT_WRITABLE; leaves no file behind on an error.
 */
export function createRegisterFile(path: string, now: string): SqliteDatabase {
  try {
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    throw fileFailure(error, path);
  }
  try {
    const database = new Sqlite(path);
    // Before the first table is written, so that the page layout is settled once.
    database.pragma(`application_id = ${APPLICATION_ID}`);
    settle(database);
    migrate(database, now);
    return database;
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    throw error;
  }
}

/**
 * Opens an existing register file and brings it to the present schema, after a verified back-up.
 * Throws FILE_NOT_FOUND, NOT_A_REGISTER, REGISTER_NEWER (never downgraded), REGISTER_DAMAGED, FILE_NOT_WRITABLE.
 */
export async function openRegisterFile(path: string, now: string): Promise<SqliteDatabase> {
  if (!existsSync(path)) throw new Failure('FILE_NOT_FOUND', { path });
  const database = openSqlite(path);
  try {
    const version = readVersion(database, path);
    settle(database);
    if (version < SCHEMA_VERSION) {
      const findings = quickCheck(database);
      if (findings.length > 0) throw new Failure('REGISTER_DAMAGED', { path, findings });
      await backUpFile(database, backUpPath(path, now));
      migrate(database, now);
    }
    return database;
  } catch (error) {
    database.close();
    throw asFailure(error, path);
  }
}

function openSqlite(path: string): SqliteDatabase {
  try {
    return new Sqlite(path, { fileMustExist: true });
  } catch (error) {
    throw asFailure(error, path);
  }
}

function readVersion(database: SqliteDatabase, path: string): number {
  const application = Number(database.pragma('application_id', { simple: true }));
  if (application !== APPLICATION_ID) throw new Failure('NOT_A_REGISTER', { path });
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > SCHEMA_VERSION) {
    throw new Failure('REGISTER_NEWER', { path, found, supported: SCHEMA_VERSION });
  }
  return found;
}

/** What holds for every connection that writes. */
function settle(database: SqliteDatabase): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma('trusted_schema = OFF');
}

function asFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB') return new Failure('NOT_A_REGISTER', { path });
  if (error.code.startsWith('SQLITE_CORRUPT')) {
    return new Failure('REGISTER_DAMAGED', { path, findings: [error.message] });
  }
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN')) {
    return new Failure('FILE_NOT_WRITABLE', { path, reason: error.code });
  }
  return error;
}

function fileFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EEXIST') return new Failure('FILE_EXISTS', { path });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENOSPC'].includes(code)) {
    return new Failure('FILE_NOT_WRITABLE', { path, reason: code });
  }
  return error;
}
