// The exercise of restoring: proves a back-up on a copy of it, as if the register had been lost.

import { createHash } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import type { ExerciseReport } from '../../../contract/backUps.ts';
import { fullCheck } from '../check.ts';
import { openSqlite, type RegisterKey } from '../cipher.ts';
import { settle } from '../file.ts';
import type { JobWatch } from '../fileJobs.ts';
import { migrate } from '../migrate.ts';
import { fileFailure, sqliteFailure } from '../sqliteErrors.ts';
import { changedSince, compareTable } from './compare.ts';
import { keyOfBackUp } from './keyOfBackUp.ts';
import { sha256Of } from './make.ts';
import { dataTables } from './rows.ts';
import { readSheet } from './sheet.ts';

/** Attached files read whole in an exercise. */
const ATTACHMENTS = 25;

export interface ExerciseWork {
  register: string;
  key: RegisterKey | null;
  backUp: string;
  /** When the back-up was made. */
  at: string;
  now: string;
}

/**
 * Tells how far it is, from 0 to 1. The back-up and the register are only read; the copy is removed. Throws FILE_NOT_WRITABLE
 * when there is no room for the copy; a back-up that cannot be opened is a report that says so.
 */
export async function rehearse(work: ExerciseWork, watch: JobWatch): Promise<ExerciseReport> {
  const { backUp, at, now } = work;
  const copy = `${backUp}.exercise`;
  const report: ExerciseReport = {
    ...{ at: now, backUp: { path: backUp, at }, ok: false, findings: [], tables: [] },
    attachments: { read: 0, right: 0 },
  };
  try {
    copyFileSync(backUp, copy);
    const sheet = readSheet(backUp);
    if (sheet !== null && (await sha256Of(copy)) !== sheet.sha256) report.findings.push('sha256');
    watch.tell(0.1);
    prove(copy, work, report, watch);
  } catch (error) {
    const failure = sqliteFailure(fileFailure(error, copy), backUp);
    if (!isDamage(failure)) throw failure;
    report.findings.push(failure.message);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
  const { read, right } = report.attachments;
  const isExplained = report.tables.every(({ unexplained }) => unexplained === 0);
  return { ...report, ok: report.findings.length === 0 && isExplained && read === right };
}

function prove(
  copy: string,
  { register, key, now }: ExerciseWork,
  report: ExerciseReport,
  watch: JobWatch,
): void {
  const restored = openSqlite(copy, keyOfBackUp(copy, key), { fileMustExist: true });
  const present = openSqlite(register, key, { readonly: true, fileMustExist: true });
  try {
    settle(restored);
    report.findings.push(...fullCheck(restored));
    watch.tell(0.4);
    watch.goOn();
    // As opening it would: a back-up that can no longer be brought up to date is of no use.
    migrate(restored, now);
    // One state of the register, whatever is written meanwhile.
    present.exec('BEGIN');
    const changed = changedSince(restored, present);
    const tables = dataTables(restored);
    for (const [index, table] of tables.entries()) {
      report.tables.push(compareTable(restored, present, table, changed));
      watch.tell(0.4 + (0.4 * (index + 1)) / tables.length);
      watch.goOn();
    }
    report.attachments = readAttachments(restored, watch);
    watch.tell(1);
  } finally {
    restored.close();
    present.close();
  }
}

/** Reads attached files spread over all of them, to their last byte. */
function readAttachments(database: SqliteDatabase, watch: JobWatch): ExerciseReport['attachments'] {
  const all = database
    .prepare<[], { id: string; sha256: string }>('SELECT id, sha256 FROM document ORDER BY id')
    .all();
  const step = Math.max(1, Math.floor(all.length / ATTACHMENTS));
  const chosen = all.filter((_one, index) => index % step === 0);
  const chunks = database.prepare<[string], { bytes: Buffer }>(
    'SELECT bytes FROM documentChunk WHERE documentId = ? ORDER BY position',
  );
  let right = 0;
  for (const { id, sha256 } of chosen) {
    watch.goOn();
    const hash = createHash('sha256');
    for (const { bytes } of chunks.iterate(id)) hash.update(bytes);
    if (hash.digest('hex') === sha256) right += 1;
  }
  return { read: chosen.length, right };
}

function isDamage(failure: unknown): failure is Error {
  return (
    failure instanceof Error &&
    'code' in failure &&
    (failure.code === 'REGISTER_DAMAGED' || failure.code === 'NOT_A_REGISTER')
  );
}
