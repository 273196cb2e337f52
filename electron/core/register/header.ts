// Whose file it is, and of which schema: read before the file is opened for writing.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Failure } from '../failure.ts';

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
 * Throws NOT_A_REGISTER, REGISTER_NEWER, or what the system says of a file that cannot be read.
 */
export function readVersion(path: string, supported: number): number {
  const { application, version } = hasPendingWrites(path) ? readByConnection(path) : readBytes(path);
  if (application !== APPLICATION_ID) throw new Failure('NOT_A_REGISTER', { path });
  if (version > supported) throw new Failure('REGISTER_NEWER', { path, found: version, supported });
  return version;
}

/** After a crash the latest header may be in the write-ahead log. */
function hasPendingWrites(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function readByConnection(path: string): Header {
  const database = new Sqlite(path, { fileMustExist: true, readonly: true });
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
