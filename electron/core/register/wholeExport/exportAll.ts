// Writes a whole register as a folder of open formats, in one state of it, whatever is written meanwhile.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { Failure } from '../../failure.ts';
import { primaryKey } from '../backups/compare.ts';
import { countRows, dataTables } from '../backups/rows.ts';
import { openSqlite, type RegisterKey } from '../cipher.ts';
import type { JobWatch } from '../fileJobs.ts';
import { fileFailure, sqliteFailure } from '../sqliteErrors.ts';
import { type Cell, FORMAT, FORMAT_VERSION, layout, readMe } from './layout.ts';
import { textsOf } from './texts.ts';

export interface ExportWork {
  register: string;
  /** The register's name, for people. */
  name: string;
  key: RegisterKey | null;
  /** The folder that is made; nothing may be there. */
  to: string;
  now: string;
}

export interface ExportedWhole {
  path: string;
  files: number;
  /** In bytes. */
  size: number;
  rows: number;
}

/** Rows written between two looks at whether to go on. */
const SLICE = 500;

/** Tells how far it is, from 0 to 1. Throws FILE_EXISTS, FILE_NOT_WRITABLE, REGISTER_DAMAGED; nothing half-made is left. */
export async function exportAll(
  { register, name, key, to, now }: ExportWork,
  watch: JobWatch,
): Promise<ExportedWhole> {
  if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
  const partial = `${to}.partial`;
  const database = openSqlite(register, key, { readonly: true, fileMustExist: true });
  try {
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    database.exec('BEGIN');
    const folder = writing(partial);
    const counts = countRows(database);
    const total = Object.values(counts).reduce((sum, rows) => sum + rows, 0);
    let done = 0;
    const step = () => {
      done += 1;
      if (done % SLICE !== 0) return;
      watch.goOn();
      watch.tell(done / total);
    };
    folder.whole(layout.manifest, `${JSON.stringify(manifest(database, name, counts, now), null, 2)}\n`);
    folder.whole(layout.readMe, readMe(name, now));
    for (const table of dataTables(database)) writeTable(database, table, folder, step);
    for (const { path, text } of textsOf(database)) folder.whole(path, text);
    folder.whole(layout.checksums, folder.sums());
    watch.goOn();
    if (existsSync(to)) throw new Failure('FILE_EXISTS', { path: to });
    renameSync(partial, to);
    watch.tell(1);
    return { path: to, ...folder.written(), rows: total };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw sqliteFailure(fileFailure(error, to), register);
  } finally {
    database.close();
  }
}

function manifest(database: SqliteDatabase, name: string, rows: Record<string, number>, now: string): object {
  const schemaVersion = Number(database.pragma('user_version', { simple: true }));
  return { format: FORMAT, formatVersion: FORMAT_VERSION, schemaVersion, name, exportedAt: now, rows };
}

function writeTable(database: SqliteDatabase, table: string, folder: Writing, step: () => void): void {
  const file = folder.open(layout.table(table));
  const order = primaryKey(database, table).map((column) => `"${column}"`);
  const select = database.prepare<[], Record<string, unknown>>(
    `SELECT * FROM "${table}" ORDER BY ${order.join(', ') || 'rowid'}`,
  );
  const place = placeOf(database, table);
  for (const row of select.safeIntegers(false).iterate()) {
    const cells = Object.entries(row).map(([column, value]) => [column, cellOf(value, row, place, folder)]);
    file.write(`${oneLine(Object.fromEntries(cells))}\n`);
    step();
  }
  file.close();
}

/** Some readers end a line at these two characters as well. */
function oneLine(row: Record<string, Cell>): string {
  return JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** The file that the bytes of a row go to; null where they stay in the row. */
type Place = (row: Record<string, unknown>) => string | null;

function placeOf(database: SqliteDatabase, table: string): Place {
  if (table === 'documentChunk') {
    const find = database.prepare('SELECT name FROM document WHERE id = ?').pluck();
    return ({ documentId }) => layout.attachment(String(documentId), String(find.get(documentId) ?? ''));
  }
  if (table === 'publishedFile') {
    const find = database.prepare(`SELECT reference || ' ' || edition FROM communique WHERE id = ?`).pluck();
    return ({ communiqueId, name }) =>
      layout.published(String(find.get(communiqueId) ?? communiqueId), String(name));
  }
  return () => null;
}

function cellOf(value: unknown, row: Record<string, unknown>, place: Place, folder: Writing): Cell {
  if (Buffer.isBuffer(value)) {
    const file = place(row);
    if (file === null) return { base64: value.toString('base64') };
    const from = folder.append(file, value);
    return { file, from, length: value.length };
  }
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError(`a value of kind ${typeof value}`);
}

interface Writing {
  whole(path: string, text: string): void;
  open(path: string): { write(text: string): void; close(): void };
  /** Adds bytes to a file, made where there is none; gives where they begin in it. */
  append(path: string, bytes: Buffer): number;
  sums(): string;
  written(): { files: number; size: number };
}

/** Files of a folder, each hashed as it is written. */
function writing(root: string): Writing {
  const known = new Map<string, { hash: ReturnType<typeof createHash>; size: number }>();
  const write = (path: string, bytes: Buffer, flags: 'a' | 'wx') => {
    const full = join(root, path);
    let file = known.get(path);
    if (file === undefined) {
      mkdirSync(dirname(full), { recursive: true });
      file = { hash: createHash('sha256'), size: 0 };
      known.set(path, file);
    }
    const handle = openSync(full, flags);
    try {
      writeSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const from = file.size;
    file.hash.update(bytes);
    file.size += bytes.length;
    return from;
  };
  return {
    whole: (path, text) => void write(path, Buffer.from(text), 'wx'),
    open(path) {
      let waiting: string[] = [];
      write(path, Buffer.alloc(0), 'wx');
      const flush = () => {
        write(path, Buffer.from(waiting.join('')), 'a');
        waiting = [];
      };
      return {
        write(text) {
          waiting.push(text);
          if (waiting.length >= SLICE) flush();
        },
        close: flush,
      };
    },
    append: (path, bytes) => write(path, bytes, 'a'),
    sums: () =>
      [...known]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { hash }]) => `${hash.copy().digest('hex')}  ${path}\n`)
        .join(''),
    written: () => ({
      files: known.size,
      size: [...known.values()].reduce((sum, { size }) => sum + size, 0),
    }),
  };
}
