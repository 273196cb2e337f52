// Questions of a request and the answers found in what came back.
import type { Migration } from '../migrate.ts';

const BASE = `id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  binnedAt TEXT`;

const TABLES = `
CREATE TABLE question (${BASE},
  requestId TEXT NOT NULL REFERENCES request(id), kind TEXT NOT NULL, wording TEXT NOT NULL,
  reference TEXT NOT NULL UNIQUE) STRICT;
CREATE INDEX questionByRequest ON question(requestId, createdAt, id);

CREATE TABLE answer (${BASE},
  questionId TEXT NOT NULL REFERENCES question(id), outcome TEXT NOT NULL, answeredOn TEXT NOT NULL,
  eventId TEXT REFERENCES event(id), documentId TEXT REFERENCES document(id), page INTEGER,
  replaces INTEGER NOT NULL CHECK (replaces IN (0, 1)),
  -- decimal digits, never a floating-point number
  amount TEXT NOT NULL, currency TEXT NOT NULL, taxBasis TEXT NOT NULL,
  date TEXT, yes INTEGER CHECK (yes IN (0, 1)), text TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX answerByQuestion ON answer(questionId, answeredOn, id);
`;

export const questions: Migration = {
  version: 4,
  name: 'questions',
  up: (database) => {
    database.exec(TABLES);
  },
};
