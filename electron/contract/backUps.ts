// Back-ups of the register: what there are and until when, what one holds, going back to it, and the second place.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { errorMap } from './errors.ts';
import { Instant } from './primitives.ts';
import { procedure } from './records.ts';

const Path = z.string().min(1).max(4_000);

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
   * When the rotation removes it at the latest, as long as the register is worked on every day; null where that is unknown:
   * it is dated in the future, or Vigie did not note of which register it is and leaves it alone.
   */
  keptUntil: Instant.nullable(),
});
export type BackUp = z.infer<typeof BackUp>;

/** What a back-up holds, without the content of any record. */
export const BackUpContent = z.object({
  /** What a check of the file found; empty when it is sound. */
  findings: z.array(z.string()),
  schemaVersion: z.int(),
  /** By table. */
  rows: z.record(z.string(), z.int()),
  /** The last lines of its journal, newest first. */
  lastChanges: z.array(z.object({ id: z.int(), at: z.string(), action: z.string(), type: z.string() })),
});
export type BackUpContent = z.infer<typeof BackUpContent>;

/** What went wrong with the last back-up, in one of its places. */
const BackUpFailure = z.object({
  at: Instant,
  place: BackUp.shape.place,
  code: z.enum(Object.keys(errorMap) as [keyof typeof errorMap]).nullable(),
  /** The file or folder. */
  path: z.string(),
  /** As the system says it: ENOSPC, EROFS… */
  reason: z.string(),
});

/** The report of an exercise: a back-up proved on a copy of it. */
export const ExerciseReport = z.object({
  at: Instant,
  backUp: z.object({ path: z.string(), at: Instant }),
  ok: z.boolean(),
  /** What is wrong; empty when the back-up is good. */
  findings: z.array(z.string()),
  tables: z.array(
    z.object({
      table: z.string(),
      rows: z.int(),
      /** The same in the register, to the byte. */
      same: z.int(),
      /** Changed or removed in the register since: its journal says so. */
      changedSince: z.int(),
      /** Different without a line of the journal to say why. */
      unexplained: z.int(),
    }),
  ),
  /** Attached files read to their last byte: how many, and how many whose SHA-256 is right. */
  attachments: z.object({ read: z.int(), right: z.int() }),
});
export type ExerciseReport = z.infer<typeof ExerciseReport>;

/** How safe the register is, in one look. */
export const Safety = z.object({
  /** Whether the file of the register is still the one that was opened. */
  file: z.enum(['here', 'missing', 'replaced']),
  /** The newest back-up beside the register; null when there is none. */
  lastAt: Instant.nullable(),
  /** What was written since the last back-up will be in the next. */
  automatic: z.boolean(),
  failure: BackUpFailure.nullable(),
  second: z.object({
    folder: z.string().nullable(),
    /** `none` chosen; `missing`: the folder is not there now; `stale`: its newest copy is over seven days old. */
    state: z.enum(['none', 'fresh', 'stale', 'missing']),
    lastAt: Instant.nullable(),
  }),
  exercise: z.object({ last: ExerciseReport.nullable(), isDue: z.boolean() }),
  /** When the register was replaced by a back-up, that of which instant, and whether one can go back. */
  restored: z.object({ at: Instant, from: Instant, canUndo: z.boolean() }).nullable(),
  /** The instant of the newest change where the clock of the machine is behind it; null when all is well. */
  clockBehind: Instant.nullable(),
});
export type Safety = z.infer<typeof Safety>;

export const backUpProcedures = {
  /** Writes a verified copy; its path comes back. `to` is a place of its own, that the rotation leaves alone. */
  backUp: procedure
    .input(z.strictObject({ to: Path.optional() }).optional())
    .output(z.object({ path: z.string(), size: z.int() })),
  /** The back-ups of the open register that can be read today, newest first. Throws NO_REGISTER. */
  backUps: procedure.output(z.object({ backUps: z.array(BackUp) })),
  /** The back-ups of an encrypted register that anybody can read, having been made before it was; else none. */
  clearBackUps: procedure.output(z.object({ backUps: z.array(BackUp) })),
  /** Encrypts them with the key of the register, or removes them: how many. Throws FILE_NOT_WRITABLE. */
  settleClearBackUps: procedure
    .input(z.strictObject({ choice: z.enum(['encrypt', 'remove']) }))
    .output(z.object({ settled: z.int() })),
  safety: procedure.output(Safety),
  /** What a back-up holds. A browser names one of the list; others any file. Throws as opening does. */
  lookInto: procedure.input(z.strictObject({ path: Path })).output(BackUpContent),
  /**
   * Puts a back-up in the place of the open register, of which a copy is made first: `undoRestoring` goes back to it. Throws as
   * opening does, and then the register stays as it was.
   */
  restoreBackUp: procedure.input(z.strictObject({ path: Path })).output(z.object({})),
  /** Goes back to what was before the last restoring. BAD_INPUT on '' with NOTHING_TO_UNDO. */
  undoRestoring: procedure.output(z.object({})),
  /** Where a copy of back-ups goes too: a stick, another disk. Null for none. A browser names no folder. */
  chooseSecondPlace: procedure.input(z.strictObject({ folder: Path.nullable() })).output(z.object({})),
  /** Makes a back-up and copies it to the second place now. BAD_INPUT on '' with NO_SECOND_PLACE. */
  copyToSecondPlace: procedure.output(z.object({ path: z.string(), size: z.int() })),
  /** Proves the newest back-up on a copy; tells how far it is from 0 to 1, then the report. BAD_INPUT NO_BACK_UP without one. */
  rehearse: procedure.output(
    eventIterator(z.object({ done: z.number(), report: ExerciseReport.nullable() })),
  ),
};
