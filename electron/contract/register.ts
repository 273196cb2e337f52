// The register file: which one is open, opening and creating, its state, and what changes in it.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { backUpProcedures } from './backUps.ts';
import { PASSPHRASE_LENGTHS } from './passphrase.ts';
import { Instant } from './primitives.ts';
import { procedure } from './records.ts';
import { recoveryProcedures } from './recovery.ts';
import { wholeExportProcedures } from './wholeExport.ts';

const Path = z.string().min(1).max(4_000);

const Passphrase = z.string().min(1).max(PASSPHRASE_LENGTHS.longest);
const NewPassphrase = z
  .string()
  .min(PASSPHRASE_LENGTHS.shortest, 'PASSPHRASE_TOO_SHORT')
  .max(PASSPHRASE_LENGTHS.longest);

/** What opens an encrypted register: its passphrase, or the recovery key that was printed. */
const secret = { passphrase: Passphrase.optional(), recoveryKey: z.string().min(1).max(400).optional() };

export const RegisterInfo = z.object({
  path: z.string(),
  name: z.string(),
  /** In bytes. */
  size: z.int(),
  schemaVersion: z.int(),
  createdAt: Instant,
  /** `pending` while the whole file is being checked after opening. */
  integrity: z.enum(['pending', 'ok', 'damaged']),
  findings: z.array(z.string()),
  /** Whether the file is encrypted, under a passphrase. */
  encrypted: z.boolean(),
  /** The service that seems to synchronise its folder (OneDrive, Dropbox…); null where none is seen. */
  synchronisedBy: z.string().nullable(),
});
export type RegisterInfo = z.infer<typeof RegisterInfo>;

export const register = {
  /** The open register, or the encrypted one that waits for its passphrase; both null when there is none yet. */
  info: procedure.output(
    z.object({
      register: RegisterInfo.nullable(),
      locked: z.object({ path: z.string(), name: z.string() }).nullable(),
    }),
  ),
  /** Registers opened lately and the folder new ones are made in. */
  recent: procedure.output(
    z.object({
      folder: z.string(),
      registers: z.array(z.object({ path: z.string(), name: z.string(), exists: z.boolean() })),
    }),
  ),
  /**
   * Makes a register and opens it; in the user's documents when `path` is left out, encrypted where there is a passphrase.
   * Never overwrites: FILE_EXISTS.
   */
  create: procedure
    .input(
      z
        .strictObject({
          path: Path.optional(),
          example: z.boolean().optional(),
          passphrase: NewPassphrase.optional(),
        })
        .optional(),
    )
    .output(RegisterInfo),
  /** An encrypted register without its passphrase: REGISTER_LOCKED, and it waits for `unlock`. */
  open: procedure
    .input(z.strictObject({ path: Path, ...secret, inUseToo: z.boolean().optional() }))
    .output(RegisterInfo),
  /** Closes an encrypted register and forgets its key; it waits for `unlock`. Changes nothing for one that is not. */
  lock: procedure.output(z.object({})),
  /** Opens the register that waits. Each WRONG_PASSPHRASE in a row comes later than the one before. */
  unlock: procedure.input(z.strictObject(secret)).output(RegisterInfo),
  /** Encrypts the open register; BAD_INPUT on `passphrase` where it is encrypted already. Nothing of it stays clear. */
  protect: procedure.input(z.strictObject({ passphrase: NewPassphrase })).output(RegisterInfo),
  /** Throws WRONG_PASSPHRASE. The recovery key printed before opens it no more; back-ups keep the passphrase they had. */
  changePassphrase: procedure
    .input(z.strictObject({ ...secret, newPassphrase: NewPassphrase }))
    .output(RegisterInfo),
  /** Takes the encryption away. Throws WRONG_PASSPHRASE. */
  unprotect: procedure.input(z.strictObject(secret)).output(RegisterInfo),
  /** What to print: it opens the register until the passphrase changes. Throws WRONG_PASSPHRASE. */
  recoveryKey: procedure.input(z.strictObject(secret)).output(z.object({ recoveryKey: z.string() })),
  close: procedure.output(z.object({})),
  /** Checks the whole file now: structure, references, index. */
  check: procedure.output(z.object({ ok: z.boolean(), findings: z.array(z.string()) })),
  ...backUpProcedures,
  ...recoveryProcedures,
  ...wholeExportProcedures,
  /** Which tables each write changed, as they happen; `register` when another file was opened. */
  changes: procedure.output(eventIterator(z.object({ tables: z.array(z.string()) }))),
};
