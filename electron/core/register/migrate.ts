// Brings a register file to the present schema, one numbered migration a transaction.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { initial } from './migrations/0001-initial.ts';
import { communiqueVersions } from './migrations/0002-communique-versions.ts';
import { press } from './migrations/0003-press.ts';
import { questions } from './migrations/0004-questions.ts';
import { series } from './migrations/0005-series.ts';
import { retention } from './migrations/0006-retention.ts';
import { figures } from './migrations/0007-figures.ts';
import { notices } from './migrations/0008-notices.ts';
import { consents } from './migrations/0009-consents.ts';
import { givenNotice } from './migrations/0010-given-notice.ts';
import { concernFiles } from './migrations/0011-concern-files.ts';

export interface Migration {
  /** The `user_version` the file has once it is done: 1, 2, 3… */
  version: number;
  name: string;
  /** Changes the schema and its data, inside a transaction. `now` is an instant in UTC. */
  up(database: SqliteDatabase, now: string): void;
}

/** All migrations, oldest first. Append only: a released migration is never edited. */
export const migrations: readonly Migration[] = [
  initial,
  communiqueVersions,
  press,
  questions,
  series,
  retention,
  figures,
  notices,
  consents,
  givenNotice,
  concernFiles,
];

/** The schema version this program writes. */
export const SCHEMA_VERSION = migrations.length;

/** Applies to an open file what it lacks. On an error nothing of the failing migration stays. */
export function migrate(
  database: SqliteDatabase,
  now: string,
  list: readonly Migration[] = migrations,
): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  for (const migration of list.slice(found)) {
    database
      .transaction(() => {
        migration.up(database, now);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}
