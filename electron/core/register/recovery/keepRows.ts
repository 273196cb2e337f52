// Puts salvaged rows into the new register; what cannot take its place there is set aside whole, never dropped.
import Sqlite, { type Database as SqliteDatabase } from 'better-sqlite3';
import type { SetAside } from '../../../contract/recovery.ts';
import type { Value } from './btree.ts';
import type { FoundRow } from './readRows.ts';

export interface Kept {
  keep(row: FoundRow): void;
  unreadable(table: string | null): void;
  broken(table: string): void;
  /** What the journal and the search say that a record is; null where they do not know it. */
  kindOf(id: string): string | null;
  /** Whether a row of a table of that id has taken its place. */
  exists(table: string, id: string): boolean;
  /** How many rows of each table took their place. */
  readonly rows: ReadonlyMap<string, number>;
  readonly setAside: SetAside[];
  /** Rows whose page is known not to be what was written. */
  doubtful(): number;
  unreadableIn(table: string): number;
  /** Whether all its pages could be read. */
  isWhole(table: string): boolean;
  /** Unreadable ones of which not even the table is known. */
  nowhere(): number;
}

export function createKeeping(database: SqliteDatabase): Kept {
  const rows = new Map<string, number>();
  const setAside: SetAside[] = [];
  const unreadable = new Map<string | null, number>();
  const broken = new Set<string>();
  let doubtful = 0;

  function insert({ table, rowid, values }: FoundRow): void {
    const columns = table.columns.slice(0, values.length).map(({ name }) => name);
    const given = columns.map((name, index) =>
      name === table.rowidColumn ? rowid : (values[index] ?? null),
    );
    // What a new register must have gives way to what was in the old one.
    const verb =
      table.name === 'association' || table.name === 'registerFact' ? 'INSERT OR REPLACE' : 'INSERT';
    const names = columns.map((name) => `"${name}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    database.prepare(`${verb} INTO "${table.name}" (${names}) VALUES (${places})`).run(...given);
  }

  return {
    rows,
    setAside,
    keep(row) {
      const { table, isTrusted } = row;
      try {
        insert(row);
        rows.set(table.name, (rows.get(table.name) ?? 0) + 1);
        if (!isTrusted) doubtful += 1;
      } catch (error) {
        if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT'))
          throw error;
        if (!isThereAlready(database, row)) setAside.push(described(row, error.code));
      }
    },
    unreadable: (table) => void unreadable.set(table, (unreadable.get(table) ?? 0) + 1),
    exists: (table, id) => database.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`).get(id) !== undefined,
    kindOf(id) {
      const found =
        database.prepare('SELECT type FROM searchEntry WHERE recordId = ?').pluck().get(id) ??
        database.prepare('SELECT type FROM journal WHERE recordId = ? LIMIT 1').pluck().get(id);
      return typeof found === 'string' ? found : null;
    },
    broken: (table) => void broken.add(table),
    isWhole: (table) => !broken.has(table),
    doubtful: () => doubtful,
    unreadableIn: (table) => unreadable.get(table) ?? 0,
    nowhere: () => unreadable.get(null) ?? 0,
  };
}

/** The same row told twice is one row. */
function isThereAlready(database: SqliteDatabase, { table, rowid, values }: FoundRow): boolean {
  const conditions = table.columns.slice(0, values.length).map(({ name }) => `"${name}" IS ?`);
  const given = values.map((value, index) =>
    table.columns[index]?.name === table.rowidColumn ? rowid : value,
  );
  return (
    database.prepare(`SELECT 1 FROM "${table.name}" WHERE ${conditions.join(' AND ')}`).get(...given) !==
    undefined
  );
}

function described({ table, rowid, values }: FoundRow, reason: string): SetAside {
  const row = Object.fromEntries(
    values.map((value, index) => {
      const name = table.columns[index]?.name ?? String(index);
      return [name, name === table.rowidColumn ? String(rowid) : asText(value)];
    }),
  );
  return { table: table.name, reason, row };
}

/** A value as text that can be read again: bytes in base 64. */
export function asText(value: Value | unknown): string | null {
  if (value === null) return null;
  return Buffer.isBuffer(value) ? value.toString('base64') : String(value);
}
