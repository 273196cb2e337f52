// Concerns that come from files: which import brought each, what their columns held; and what was said before it was redacted.
import type { Migration } from '../migrate.ts';

export const concernFiles: Migration = {
  version: 11,
  name: 'concern-files',
  up(database) {
    database.exec(`
      ALTER TABLE concern ADD COLUMN originalText TEXT;
      ALTER TABLE concern ADD COLUMN importId TEXT;
      CREATE INDEX concernByImport ON concern(importId) WHERE importId IS NOT NULL;

      CREATE TABLE concernImport (
        id TEXT PRIMARY KEY NOT NULL,
        dossierId TEXT NOT NULL REFERENCES dossier(id),
        at TEXT NOT NULL,
        created INTEGER NOT NULL,
        report TEXT NOT NULL,
        undoneAt TEXT) STRICT;
      CREATE TABLE importedPerson (
        personId TEXT PRIMARY KEY NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        importId TEXT NOT NULL) STRICT;
      CREATE INDEX importedPersonByImport ON importedPerson(importId);
      CREATE TABLE importMapping (
        headings TEXT PRIMARY KEY NOT NULL,
        columns TEXT NOT NULL,
        usedAt TEXT NOT NULL) STRICT;

      -- What was said word for word is kept with the consent of who said it, and goes with it, whatever takes it away.
      CREATE TRIGGER originalTextGoesWithPerson AFTER UPDATE OF personId ON concern
        WHEN NEW.originalText IS NOT NULL AND NEW.personId IS NOT OLD.personId
        BEGIN UPDATE concern SET originalText = NULL WHERE id = NEW.id; END;
      CREATE TRIGGER originalTextGoesWithConsent AFTER UPDATE ON consent
        WHEN NEW.kind = 'keep' AND (NEW.withdrawnOn IS NOT NULL OR NEW.binnedAt IS NOT NULL)
        BEGIN UPDATE concern SET originalText = NULL
          WHERE personId = NEW.personId AND originalText IS NOT NULL; END;
      CREATE TRIGGER originalTextGoesWithErasedConsent AFTER DELETE ON consent WHEN OLD.kind = 'keep'
        BEGIN UPDATE concern SET originalText = NULL
          WHERE personId = OLD.personId AND originalText IS NOT NULL; END;
    `);
  },
};
