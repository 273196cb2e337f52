// The register file: which one is open, opening and creating, its state, and what changes in it.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { backUpProcedures } from './backUps.ts';
import { Instant } from './primitives.ts';
import { procedure } from './records.ts';

const Path = z.string().min(1).max(4_000);

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
  /** The service that seems to synchronise its folder (OneDrive, Dropbox…); null where none is seen. */
  synchronisedBy: z.string().nullable(),
});
export type RegisterInfo = z.infer<typeof RegisterInfo>;

export const register = {
  /** The open register; null when there is none yet. */
  info: procedure.output(z.object({ register: RegisterInfo.nullable() })),
  /** Registers opened lately and the folder new ones are made in. */
  recent: procedure.output(
    z.object({
      folder: z.string(),
      registers: z.array(z.object({ path: z.string(), name: z.string(), exists: z.boolean() })),
    }),
  ),
  /** Makes a register and opens it; in the user's documents when `path` is left out. Never overwrites: FILE_EXISTS. */
  create: procedure
    .input(z.strictObject({ path: Path.optional(), example: z.boolean().optional() }).optional())
    .output(RegisterInfo),
  open: procedure.input(z.strictObject({ path: Path })).output(RegisterInfo),
  close: procedure.output(z.object({})),
  /** Checks the whole file now: structure, references, index. */
  check: procedure.output(z.object({ ok: z.boolean(), findings: z.array(z.string()) })),
  /** Writes a verified copy; its path comes back. */
  backUp: procedure
    .input(z.strictObject({ to: Path.optional() }).optional())
    .output(z.object({ path: z.string(), size: z.int() })),
  ...backUpProcedures,
  /** Which tables each write changed, as they happen; `register` when another file was opened. */
  changes: procedure.output(eventIterator(z.object({ tables: z.array(z.string()) }))),
};
