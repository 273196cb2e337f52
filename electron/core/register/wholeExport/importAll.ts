// Makes a register again from a whole export: every row, journal and frozen files included, or nothing.
import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
} from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { createInterface } from 'node:readline';
import type { Database as SqliteDatabase, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { badInput, Failure } from '../../failure.ts';
import { sha256Of } from '../backups/make.ts';
import { dataTables } from '../backups/rows.ts';
import { fullCheck } from '../check.ts';
import type { RegisterKey } from '../cipher.ts';
import { createRegisterFile, removeRegisterFile } from '../file.ts';
import type { JobWatch } from '../fileJobs.ts';
import { migrate, migrations, SCHEMA_VERSION } from '../migrate.ts';
import { fileFailure, sqliteFailure } from '../sqliteErrors.ts';
import { withoutTriggers } from '../triggers.ts';
import { FORMAT, FORMAT_VERSION, layout } from './layout.ts';

export interface ImportWork {
  /** The folder of the export. */
  from: string;
  /** The register that is made; nothing may be there. */
  to: string;
  /** What the new register is encrypted with; null for a clear one. */
  key: RegisterKey | null;
  now: string;
}

export interface ImportedWhole {
  path: string;
  rows: number;
}

const Manifest = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.int(),
  schemaVersion: z.int().min(1),
  rows: z.record(z.string(), z.int()),
});
type Manifest = z.infer<typeof Manifest>;

const Cell = z.union([
  z.null(),
  z.number(),
  z.string(),
  z.strictObject({ base64: z.base64() }),
  z.strictObject({ file: z.string(), from: z.int().min(0), length: z.int().min(0) }),
]);
const Row = z.record(z.string(), Cell);

/**
 * Tells how far it is, from 0 to 1. Throws BAD_INPUT on `from` (NOT_AN_EXPORT; CHANGED_FILE or UNREADABLE_LINE, `detail` names it),
 * REGISTER_NEWER, FILE_EXISTS, FILE_NOT_WRITABLE; nothing half-made is left.
 */
export async function importAll({ from, to, key, now }: ImportWork, watch: JobWatch): Promise<ImportedWhole> {
  if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
  const manifest = readManifest(from);
  const partial = `${to}.partial`;
  removeRegisterFile(partial);
  let database: SqliteDatabase | null = null;
  try {
    await checkSums(from, watch);
    database = createRegisterFile(partial, now, migrations.slice(0, manifest.schemaVersion), key);
    const rows = await fill(database, from, manifest, watch);
    migrate(database, now);
    const findings = fullCheck(database);
    if (findings.length > 0) throw new Failure('REGISTER_DAMAGED', { path: from, findings });
    database.close();
    watch.goOn();
    if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
    renameSync(partial, to);
    watch.tell(1);
    return { path: to, rows };
  } catch (error) {
    database?.close();
    removeRegisterFile(partial);
    throw sqliteFailure(fileFailure(error, to), to);
  }
}

function readManifest(from: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(from, layout.manifest), 'utf8');
  } catch {
    throw badInput('from', 'NOT_AN_EXPORT', from);
  }
  const parsed = Manifest.safeParse(parse(text));
  if (!parsed.success) throw badInput('from', 'NOT_AN_EXPORT', from);
  const { formatVersion, schemaVersion } = parsed.data;
  if (formatVersion > FORMAT_VERSION || schemaVersion > SCHEMA_VERSION) {
    throw new Failure('REGISTER_NEWER', { path: from, found: schemaVersion, supported: SCHEMA_VERSION });
  }
  return parsed.data;
}

/** Every file that the export lists is there, and is what was written. */
async function checkSums(from: string, watch: JobWatch): Promise<void> {
  let text: string;
  try {
    text = readFileSync(join(from, layout.checksums), 'utf8');
  } catch {
    throw badInput('from', 'NOT_AN_EXPORT', from);
  }
  const lines = text.split('\n').filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    watch.goOn();
    watch.tell((0.3 * index) / lines.length);
    const [, sum = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const full = inside(from, path);
    const found = existsSync(full) ? await sha256Of(full) : null;
    if (found !== sum) throw badInput('from', 'CHANGED_FILE', path || line);
  }
}

async function fill(
  database: SqliteDatabase,
  from: string,
  { rows: counts }: Manifest,
  watch: JobWatch,
): Promise<number> {
  const restoreTriggers = withoutTriggers(database);
  database.pragma('foreign_keys = OFF');
  const tables = dataTables(database);
  for (const table of tables) database.exec(`DELETE FROM "${table}"`);
  const total = Object.values(counts).reduce((sum, rows) => sum + rows, 0);
  let done = 0;
  database.exec('BEGIN');
  for (const table of tables) {
    let ofTable = 0;
    const insert = inserting(database, table);
    for await (const row of readTable(from, table)) {
      insert(row);
      ofTable += 1;
      done += 1;
      if (done % 500 === 0) {
        watch.goOn();
        watch.tell(0.3 + (0.6 * done) / total);
      }
    }
    if (ofTable !== (counts[table] ?? 0)) throw badInput('from', 'CHANGED_FILE', layout.table(table));
  }
  database.exec('COMMIT');
  database.pragma('foreign_keys = ON');
  restoreTriggers();
  database.exec(`INSERT INTO searchIndex(searchIndex) VALUES ('rebuild')`);
  return done;
}

/** Inserts rows of one table; rows of one file mostly have the same columns. */
function inserting(database: SqliteDatabase, table: string): (row: Record<string, unknown>) => void {
  const known = new Set(database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table));
  const statements = new Map<string, Statement<unknown[]>>();
  return (row) => {
    const names = Object.keys(row);
    const columns = names.map((name) => `"${name}"`).join(', ');
    let statement = statements.get(columns);
    if (statement === undefined) {
      const unknown = names.find((name) => !known.has(name));
      if (unknown !== undefined)
        throw badInput('from', 'UNREADABLE_LINE', `${layout.table(table)} ${unknown}`);
      const places = names.map(() => '?').join(', ');
      statement = database.prepare<unknown[]>(`INSERT INTO "${table}" (${columns}) VALUES (${places})`);
      statements.set(columns, statement);
    }
    statement.run(...Object.values(row));
  };
}

async function* readTable(from: string, table: string): AsyncGenerator<Record<string, unknown>> {
  const path = join(from, layout.table(table));
  if (!existsSync(path)) throw badInput('from', 'CHANGED_FILE', layout.table(table));
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: 0 })) {
    number += 1;
    const row = Row.safeParse(parse(line));
    if (!row.success) throw badInput('from', 'UNREADABLE_LINE', `${layout.table(table)} ${number}`);
    yield Object.fromEntries(Object.entries(row.data).map(([name, cell]) => [name, storedValue(from, cell)]));
  }
}

function storedValue(from: string, cell: z.infer<typeof Cell>): unknown {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('base64' in cell) return Buffer.from(cell.base64, 'base64');
  const bytes = Buffer.alloc(cell.length);
  const file = openSync(inside(from, cell.file), 'r');
  try {
    const read = readSync(file, bytes, 0, cell.length, cell.from);
    if (read !== cell.length) throw badInput('from', 'CHANGED_FILE', cell.file);
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** The path of a file of the export; nothing outside of its folder is ever read. */
function inside(from: string, path: string): string {
  const clean = normalize(path);
  if (path === '' || isAbsolute(path) || clean === '..' || clean.startsWith(`..${sep}`)) {
    throw badInput('from', 'CHANGED_FILE', path);
  }
  return join(from, clean);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
