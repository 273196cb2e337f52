// Search over everything in the register, and the journal of what was done.
import { z } from 'zod';
import { Id, Instant, RecordType } from './primitives.ts';
import { procedure } from './records.ts';

/** A piece of an excerpt; `match` marks the words found. */
const ExcerptPart = z.object({ text: z.string(), match: z.boolean() });

export const SearchHit = z.object({
  type: RecordType,
  id: Id,
  dossierId: Id.nullable(),
  title: z.array(ExcerptPart),
  excerpt: z.array(ExcerptPart),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const search = {
  /** Records that hold all the words (each by its beginning, accents and case ignored), best first. */
  query: procedure
    .input(
      z.strictObject({
        words: z.string().max(300),
        types: z.array(RecordType).max(20).optional(),
        dossierId: Id.optional(),
        limit: z.int().min(1).max(100).optional(),
        offset: z.int().min(0).max(10_000).optional(),
      }),
    )
    .output(z.object({ hits: z.array(SearchHit), more: z.boolean() })),
};

export const JournalEntry = z.object({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  action: z.enum(['create', 'update', 'bin', 'restore', 'erase', 'import', 'publish', 'export']),
  type: z.union([RecordType, z.literal('association')]),
  recordId: z.string(),
  /** Names of the fields written; never their values. */
  fields: z.array(z.string()),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const journal = {
  /** Newest first; give back `next` as `before`. */
  list: procedure
    .input(
      z
        .strictObject({
          recordId: Id.optional(),
          before: z.int().optional(),
          limit: z.int().min(1).max(200).optional(),
        })
        .optional(),
    )
    .output(z.object({ items: z.array(JournalEntry), next: z.int().nullable() })),
};
