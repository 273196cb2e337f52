// Kysely's SQLite dialect, with transactions that take the right to write from their first statement.
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

/**
 * A transaction that reads first and writes later is refused at once when another program (the command line beside the
 * window) wrote in between; one that begins by writing waits for its turn.
 */
export class WritingFirstDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new WritingFirstDriver(this.#config);
  }
}

class WritingFirstDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
