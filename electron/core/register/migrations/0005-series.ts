// Series of requests, the request a letter continues, the model it comes from, and the public number of an authority.
import type { Migration } from '../migrate.ts';

const BASE = `id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  binnedAt TEXT`;

const TABLES = `
CREATE TABLE series (${BASE},
  dossierId TEXT NOT NULL REFERENCES dossier(id), reference TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL, body TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX seriesByDossier ON series(dossierId, createdAt, id);

ALTER TABLE request ADD COLUMN seriesId TEXT REFERENCES series(id);
ALTER TABLE request ADD COLUMN followsId TEXT REFERENCES request(id);
ALTER TABLE request ADD COLUMN model TEXT NOT NULL DEFAULT '';
CREATE INDEX requestBySeries ON request(seriesId);
CREATE INDEX requestByFollowed ON request(followsId);

ALTER TABLE authority ADD COLUMN identifier TEXT NOT NULL DEFAULT '';
CREATE INDEX authorityByIdentifier ON authority(identifier);
`;

export const series: Migration = {
  version: 5,
  name: 'series',
  up: (database) => {
    database.exec(TABLES);
  },
};
