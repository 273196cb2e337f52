// What SQLite and the file system say when a register cannot be read or written, as the contract's errors.
import Sqlite from 'better-sqlite3';
import { Failure } from '../failure.ts';

/** The Failure an error of SQLite stands for; any other error as it is. */
export function sqliteFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const { code } = error;
  if (code === 'SQLITE_NOTADB') return new Failure('NOT_A_REGISTER', { path });
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new Failure('REGISTER_DAMAGED', { path, findings: [error.message] });
  }
  if (/^SQLITE_(READONLY|CANTOPEN|FULL|BUSY|LOCKED|IOERR|PERM|AUTH)/.test(code)) {
    return new Failure('FILE_NOT_WRITABLE', { path, reason: code });
  }
  return error;
}

/** The Failure an error of the file system stands for, for a path that was to be written; any other error as it is. */
export function fileFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const taken = error.code === 'EEXIST' && 'path' in error && error.path === path;
  if (taken) return new Failure('FILE_EXISTS', { path });
  // A path no system takes (it holds a NUL) is told by Node itself; the rest comes from the system.
  if ('syscall' in error || error.code === 'ERR_INVALID_ARG_VALUE') {
    return new Failure('FILE_NOT_WRITABLE', { path, reason: String(error.code) });
  }
  return error;
}
