// The writes a killed program had said it was sure of, and whether the register still has them.
import { createHash } from 'node:crypto';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { z } from 'zod';

export const Acknowledged = z.discriminatedUnion('kind', [
  /** A record, at least at this version. */
  z.object({
    kind: z.literal('record'),
    domain: z.enum(['dossiers', 'sources']),
    id: z.string(),
    version: z.int(),
  }),
  /** Concerns brought in as one action, told by their theme. */
  z.object({ kind: z.literal('batch'), mark: z.string(), count: z.int() }),
  z.object({ kind: z.literal('file'), id: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal('backUp') }),
]);
export type Acknowledged = z.infer<typeof Acknowledged>;

const TABLES = { dossiers: 'dossier', sources: 'source' } as const;

/** What of them is not in the register, or not whole; empty when nothing was lost. */
export function lostWrites(database: SqliteDatabase, writes: readonly Acknowledged[]): string[] {
  return writes.filter((write) => !isKept(database, write)).map((write) => `lost: ${JSON.stringify(write)}`);
}

/** What is there by halves: a batch without all its rows, a file without all its bytes, a record the journal does not know. */
export function halves(database: SqliteDatabase, batch: number): string[] {
  const found = (sql: string, ...values: number[]) =>
    database
      .prepare(sql)
      .pluck()
      .all(...values);
  return [
    ...found('SELECT theme FROM concern GROUP BY theme HAVING count(*) <> ?', batch).map(
      (mark) => `half a batch: ${mark}`,
    ),
    ...found(
      `SELECT id FROM document WHERE size <> (SELECT coalesce(sum(length(bytes)), 0) FROM documentChunk
       WHERE documentId = document.id)`,
    ).map((id) => `half a file: ${id}`),
    ...found(
      `SELECT id FROM source WHERE version <> (SELECT count(*) FROM journal WHERE recordId = source.id)`,
    ).map((id) => `a write without its line in the journal: ${id}`),
    ...found(
      `SELECT id FROM source WHERE binnedAt IS NULL AND NOT EXISTS
       (SELECT 1 FROM searchEntry WHERE recordId = source.id)`,
    ).map((id) => `a record the search does not know: ${id}`),
  ];
}

function isKept(database: SqliteDatabase, write: Acknowledged): boolean {
  const one = (sql: string, value: string) => database.prepare(sql).pluck().get(value);
  switch (write.kind) {
    case 'record':
      return (
        Number(one(`SELECT version FROM ${TABLES[write.domain]} WHERE id = ?`, write.id)) >= write.version
      );
    case 'batch':
      return one('SELECT count(*) FROM concern WHERE theme = ?', write.mark) === write.count;
    case 'file': {
      const hash = createHash('sha256');
      const pieces = database
        .prepare<[string], Buffer>('SELECT bytes FROM documentChunk WHERE documentId = ? ORDER BY position')
        .pluck()
        .all(write.id);
      for (const piece of pieces) hash.update(piece);
      return hash.digest('hex') === write.sha256;
    }
    case 'backUp':
      return true;
  }
}
