// What publishing freezes: who published, with which templates, the files themselves; what a correction changes; and the
// models a communiqué starts from.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { readOriginalModels } from '../../communiqueModels/originals.ts';
import { locate } from '../../locations.ts';
import type { Migration } from '../migrate.ts';

const COLUMNS = `
ALTER TABLE communique ADD COLUMN changeNote TEXT NOT NULL DEFAULT '';
ALTER TABLE communique ADD COLUMN publishedBy TEXT;
-- the templates' version its files were made with; NULL for what was published before files were kept
ALTER TABLE communique ADD COLUMN templateVersion INTEGER;
`;

/** Columns of a frozen row are filled once, with the guard lifted: it comes back as it was. */
const WHO_PUBLISHED = `
DROP TRIGGER publishedCommuniqueNeverChanges;
UPDATE communique SET publishedBy = (
  SELECT actor FROM journal WHERE recordId = communique.id AND action = 'publish' ORDER BY journal.id DESC LIMIT 1)
  WHERE status = 'published';
CREATE TRIGGER publishedCommuniqueNeverChanges BEFORE UPDATE ON communique WHEN OLD.status = 'published'
  BEGIN SELECT RAISE(ABORT, 'published communique is frozen'); END;
`;

const FILES = `
CREATE TABLE publishedFile (
  communiqueId TEXT NOT NULL REFERENCES communique(id),
  format TEXT NOT NULL, name TEXT NOT NULL, mediaType TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
  templateVersion INTEGER NOT NULL,
  -- last, so that what describes a file is read without its bytes
  bytes BLOB NOT NULL CHECK (length(bytes) = size),
  PRIMARY KEY (communiqueId, format)) STRICT;
CREATE TRIGGER publishedFileNeverChanges BEFORE UPDATE ON publishedFile
  BEGIN SELECT RAISE(ABORT, 'published file is frozen'); END;
CREATE TRIGGER publishedFileNeverGoes BEFORE DELETE ON publishedFile
  BEGIN SELECT RAISE(ABORT, 'published file is frozen'); END;
CREATE TRIGGER publishedFileComesBefore BEFORE INSERT ON publishedFile
  WHEN (SELECT status FROM communique WHERE id = NEW.communiqueId) = 'published'
  BEGIN SELECT RAISE(ABORT, 'published communique is frozen'); END;
`;

const isFrozen = (row: 'OLD' | 'NEW') =>
  `(SELECT status FROM communique WHERE id = ${row}.communiqueId) = 'published'`;

/** The list of sources is a part of the communiqué that stands in a table of its own. */
const SOURCES = (
  [
    ['Added', 'INSERT', isFrozen('NEW')],
    ['Changed', 'UPDATE', `${isFrozen('OLD')} OR ${isFrozen('NEW')}`],
    ['Removed', 'DELETE', isFrozen('OLD')],
  ] as const
)
  .map(
    ([name, verb, condition]) => `
CREATE TRIGGER publishedSourceNever${name} BEFORE ${verb} ON communiqueSource WHEN ${condition}
  BEGIN SELECT RAISE(ABORT, 'published communique is frozen'); END;`,
  )
  .join('');

const MODELS = `
CREATE TABLE communiqueModel (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  binnedAt TEXT, name TEXT NOT NULL, description TEXT NOT NULL, title TEXT NOT NULL, lead TEXT NOT NULL,
  body TEXT NOT NULL, origin TEXT) STRICT;
CREATE INDEX communiqueModelByName ON communiqueModel(name, id);
`;

/** Every register begins with the models of ours, as they read on the day it is made or brought up to date. */
function addModels(database: SqliteDatabase, now: string): void {
  const insert = database.prepare(
    `INSERT INTO communiqueModel (id, version, createdAt, updatedAt, name, description, title, lead, body, origin)
     VALUES (@id, 1, @now, @now, @name, @description, @title, @lead, @body, @origin)`,
  );
  const find = database.prepare(
    `INSERT INTO searchEntry (type, recordId, dossierId, title, body)
     VALUES ('communiqueModel', @id, NULL, @name, @description)`,
  );
  for (const model of readOriginalModels(locate(import.meta.url).resourcesDir)) {
    const id = uuidv7();
    insert.run({ id, now, ...model });
    find.run({ id, name: model.name, description: model.description });
  }
}

export const communiqueVersions: Migration = {
  version: 2,
  name: 'communique-versions',
  up(database, now) {
    database.exec(COLUMNS + WHO_PUBLISHED + FILES + SOURCES + MODELS);
    addModels(database, now);
  },
};
