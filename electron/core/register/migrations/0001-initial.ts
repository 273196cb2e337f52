// The first schema of the register.
import type { Migration } from '../migrate.ts';

const BASE = `
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  binnedAt TEXT`;

const text = (...names: string[]) => names.map((name) => `${name} TEXT NOT NULL`).join(',\n  ');
const optional = (...names: string[]) => names.map((name) => `${name} TEXT`).join(',\n  ');
const dossierId = 'dossierId TEXT NOT NULL REFERENCES dossier(id)';

const TABLES = `
CREATE TABLE dossier (${BASE}, ${text('title', 'summary', 'status', 'openedOn')}) STRICT;
CREATE INDEX dossierByOpened ON dossier(openedOn, id);

CREATE TABLE document (${BASE}, ${text('name', 'alternativeText', 'mediaType', 'sha256')},
  size INTEGER NOT NULL, dossierId TEXT REFERENCES dossier(id), ownerId TEXT) STRICT;
CREATE INDEX documentByOwner ON document(ownerId);
CREATE INDEX documentByDossier ON document(dossierId);
CREATE TABLE documentChunk (
  documentId TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (documentId, position)) STRICT;
CREATE TABLE upload (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, received INTEGER NOT NULL,
  fields TEXT NOT NULL, startedAt TEXT NOT NULL) STRICT;
CREATE TABLE uploadChunk (
  uploadId TEXT NOT NULL REFERENCES upload(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (uploadId, position)) STRICT;

CREATE TABLE association (
  id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, updatedAt TEXT NOT NULL,
  ${text(
    ...['name', 'legalForm', 'postalAddress', 'postalCode', 'city', 'place', 'phone', 'email', 'website'],
    ...['about', 'contactName', 'contactRole', 'contactPhone', 'contactEmail'],
    ...['representativeName', 'representativeCapacity'],
  )},
  logoDocumentId TEXT REFERENCES document(id), signatureDocumentId TEXT REFERENCES document(id)) STRICT;

CREATE TABLE source (${BASE}, ${dossierId}, reference TEXT NOT NULL UNIQUE,
  ${text('kind', 'title', 'publisher', 'url', 'quotation', 'note')}, ${optional('publishedOn', 'consultedOn')},
  documentId TEXT REFERENCES document(id)) STRICT;
CREATE INDEX sourceByDossier ON source(dossierId, createdAt, id);

CREATE TABLE dataUse (${BASE}, ${dossierId},
  ${text(
    ...['title', 'dataCategories', 'personsConcerned', 'purpose', 'controller', 'processor', 'hostingPlace'],
    ...['legalBasis', 'retention', 'informationGiven', 'choiceOffered', 'declaredBy', 'status', 'note'],
  )}, ${optional('declaredOn')}) STRICT;
CREATE INDEX dataUseByDossier ON dataUse(dossierId, createdAt, id);

CREATE TABLE authority (${BASE},
  ${text(
    ...['name', 'kind', 'postalAddress', 'postalCode', 'city', 'email', 'dpoEmail', 'phone', 'website'],
    ...['zone', 'salutation', 'note'],
  )}) STRICT;
CREATE INDEX authorityByName ON authority(name, id);

CREATE TABLE person (${BASE}, ${text('name', 'email', 'phone', 'postalAddress', 'note')},
  ${optional('expiresOn')}) STRICT;
CREATE INDEX personByName ON person(name, id);
CREATE TABLE consent (${BASE}, personId TEXT NOT NULL REFERENCES person(id),
  ${text('kind', 'wording', 'givenOn')}, ${optional('withdrawnOn')}) STRICT;
CREATE INDEX consentByPerson ON consent(personId);

CREATE TABLE concern (${BASE}, ${dossierId},
  ${text('text', 'theme', 'level', 'commune', 'channel', 'receivedOn')},
  personId TEXT REFERENCES person(id), ${optional('expiresOn')}) STRICT;
CREATE INDEX concernByReceived ON concern(receivedOn, id);
CREATE INDEX concernByDossier ON concern(dossierId, receivedOn, id);
CREATE INDEX concernByPerson ON concern(personId);

CREATE TABLE request (${BASE}, ${dossierId}, reference TEXT NOT NULL UNIQUE,
  authorityId TEXT NOT NULL REFERENCES authority(id),
  ${text(
    ...['regime', 'subject', 'body', 'place', 'delivery', 'trackingNumber', 'theirReference', 'salutation'],
    ...['closing', 'enclosures', 'signatoryName', 'signatoryCapacity', 'recipientEmail'],
  )}, legalClock INTEGER NOT NULL, ${optional('writtenOn')}) STRICT;
CREATE INDEX requestByDossier ON request(dossierId, createdAt, id);
CREATE INDEX requestByAuthority ON request(authorityId);
CREATE TABLE event (${BASE}, requestId TEXT NOT NULL REFERENCES request(id),
  type TEXT NOT NULL, "on" TEXT NOT NULL, ${text('proofNumber', 'note')},
  documentId TEXT REFERENCES document(id), remediesStated INTEGER, reasonsStated INTEGER,
  ${optional('competentReceivedOn', 'until')}) STRICT;
CREATE INDEX eventByRequest ON event(requestId, "on", id);

CREATE TABLE communique (${BASE}, ${dossierId}, reference TEXT NOT NULL,
  ${text('title', 'lead', 'body', 'place', 'about', 'contactName', 'contactRole', 'contactPhone', 'contactEmail')},
  ${text('status')}, ${optional('issuedOn', 'embargoUntil', 'publishedAt')},
  inReview INTEGER NOT NULL, edition INTEGER NOT NULL,
  correctsId TEXT REFERENCES communique(id),
  -- what was published, whole: the document with its identity, sources and demands, as JSON
  snapshot TEXT,
  UNIQUE (reference, edition)) STRICT;
CREATE INDEX communiqueByUpdated ON communique(updatedAt, id);
CREATE INDEX communiqueByDossier ON communique(dossierId, updatedAt, id);

CREATE TABLE claim (${BASE}, ${dossierId}, communiqueId TEXT REFERENCES communique(id),
  ${text('text', 'status', 'statedBy')}) STRICT;
CREATE INDEX claimByDossier ON claim(dossierId, createdAt, id);
CREATE INDEX claimByCommunique ON claim(communiqueId);

CREATE TABLE demand (${BASE}, ${dossierId}, communiqueId TEXT REFERENCES communique(id),
  authorityId TEXT REFERENCES authority(id), ${text('text', 'status', 'answer')},
  ${optional('madeOn', 'answeredOn')}, proofSourceId TEXT REFERENCES source(id)) STRICT;
CREATE INDEX demandByDossier ON demand(dossierId, createdAt, id);
CREATE INDEX demandByCommunique ON demand(communiqueId);

CREATE TABLE publication (${BASE},
  communiqueId TEXT REFERENCES communique(id), requestId TEXT REFERENCES request(id),
  ${text('madeOn', 'channel', 'format', 'fileName', 'sha256', 'recipients', 'note')},
  CHECK ((communiqueId IS NULL) <> (requestId IS NULL))) STRICT;
CREATE INDEX publicationByCommunique ON publication(communiqueId);
CREATE INDEX publicationByRequest ON publication(requestId);
`;

