// How long things are kept: the usual policy, those of dossiers, what was anonymised, and the log of each « ménage ».
import type { Migration } from '../migrate.ts';

const POLICY = `countedFrom TEXT NOT NULL CHECK (countedFrom IN ('receipt', 'closing')), months INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('anonymise', 'purge'))`;

const TABLES = `
CREATE TABLE retention (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, updatedAt TEXT NOT NULL,
  ${POLICY}, pressMonths INTEGER NOT NULL, binMonths INTEGER NOT NULL, cleaningMonths INTEGER NOT NULL) STRICT;
CREATE TABLE dossierRetention (dossierId TEXT PRIMARY KEY NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
  ${POLICY}) STRICT;

-- The version it has once anonymised: a later write gives it another, and its date counts again.
ALTER TABLE concern ADD COLUMN anonymisedVersion INTEGER;

CREATE TABLE cleaning (id TEXT PRIMARY KEY NOT NULL, startedAt TEXT NOT NULL, endedAt TEXT,
  completed INTEGER NOT NULL, actor TEXT NOT NULL, counts TEXT NOT NULL) STRICT;
CREATE TRIGGER cleaningNeverGoes BEFORE DELETE ON cleaning BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER endedCleaningNeverChanges BEFORE UPDATE ON cleaning WHEN OLD.endedAt IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
`;

export const retention: Migration = {
  version: 6,
  name: 'retention',
  up: (database, now) => {
    database.exec(TABLES);
    database
      .prepare(`INSERT INTO retention VALUES (1, 1, ?, 'receipt', 24, 'anonymise', 36, 3, 12)`)
      .run(now);
  },
};
