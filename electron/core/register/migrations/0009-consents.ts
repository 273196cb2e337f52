// Versions of the wordings of consents, what each consent was relied on for, and the requests persons make about their data.
import { originalWordings } from '../../persons/originalWordings.ts';
import type { Migration } from '../migrate.ts';

const BASE = `id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  binnedAt TEXT`;

const TABLES = `
CREATE TABLE consentWording (
  kind TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, sinceOn TEXT NOT NULL,
  PRIMARY KEY (kind, number)) STRICT;
CREATE TRIGGER consentWordingNeverChanges BEFORE UPDATE ON consentWording
  BEGIN SELECT RAISE(ABORT, 'a wording of consent is kept as it was'); END;
CREATE TRIGGER consentWordingNeverGoes BEFORE DELETE ON consentWording
  BEGIN SELECT RAISE(ABORT, 'a wording of consent is kept as it was'); END;

-- NULL for words of one's own, and for what was given before wordings had versions
ALTER TABLE consent ADD COLUMN wordingNumber INTEGER;
ALTER TABLE consent ADD COLUMN channel TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN proof TEXT NOT NULL DEFAULT '';

-- where a concern was quoted, a person named, and the files they were in; never the words
CREATE TABLE consentUse (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('quoted', 'named', 'exported', 'listed')), usedAt TEXT NOT NULL,
  personId TEXT REFERENCES person(id) ON DELETE SET NULL,
  concernId TEXT REFERENCES concern(id) ON DELETE CASCADE,
  communiqueId TEXT REFERENCES communique(id),
  field TEXT NOT NULL DEFAULT '', startsAt INTEGER, endsAt INTEGER,
  fileName TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX consentUseByPerson ON consentUse(personId);
CREATE INDEX consentUseByConcern ON consentUse(concernId);
CREATE INDEX consentUseByCommunique ON consentUse(communiqueId);

CREATE TABLE rightsRequest (${BASE},
  kind TEXT NOT NULL, receivedOn TEXT NOT NULL, channel TEXT NOT NULL,
  personId TEXT REFERENCES person(id), requester TEXT NOT NULL, asked TEXT NOT NULL,
  extendedOn TEXT, outcome TEXT NOT NULL, done TEXT NOT NULL, closedOn TEXT) STRICT;
CREATE INDEX rightsRequestByReceived ON rightsRequest(receivedOn, id);
CREATE INDEX rightsRequestByPerson ON rightsRequest(personId);
CREATE INDEX rightsRequestOpen ON rightsRequest(receivedOn) WHERE closedOn IS NULL AND binnedAt IS NULL;
`;

export const consents: Migration = {
  version: 9,
  name: 'consents',
  up(database, now) {
    database.exec(TABLES);
    const insert = database.prepare('INSERT INTO consentWording VALUES (?, 1, ?, ?)');
    for (const [kind, text] of Object.entries(originalWordings)) insert.run(kind, text, now.slice(0, 10));
  },
};
