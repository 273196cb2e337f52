// The whole register as a folder of open formats, and back.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Instant } from './primitives.ts';
import { procedure } from './records.ts';

const Path = z.string().min(1).max(4_000);

export const wholeExportProcedures = {
  /**
   * Writes the open register as a folder of its own inside `to`, or in « Exports » beside the register: JSON Lines, Markdown,
   * attachments, checksums. Nothing of it is encrypted. Tells how far it is from 0 to 1, then what was made; ended before, it
   * leaves nothing.
   */
  exportAll: procedure.input(z.strictObject({ to: Path.optional() }).optional()).output(
    eventIterator(
      z.object({
        done: z.number(),
        /** `size` in bytes. */
        made: z.object({ path: z.string(), files: z.int(), size: z.int(), rows: z.int() }).nullable(),
      }),
    ),
  ),
  /** The whole exports in « Exports », where new registers go and beside the open one; newest first. */
  wholeExports: procedure.output(
    z.object({ exports: z.array(z.object({ path: z.string(), name: z.string(), exportedAt: Instant })) }),
  ),
  /**
   * Makes a register again from a whole export: at `to`, or where new registers go. It is not opened. A browser names an export
   * of the list. BAD_INPUT on `from`: NOT_AN_EXPORT; CHANGED_FILE, UNREADABLE_LINE name what is wrong. All or nothing.
   */
  importAll: procedure
    .input(z.strictObject({ from: Path, to: Path.optional() }))
    .output(
      eventIterator(
        z.object({ done: z.number(), made: z.object({ path: z.string(), rows: z.int() }).nullable() }),
      ),
    ),
};
