// Checks a register file: its structure at opening, everything on demand.
import { Worker } from 'node:worker_threads';
import type { Database as SqliteDatabase } from 'better-sqlite3';

/** The structure of the file: an empty list when it is sound, else what SQLite found (at most 20 lines). */
export function quickCheck(database: SqliteDatabase): string[] {
  return database
    .prepare<[], { quick_check: string }>('PRAGMA quick_check(20)')
    .all()
    .map((row) => row.quick_check)
    .filter((line) => line !== 'ok');
}

/** Structure, indexes, references between tables and the search index: an empty list when all is sound. */
export function fullCheck(database: SqliteDatabase): string[] {
  const structure = database
    .prepare<[], { integrity_check: string }>('PRAGMA integrity_check(20)')
    .all()
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const references = database
    .prepare<[], { table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map((row) => `${row.table} ${row.rowid}: ${row.parent} missing`);
  return [...structure, ...references.slice(0, 20), ...checkSearchIndex(database)];
}

/**
 * Checks the file in a thread of its own, on a connection that only reads, so that a large register opens at once.
 * Resolves to the findings; an empty list when it is sound.
 */
export function checkInBackground(path: string, worker: URL): { findings: Promise<string[]>; stop(): void } {
  const thread = new Worker(worker, { workerData: { path } });
  const findings = new Promise<string[]>((resolve, reject) => {
    thread.once('message', (lines: string[]) => resolve(lines));
    thread.once('error', reject);
    thread.once('exit', () => resolve([]));
  });
  thread.unref();
  return { findings, stop: () => void thread.terminate() };
}

function checkSearchIndex(database: SqliteDatabase): string[] {
  try {
    database.exec(`INSERT INTO searchIndex(searchIndex, rank) VALUES ('integrity-check', 1)`);
    return [];
  } catch (error) {
    return [`search index: ${error instanceof Error ? error.message : String(error)}`];
  }
}
