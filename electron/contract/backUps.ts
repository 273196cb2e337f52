// Back-ups of the register: what there are, why each was made, and until when it is kept.
import { z } from 'zod';
import { Instant } from './primitives.ts';
import { procedure } from './records.ts';

/**
 * Why a back-up was made: `asked` by the user, after some `work`, on `closing`, before a `migration`, before `restoring`
 * another one.
 */
export const whyMade = ['asked', 'work', 'closing', 'migration', 'restoring'] as const;
export const WhyMade = z.enum(whyMade);
export type WhyMade = z.infer<typeof WhyMade>;

export const BackUp = z.object({
  path: z.string(),
  /** When it was made, to the second. */
  at: Instant,
  /** In bytes. */
  size: z.int(),
  why: WhyMade,
  /** `beside` the register, or in the `second` place the user chose. */
  place: z.enum(['beside', 'second']),
  /**
   * When the rotation removes it at the latest, as long as the register is worked on every day; null where that is unknown
   * (it is dated in the future).
   */
  keptUntil: Instant.nullable(),
});
export type BackUp = z.infer<typeof BackUp>;

export const backUpProcedures = {
  /** The back-ups of the open register that can be read today, newest first. Throws NO_REGISTER. */
  backUps: procedure.output(z.object({ backUps: z.array(BackUp) })),
};
