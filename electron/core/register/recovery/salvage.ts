// Salvages a damaged register: everything readable goes into a new one; what was not is told, table by table.
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import type { SalvageReport } from '../../../contract/recovery.ts';
import { Failure } from '../../failure.ts';
import { dataTables } from '../backups/rows.ts';
import { fullCheck } from '../check.ts';
import type { RegisterKey } from '../cipher.ts';
import { createRegisterFile, removeRegisterFile } from '../file.ts';
import type { JobWatch } from '../fileJobs.ts';
import { migrate, migrations, SCHEMA_VERSION } from '../migrate.ts';
import { fileFailure, sqliteFailure } from '../sqliteErrors.ts';
import { withoutTriggers } from '../triggers.ts';
import { createKeeping, type Kept } from './keepRows.ts';
import { checkAttachments, mendReferences } from './mend.ts';
import { openPages, type Pages } from './pages.ts';
import { readKeys, readRoots, readRows } from './readRows.ts';
import { firstIndex, type TableShape, tableShapes } from './schema.ts';

export interface SalvageWork {
  /** The damaged file; it is only read. It must not be open in this process. */
  from: string;
  /** Where the new register goes; nothing may be there. */
  to: string;
  key: RegisterKey | null;
  now: string;
}

/** The name of the fact a salvaged register keeps: its report, and the rows that could not take their place. */
export const SALVAGED = 'salvage';

const VERSION_AT = 60;

/**
 * Tells how far it is, from 0 to 1. Throws FILE_NOT_FOUND, FILE_EXISTS, FILE_NOT_WRITABLE, REGISTER_NEWER, NOT_A_REGISTER where
 * no row at all can be read; the damaged file is never touched, and nothing half-made is left.
 */
export async function salvage({ from, to, key, now }: SalvageWork, watch: JobWatch): Promise<SalvageReport> {
  if (!existsSync(from)) throw new Failure('FILE_NOT_FOUND', { path: from });
  if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
  const partial = `${to}.partial`;
  removeRegisterFile(partial);
  let pages: Pages | null = null;
  let database: SqliteDatabase | null = null;
  try {
    pages = openPages(from, key);
    if (key !== null && !isRightKey(pages)) throw new Failure('WRONG_PASSPHRASE', { path: from });
    const version = versionOf(pages, from);
    const shapes = tableShapes(version, now);
    database = createRegisterFile(partial, now, migrations.slice(0, version), key);
    const report = fill(pages, database, shapes, { from, now }, watch);
    migrate(database, now);
    report.findings = fullCheck(database);
    database
      .prepare('INSERT OR REPLACE INTO registerFact (name, value) VALUES (?, ?)')
      .run(SALVAGED, JSON.stringify(report));
    database.close();
    watch.goOn();
    if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
    renameSync(partial, to);
    return { ...report, to };
  } catch (error) {
    database?.close();
    removeRegisterFile(partial);
    throw sqliteFailure(fileFailure(error, to), to);
  } finally {
    pages?.[Symbol.dispose]();
    rmSync(`${partial}-wal`, { force: true });
  }
}

function fill(
  pages: Pages,
  database: SqliteDatabase,
  shapes: readonly TableShape[],
  { from, now }: { from: string; now: string },
  watch: JobWatch,
): SalvageReport {
  const restoreTriggers = withoutTriggers(database);
  database.pragma('foreign_keys = OFF');
  emptyAll(database);
  const kept = createKeeping(database);
  database.exec('BEGIN');
  readRows(pages, shapes, {
    onRow: kept.keep,
    onUnreadable: kept.unreadable,
    onBroken: kept.broken,
    exists: kept.exists,
    kindOf: kept.kindOf,
    onPage(done) {
      watch.goOn();
      if (done % 50 === 0) watch.tell((0.6 * done) / pages.count);
    },
  });
  const read = [...kept.rows.values()].reduce((sum, rows) => sum + rows, 0);
  if (read === 0) throw new Failure('NOT_A_REGISTER', { path: from });
  const lost = lostRows(pages, database, shapes, kept);
  watch.tell(0.8);
  const mended = mendReferences(database, shapes, now);
  database.exec('COMMIT');
  database.pragma('foreign_keys = ON');
  restoreTriggers();
  database.exec(`INSERT INTO searchIndex(searchIndex) VALUES ('rebuild')`);
  watch.goOn();
  watch.tell(0.9);
  return {
    ...{ at: now, from, to: '', findings: [] },
    tables: shapes
      .map(({ name }) => ({
        table: name,
        read: kept.rows.get(name) ?? 0,
        lost: lost.get(name) ?? 0,
        isWhole: kept.isWhole(name),
      }))
      .filter((table) => table.read + table.lost > 0 || !table.isWhole),
    attachments: checkAttachments(database),
    doubtful: kept.doubtful(),
    unreadable: kept.nowhere(),
    setAside: [...kept.setAside, ...mended.setAside],
    stubs: mended.stubs,
    detached: mended.detached,
  };
}

/** At least one page of an encrypted file is what was written with this key. */
function isRightKey(pages: Pages): boolean {
  for (let number = 1; number <= pages.count; number += 1) if (pages.read(number)?.isTrusted) return true;
  return false;
}

/** Throws REGISTER_NEWER; a version that makes no sense is taken for the present one. */
function versionOf(pages: Pages, path: string): number {
  const page = pages.read(1);
  const version = page?.bytes.readUInt32BE(VERSION_AT) ?? 0;
  // A damaged number is a big one more often than that of a version to come.
  if (version > SCHEMA_VERSION && version < SCHEMA_VERSION + 1000) {
    throw new Failure('REGISTER_NEWER', { path, found: version, supported: SCHEMA_VERSION });
  }
  return version >= 1 && version <= SCHEMA_VERSION ? version : SCHEMA_VERSION;
}

/** What a new register begins with gives way to what was in the old one, but for the association, which must be there. */
function emptyAll(database: SqliteDatabase): void {
  for (const table of dataTables(database)) {
    if (table !== 'association' && table !== 'registerFact') database.exec(`DELETE FROM "${table}"`);
  }
}

/** Rows that an index names, or that a number is missing for, and that were not found. */
function lostRows(
  pages: Pages,
  database: SqliteDatabase,
  shapes: readonly TableShape[],
  kept: Kept,
): Map<string, number> {
  const roots = readRoots(pages);
  const lost = new Map<string, number>();
  for (const { name, indexed } of shapes) {
    const unreadable = kept.unreadableIn(name);
    const root = roots.get(firstIndex(name));
    let missing = 0;
    if (indexed.length > 0 && root !== undefined) {
      const where = indexed.map((column) => `"${column}" = ?`).join(' AND ');
      const find = database.prepare(`SELECT 1 FROM "${name}" WHERE ${where}`);
      for (const key of readKeys(pages, root)) {
        if (key.length === indexed.length && find.get(...key) === undefined) missing += 1;
      }
    }
    if (name === 'journal') {
      // Its lines are numbered without a gap.
      missing = Number(database.prepare('SELECT coalesce(max(id), 0) - count(*) FROM journal').pluck().get());
    }
    const count = Math.max(missing, unreadable);
    if (count > 0) lost.set(name, count);
  }
  return lost;
}
