// Themes of concerns: those in use, what the words of a concern suggest, and concerns that say the same.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, requiredLine } from './primitives.ts';
import { procedure } from './records.ts';

export const ThemeCount = z.object({ theme: z.string(), count: z.int().min(1) });
export type ThemeCount = z.infer<typeof ThemeCount>;

/** At most this many concerns get suggestions in one call. */
export const SUGGESTED_LIMIT = 200;

export const SimilarGroup = z.object({
  /** One of them, to be read for all. */
  text: z.string(),
  concerns: z.array(z.object({ id: Id, version: z.int(), theme: z.string() })).min(2),
});
export type SimilarGroup = z.infer<typeof SimilarGroup>;

/** At most this many groups are given: the largest ones. */
export const GROUPS_LIMIT = 200;

export const SimilarProgress = z.discriminatedUnion('state', [
  z.object({ state: z.literal('reading'), done: z.int(), total: z.int() }),
  z.object({ state: z.literal('done'), groups: z.array(SimilarGroup), gathered: z.int() }),
]);
export type SimilarProgress = z.infer<typeof SimilarProgress>;

export const themes = {
  /** The themes in use, most frequent first; '' is that of concerns without one. Of all dossiers when none is given. */
  list: procedure
    .input(z.strictObject({ dossierId: Id.optional() }))
    .output(z.object({ items: z.array(ThemeCount) })),
  /** Gives another name to a theme; where that one is in use the two become one. Gives how many concerns changed. */
  rename: procedure
    .input(z.strictObject({ dossierId: Id.optional(), from: requiredLine(100), to: requiredLine(100) }))
    .output(z.object({ changed: z.int() })),
  /**
   * Themes that the words of concerns suggest, the likeliest first, learned from the concerns that have one. None where too
   * few have one, or where no word says anything.
   */
  suggest: procedure
    .input(z.strictObject({ ids: z.array(Id).min(1).max(SUGGESTED_LIMIT) }))
    .output(z.object({ items: z.array(z.object({ id: Id, themes: z.array(z.string()) })) })),
  /** The same for a text that is being written. */
  suggestFor: procedure
    .input(z.strictObject({ dossierId: Id.optional(), text: z.string().max(20_000) }))
    .output(z.object({ themes: z.array(z.string()) })),
  /** Groups of concerns that say nearly the same, the largest first; tells how far it is. */
  similar: procedure
    .input(z.strictObject({ dossierId: Id.optional() }))
    .output(eventIterator(SimilarProgress)),
};