const LINKS = ['dataUse', 'claim', 'communique']
  .map(
    (owner) => `
CREATE TABLE ${owner}Source (
  ${owner}Id TEXT NOT NULL REFERENCES ${owner}(id) ON DELETE CASCADE,
  sourceId TEXT NOT NULL REFERENCES source(id),
  position INTEGER NOT NULL,
  PRIMARY KEY (${owner}Id, sourceId)) STRICT;
CREATE INDEX ${owner}SourceBySource ON ${owner}Source(sourceId);`,
  )
  .join('\n');

const COUNTERS_AND_JOURNAL = `
CREATE TABLE referenceCounter (prefix TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
  PRIMARY KEY (prefix, year)) STRICT;

CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL,
  action TEXT NOT NULL, type TEXT NOT NULL, recordId TEXT NOT NULL, fields TEXT NOT NULL) STRICT;
CREATE INDEX journalByRecord ON journal(recordId, id);
CREATE TRIGGER journalNeverChanges BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journalNeverShrinks BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
`;

const FROZEN = `
CREATE TRIGGER publishedCommuniqueNeverChanges BEFORE UPDATE ON communique WHEN OLD.status = 'published'
  BEGIN SELECT RAISE(ABORT, 'published communique is frozen'); END;
CREATE TRIGGER publishedCommuniqueNeverGoes BEFORE DELETE ON communique WHEN OLD.status = 'published'
  BEGIN SELECT RAISE(ABORT, 'published communique is frozen'); END;
CREATE TRIGGER attachedBytesNeverChange BEFORE UPDATE ON documentChunk
  BEGIN SELECT RAISE(ABORT, 'attached bytes are frozen'); END;
`;

const SEARCH = `
CREATE TABLE searchEntry (id INTEGER PRIMARY KEY, type TEXT NOT NULL, recordId TEXT NOT NULL UNIQUE,
  dossierId TEXT, title TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE searchIndex USING fts5(title, body, content='searchEntry', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3');
INSERT INTO searchIndex(searchIndex, rank) VALUES ('secure-delete', 1);
INSERT INTO searchIndex(searchIndex, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
CREATE TRIGGER searchEntryAdded AFTER INSERT ON searchEntry BEGIN
  INSERT INTO searchIndex(rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
CREATE TRIGGER searchEntryRemoved AFTER DELETE ON searchEntry BEGIN
  INSERT INTO searchIndex(searchIndex, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
END;
CREATE TRIGGER searchEntryChanged AFTER UPDATE OF title, body ON searchEntry BEGIN
  INSERT INTO searchIndex(searchIndex, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
  INSERT INTO searchIndex(rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
`;

export const initial: Migration = {
  version: 1,
  name: 'initial',
  up(database, now) {
    database.exec(TABLES + LINKS + COUNTERS_AND_JOURNAL + FROZEN + SEARCH);
    database.exec('CREATE TABLE registerFact (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT');
    database.prepare(`INSERT INTO registerFact VALUES ('createdAt', ?)`).run(now);
    const columns = database
      .prepare<[], { name: string }>(
        `SELECT name FROM pragma_table_info('association') WHERE "notnull" AND type = 'TEXT'`,
      )
      .all()
      .map((column) => column.name)
      .filter((name) => name !== 'updatedAt');
    const blanks = columns.map(() => `''`).join(', ');
    database
      .prepare(
        `INSERT INTO association (id, version, updatedAt, ${columns.join(', ')}) VALUES (1, 1, ?, ${blanks})`,
      )
      .run(now);
  },
};
