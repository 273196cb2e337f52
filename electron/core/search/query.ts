// Full-text search over everything, with excerpts that mark the words found.
import type { SearchHit } from '../../contract/search.ts';
import type { Register } from '../register/register.ts';
import { withoutMarks } from './withoutMarks.ts';
import { matchExpression } from './words.ts';

export interface SearchInput {
  words: string;
  types?: readonly string[];
  dossierId?: string;
  limit?: number;
  offset?: number;
}

interface Row {
  type: string;
  recordId: string;
  dossierId: string | null;
  title: string;
  excerpt: string;
}

// Control characters: they mark the words in SQLite's answer, and the contract refuses them in every text.
const OPEN = '\u0001';
const CLOSE = '\u0002';
const DEFAULT_LIMIT = 20;

/** The SQL of a search: best first. Exported for the benchmark, which runs it bare. */
export function searchSql(typeCount: number, inDossier: boolean): string {
  const types = typeCount > 0 ? ` AND e.type IN (${Array(typeCount).fill('?').join(', ')})` : '';
  const dossier = inDossier ? ' AND e.dossierId = ?' : '';
  return `SELECT e.type, e.recordId, e.dossierId,
      highlight(searchIndex, 0, '${OPEN}', '${CLOSE}') AS title,
      snippet(searchIndex, 1, '${OPEN}', '${CLOSE}', '…', 24) AS excerpt
    FROM searchIndex JOIN searchEntry e ON e.id = searchIndex.rowid
    WHERE searchIndex MATCH ?${types}${dossier} ORDER BY searchIndex.rank LIMIT ? OFFSET ?`;
}

/** The records that hold all the words, best first; an empty answer where no word was typed. */
export async function searchRecords(
  register: Register,
  input: SearchInput,
): Promise<{ hits: SearchHit[]; more: boolean }> {
  const match = matchExpression(input.words);
  if (match === null) return { hits: [], more: false };
  const types = input.types ?? [];
  const limit = input.limit ?? DEFAULT_LIMIT;
  const inDossier = input.dossierId !== undefined;
  const values = [match, ...types, ...(inDossier ? [input.dossierId] : []), limit + 1, input.offset ?? 0];
  const rows = await register.alone((sqlite) =>
    sqlite.prepare<unknown[], Row>(searchSql(types.length, inDossier)).all(...values),
  );
  const hits = rows.slice(0, limit).map(
    (row) =>
      // Written by this program from typed records, and validated against the contract on the way out.
      ({
        type: row.type,
        id: row.recordId,
        dossierId: row.dossierId,
        title: parts(row.title),
        excerpt: parts(withoutMarks(row.excerpt)),
      }) as SearchHit,
  );
  return { hits, more: rows.length > limit };
}

function parts(marked: string): { text: string; match: boolean }[] {
  return marked
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`, 'u'))
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(OPEN) ? { text: part.slice(1, -1), match: true } : { text: part, match: false },
    );
}
