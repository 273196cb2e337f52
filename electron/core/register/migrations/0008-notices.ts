// The notices that were issued to parents, as they were: a consent can say which one was given with it.
import type { Migration } from '../migrate.ts';

const TABLES = `
CREATE TABLE notice (
  id TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL UNIQUE, issuedOn TEXT NOT NULL, sha256 TEXT NOT NULL,
  markdown TEXT NOT NULL, pdf BLOB NOT NULL) STRICT;
CREATE TRIGGER noticeNeverChanges BEFORE UPDATE ON notice BEGIN SELECT RAISE(ABORT, 'a notice is kept as it was'); END;
CREATE TRIGGER noticeNeverGoes BEFORE DELETE ON notice BEGIN SELECT RAISE(ABORT, 'a notice is kept as it was'); END;
`;

export const notices: Migration = {
  version: 8,
  name: 'notices',
  up: (database) => {
    database.exec(TABLES);
  },
};
