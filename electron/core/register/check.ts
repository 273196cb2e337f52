// Checks a register file: its structure at opening, everything on demand.
import { Worker } from 'node:worker_threads';
import Sqlite, { type Database as SqliteDatabase } from 'better-sqlite3';
import type { RegisterKey } from './cipher.ts';

/** The structure of the file: an empty list when it is sound, else what SQLite found (at most 20 lines). */
export function quickCheck(database: SqliteDatabase): string[] {
  return findingsOf(checkPages, database);
}

/** Structure, indexes, references between tables and the search index: an empty list when all is sound. */
export function fullCheck(database: SqliteDatabase): string[] {
  const checks = [checkStructure, checkReferences, checkSearchIndex];
  return checks.flatMap((check) => findingsOf(check, database));
}

/**
 * Checks the file in a thread of its own, on a connection that only reads, `delay` milliseconds from now, so that a large
 * register opens at once. Resolves to the findings; an empty list when it is sound, or when the check was stopped. Rejects
 * when the check itself cannot be made.
 */
export function checkInBackground(
  path: string,
  key: RegisterKey | null,
  worker: URL,
  delay: number,
): { findings: Promise<string[]>; stop(): Promise<void> } {
  let thread: Worker | null = null;
  const { promise: findings, resolve, reject } = Promise.withResolvers<string[]>();
  const timer = setTimeout(() => {
    thread = new Worker(worker, { workerData: { path, key } });
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', () => resolve([]));
    thread.unref();
  }, delay).unref();
  return {
    findings,
    async stop() {
      clearTimeout(timer);
      await thread?.terminate();
      resolve([]);
    },
  };
}

type Check = (database: SqliteDatabase) => string[];

function findingsOf(check: Check, database: SqliteDatabase): string[] {
  try {
    return check(database);
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    // A file too damaged to be read to the end: what SQLite says of it is the finding.
    return [`${check.name}: ${error.message}`];
  }
}

function checkPages(database: SqliteDatabase): string[] {
  return database
    .prepare<[], { quick_check: string }>('PRAGMA quick_check(20)')
    .all()
    .map((row) => row.quick_check)
    .filter((line) => line !== 'ok');
}

function checkStructure(database: SqliteDatabase): string[] {
  return database
    .prepare<[], { integrity_check: string }>('PRAGMA integrity_check(20)')
    .all()
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
}

function checkReferences(database: SqliteDatabase): string[] {
  return database
    .prepare<[], { table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .slice(0, 20)
    .map((row) => `${row.table} ${row.rowid}: ${row.parent} missing`);
}

/** FTS5's own check: it throws where the index does not say what the entries do. */
function checkSearchIndex(database: SqliteDatabase): string[] {
  database.exec(`INSERT INTO searchIndex(searchIndex, rank) VALUES ('integrity-check', 1)`);
  return [];
}
