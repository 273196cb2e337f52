// Kysely's SQLite dialect, with transactions that take the right to write from their first statement.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';

/**
 * A transaction that reads first and writes later is refused at once when another program (the command line beside the
 * window) wrote in between; one that begins by writing waits for its turn.
 */
export class WritingFirstDialect extends SqliteDialect {
  readonly #sqlite: SqliteDatabase;

  constructor(sqlite: SqliteDatabase) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): SqliteDriver {
    return new WritingFirstDriver(this.#sqlite);
  }
}

class WritingFirstDriver extends SqliteDriver {
  readonly #sqlite: SqliteDatabase;

  constructor(sqlite: SqliteDatabase) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has rolled back by itself; a second time would hide the error that tells why.
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}
