// Recovery of a damaged register: what was read, what was lost.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Instant } from './primitives.ts';
import { procedure } from './records.ts';

const Path = z.string().min(1).max(4_000);

/** A row that was read and could not take its place in the new register. Kept in it as it was; bytes are in base 64. */
export const SetAside = z.object({
  table: z.string(),
  reason: z.string(),
  row: z.record(z.string(), z.string().nullable()),
});
export type SetAside = z.infer<typeof SetAside>;

export const SalvageReport = z.object({
  at: Instant,
  /** The damaged file, that stays as it was, and the new register. */
  from: z.string(),
  to: z.string(),
  /**
   * Rows that are in the new register, and rows known to be missing, by table. Where it is not whole, some of its pages could
   * not be read: there may be more that nothing tells of.
   */
  tables: z.array(z.object({ table: z.string(), read: z.int(), lost: z.int(), isWhole: z.boolean() })),
  /** Attached and published files: how many, and the names of those whose SHA-256 is not right. */
  attachments: z.object({ read: z.int(), wrong: z.array(z.string()) }),
  /** Rows of pages known not to be what was written (an encrypted register says so): to be read again by someone. */
  doubtful: z.int(),
  /** Unreadable rows of which not even the table is known. */
  unreadable: z.int(),
  setAside: z.array(SetAside),
  /** Records made in the place of lost ones that others depend on. */
  stubs: z.int(),
  /** Records that no longer name another one, which was lost. */
  detached: z.int(),
  /** What a check of the new register finds; empty when it is sound. */
  findings: z.array(z.string()),
});
export type SalvageReport = z.infer<typeof SalvageReport>;

export const recoveryProcedures = {
  /**
   * After REGISTER_GONE: writes the register to a file again, with all that was kept, and opens it. In its place where nothing
   * is, else beside under another name: `path`.
   */
  putBack: procedure.output(z.object({ path: z.string() })),
  /**
   * Puts everything readable of a damaged register into a new one beside it (or at `to`), which is not opened. The damaged file is
   * only read; it may be the open one, which is closed first. Tells how far it is from 0 to 1, then the report. A browser names
   * the open register or a recent one, and no place for the new one. For an encrypted file that is not open, its
   * passphrase or its recovery key: WRONG_PASSPHRASE, or BAD_INPUT for a mistyped key. Ended before, it leaves nothing.
   */
  salvage: procedure
    .input(
      z.strictObject({
        path: Path,
        to: Path.optional(),
        passphrase: z.string().min(1).max(1_000).optional(),
        recoveryKey: z.string().min(1).max(400).optional(),
      }),
    )
    .output(eventIterator(z.object({ done: z.number(), report: SalvageReport.nullable() }))),
};
