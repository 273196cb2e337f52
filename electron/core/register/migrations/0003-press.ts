// The press: contacts, their lists, whom a sending went to, and the articles that followed a communiqué.
import type { Migration } from '../migrate.ts';

const BASE = `id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  binnedAt TEXT`;

const TABLES = `
CREATE TABLE pressContact (${BASE},
  media TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, beat TEXT NOT NULL,
  note TEXT NOT NULL, doNotContactOn TEXT, doNotContactReason TEXT NOT NULL) STRICT;
CREATE INDEX pressContactByMedia ON pressContact(media, id);
CREATE UNIQUE INDEX pressContactByEmail ON pressContact(email COLLATE NOCASE)
  WHERE email <> '' AND binnedAt IS NULL;

CREATE TABLE pressList (${BASE}, name TEXT NOT NULL, description TEXT NOT NULL) STRICT;
CREATE INDEX pressListByName ON pressList(name, id);

CREATE TABLE pressContactList (
  contactId TEXT NOT NULL REFERENCES pressContact(id) ON DELETE CASCADE,
  listId TEXT NOT NULL REFERENCES pressList(id),
  position INTEGER NOT NULL,
  PRIMARY KEY (contactId, listId)) STRICT;
CREATE INDEX pressContactListByList ON pressContactList(listId);

CREATE TABLE publicationContact (
  publicationId TEXT NOT NULL REFERENCES publication(id) ON DELETE CASCADE,
  contactId TEXT NOT NULL REFERENCES pressContact(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (publicationId, contactId)) STRICT;
CREATE INDEX publicationContactByContact ON publicationContact(contactId);

ALTER TABLE source ADD COLUMN coversId TEXT REFERENCES communique(id);
CREATE INDEX sourceByCovered ON source(coversId);
`;

export const press: Migration = {
  version: 3,
  name: 'press',
  up: (database) => {
    database.exec(TABLES);
  },
};
