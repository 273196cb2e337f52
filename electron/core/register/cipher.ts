// The one way to open a register file, clear or encrypted: every connection, of every thread, goes through here.
import { closeSync, openSync, readSync } from 'node:fs';
import Sqlite, { type Options, type Database as SqliteDatabase } from 'better-sqlite3';

/**
 * What opens an encrypted file: 64 hexadecimal digits of key, then the 32 of the file's salt. A text, so that it crosses to
 * a thread; never to be written, logged or sent anywhere. A clear file has none: null.
 */
export type RegisterKey = string;

/** How many bytes of random salt begin an encrypted file, in the place of SQLite's own first words. */
export const SALT_LENGTH = 16;

const CLEAR_START = 'SQLite format 3\0';
const PAGE = 4096;
/** Of the 256 values of a byte, how many an encrypted page shows at least: all but a few, where text or a table shows half. */
const MANY_VALUES = 240;

/**
 * Opens a file with its key; null for a clear one. Nothing is read yet: a wrong key shows at the first reading, as
 * SQLITE_NOTADB. A damaged page of an encrypted file is SQLITE_CORRUPT, and the connection reads nothing more after it;
 * `PRAGMA hmac_check = 0` reads what such a page still holds.
 */
export function openSqlite(path: string, key: RegisterKey | null, options: Options = {}): SqliteDatabase {
  const database = new Sqlite(path, options);
  try {
    // Sorting and temporary tables stay in memory: on the disk they would be clear.
    database.pragma('temp_store = MEMORY');
    if (key !== null) {
      chooseCipher(database);
      database.pragma(`key = ${keyLiteral(key)}`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Joins another file to a connection, under `name`, with that file's own key. */
export function attachSqlite(
  database: SqliteDatabase,
  path: string,
  name: string,
  key: RegisterKey | null,
): void {
  if (key !== null) chooseCipher(database);
  const literal = key === null ? `''` : keyLiteral(key);
  database.prepare(`ATTACH ? AS ${name} KEY ${literal}`).run(path);
}

/** Whether a file begins as SQLite's own do: anybody reads it. It must not be open. */
export function isClearFile(path: string): boolean {
  return firstBytes(path, SALT_LENGTH).toString('latin1') === CLEAR_START;
}

/** Whether a file seems to be an encrypted register: nothing in it can be told from chance. It must not be open. */
export function looksEncrypted(path: string): boolean {
  const start = firstBytes(path, PAGE);
  if (start.length < PAGE || start.toString('latin1', 0, SALT_LENGTH) === CLEAR_START) return false;
  return new Set(start).size >= MANY_VALUES;
}

/** The salt of an encrypted file, which is its beginning. It must not be open. */
export function saltOf(path: string): Buffer {
  return firstBytes(path, SALT_LENGTH);
}

/** The salt a key was made with. */
export function saltIn(key: RegisterKey): Buffer {
  return Buffer.from(key.slice(-2 * SALT_LENGTH), 'hex');
}

/** The fourth version of SQLCipher's format: AES-256 and HMAC-SHA-512 page by page, the write-ahead log included. */
function chooseCipher(database: SqliteDatabase): void {
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
}

function keyLiteral(key: RegisterKey): string {
  if (!/^[0-9a-f]{96}$/.test(key)) throw new Error('not a key');
  return `"x'${key}'"`;
}

function firstBytes(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    // On POSIX this lets go of the locks this process holds on the file: hence « must not be open ».
    closeSync(file);
  }
}
