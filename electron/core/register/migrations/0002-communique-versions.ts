// What publishing freezes: who published, with which templates, the files themselves; and what a correction changes.
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

export const communiqueVersions: Migration = {
  version: 2,
  name: 'communique-versions',
  up(database) {
    database.exec(COLUMNS + WHO_PUBLISHED + FILES + SOURCES);
  },
};
