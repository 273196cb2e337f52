// The texts of a register for people to read: communiqués and letters, in Markdown.
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { layout } from './layout.ts';

interface Communique {
  reference: string;
  edition: number;
  title: string;
  lead: string;
  body: string;
  issuedOn: string | null;
  status: string;
}

interface Letter {
  reference: string;
  subject: string;
  body: string;
  authority: string;
  writtenOn: string | null;
}

/** Copies only: an import reads the tables. */
export function* textsOf(database: SqliteDatabase): Generator<{ path: string; text: string }> {
  const communiques = database.prepare<[], Communique>(
    'SELECT reference, edition, title, lead, body, issuedOn, status FROM communique ORDER BY reference, edition',
  );
  for (const { reference, edition, title, lead, body, issuedOn, status } of communiques.iterate()) {
    const header = [
      reference,
      `édition ${edition}`,
      issuedOn,
      status === 'published' ? 'publié' : 'brouillon',
    ];
    yield {
      path: layout.text('communiques', `${reference} ${edition}`),
      text: `# ${title}\n\n${header.filter(Boolean).join(' · ')}\n\n${lead}\n\n${body}\n`,
    };
  }
  const letters = database.prepare<[], Letter>(
    `SELECT reference, subject, body, writtenOn, authority.name AS authority
     FROM request JOIN authority ON authority.id = request.authorityId ORDER BY reference`,
  );
  for (const { reference, subject, body, authority, writtenOn } of letters.iterate()) {
    const header = [reference, authority, writtenOn].filter(Boolean).join(' · ');
    yield { path: layout.text('lettres', reference), text: `# ${subject}\n\n${header}\n\n${body}\n` };
  }
}
