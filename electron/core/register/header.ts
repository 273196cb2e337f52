// Whose file it is, and of which schema: read before the file is opened for writing.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Failure } from '../failure.ts';
import { openSqlite, type RegisterKey } from './cipher.ts';

/** « VIGI » in ASCII: says in the file's header whose file it is. */
export const APPLICATION_ID = 0x56494749;

// Offsets of the SQLite file format, §1.3 « The Database Header ».
const HEADER_LENGTH = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

interface Header {
  application: number;
  version: number;
}

/**
 * The schema version of a register file, which is left as it is to the last byte, as are the files beside it.
 * Throws NOT_A_REGISTER, REGISTER_NEWER, SQLite's NOTADB where the key is not that of the file, or what the system says of
 * a file that cannot be read.
 */
export function readVersion(path: string, supported: number, key: RegisterKey | null = null): number {
  const { application, version } = readHeader(path, key);
  if (application !== APPLICATION_ID) throw new Failure('NOT_A_REGISTER', { path });
  if (version > supported) throw new Failure('REGISTER_NEWER', { path, found: version, supported });
  return version;
}

function readHeader(path: string, key: RegisterKey | null): Header {
  if (hasPendingWrites(path)) return readByConnection(path, key, true);
  // An encrypted header is read by SQLite alone. A connection that could write does not, and takes away what it put beside.
  return key === null ? readBytes(path) : readByConnection(path, key, false);
}

/** After a crash the latest header may be in the write-ahead log. */
function hasPendingWrites(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function readByConnection(path: string, key: RegisterKey | null, readonly: boolean): Header {
  const database = openSqlite(path, key, { fileMustExist: true, readonly });
  try {
    const read = (name: string) => Number(database.pragma(name, { simple: true }));
    return { application: read('application_id'), version: read('user_version') };
  } finally {
    database.close();
  }
}

function readBytes(path: string): Header {
  const header = Buffer.alloc(HEADER_LENGTH);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, HEADER_LENGTH, 0) < HEADER_LENGTH) header.fill(0);
  } finally {
    closeSync(file);
  }
  return {
    application: header.readUInt32BE(APPLICATION_ID_AT),
    version: header.readUInt32BE(USER_VERSION_AT),
  };
}
