// An open register: reading, writing in one transaction with its journal, and what changed.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { type Generated, Kysely, type Transaction } from 'kysely';
import type { JournalEntry } from '../../contract/search.ts';
import type { RegisterKey } from './cipher.ts';
import type { AnyDatabase, Database } from './database.ts';
import { WritingFirstDialect } from './dialect.ts';

/** The tables with the columns SQLite fills by itself. */
export type Tables = Omit<Database, 'journal' | 'searchEntry' | 'consentUse'> & {
  journal: Omit<Database['journal'], 'id'> & { id: Generated<number> };
  searchEntry: Omit<Database['searchEntry'], 'id'> & { id: Generated<number> };
  consentUse: Omit<Database['consentUse'], 'id'> & { id: Generated<number> };
};

/** One write in progress: all of it is kept, or none. */
export interface Write {
  db: Transaction<Tables>;
  /** The same transaction, for code that serves every table alike. */
  any: Transaction<AnyDatabase>;
  /** The instant of the write, UTC. */
  now: string;
  /** Says that rows of a table change: interfaces showing them refetch once the write is kept. */
  touch(table: string): void;
  /** Adds a line to the journal for each record: which fields, never their values. */
  log(
    action: JournalEntry['action'],
    type: JournalEntry['type'],
    recordId: string | readonly string[],
    fields?: string[],
  ): Promise<void>;
}

export interface Register {
  readonly path: string;
  readonly db: Kysely<Tables>;
  readonly any: Kysely<AnyDatabase>;
  /** The driver itself, for what Kysely has no word for: back-ups, checks, full-text search. */
  readonly sqlite: SqliteDatabase;
  /** What opens the file; null for one that is not encrypted. For other connections of the core, and nothing else. */
  readonly key: RegisterKey | null;
  /** Who writes, as the journal names them. */
  readonly actor: string;
  /** Today where the user is, YYYY-MM-DD. */
  today(): string;
  write<Result>(work: (write: Write) => Promise<Result>): Promise<Result>;
  /** Works with the driver while no write is in progress on it; what it reads is all kept. */
  alone<Result>(work: (sqlite: SqliteDatabase) => Result | Promise<Result>): Promise<Result>;
  /** Lets the write in progress end, then closes; what comes after finds no register. */
  close(): Promise<void>;
}

export interface RegisterOptions {
  path: string;
  sqlite: SqliteDatabase;
  /** What opens the file; null, or left out, for one that is not encrypted. */
  key?: RegisterKey | null;
  /** Who writes, for the journal. */
  actor: string;
  now(): string;
  today(): string;
  /** Throws when nothing may be written any more. */
  beforeWrite?(): void;
  onChange(tables: string[]): void;
}

export function createRegister(options: RegisterOptions): Register {
  const { path, sqlite, key = null, actor, now, today, onChange } = options;
  const db = new Kysely<Tables>({ dialect: new WritingFirstDialect(sqlite) });
  return {
    path,
    db,
    any: untyped(db),
    sqlite,
    key,
    actor,
    today,
    async write(work) {
      options.beforeWrite?.();
      const touched = new Set<string>();
      const at = now();
      const result = await db.transaction().execute((transaction) =>
        work({
          db: transaction,
          any: untyped(transaction),
          now: at,
          touch: (table) => touched.add(table),
          log: async (action, type, recordIds, fields = []) => {
            touched.add('journal');
            const line = { at, actor, action, type, fields: JSON.stringify(fields) };
            await transaction
              .insertInto('journal')
              .values([recordIds].flat().map((recordId) => ({ ...line, recordId })))
              .execute();
          },
        }),
      );
      if (touched.size > 0) onChange([...touched]);
      return result;
    },
    alone: (work) => db.connection().execute(async () => work(sqlite)),
    async close() {
      if (sqlite.open) await db.connection().execute(() => db.destroy());
    },
  };
}

function untyped(db: Transaction<Tables>): Transaction<AnyDatabase>;
function untyped(db: Kysely<Tables>): Kysely<AnyDatabase>;
function untyped(db: unknown): unknown {
  return db;
}
