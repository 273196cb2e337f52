// The procedures of the register file.
import { base, openRegister } from '../base.ts';
import { badInput } from '../failure.ts';
import { backUpsRouter } from './backups/router.ts';
import { fullCheck } from './check.ts';
import { deriveKey, newSalt } from './keys.ts';
import { recoveryRouter } from './recovery/router.ts';
import { writeRecoveryKey } from './recoveryKey.ts';
import { wholeExportRouter } from './wholeExport/router.ts';

const procedures = base.register;

export const registerRouter = {
  info: procedures.info.handler(({ context: { registers } }) => ({
    register: registers.info(),
    locked: registers.locked,
  })),
  recent: procedures.recent.handler(({ context: { registers } }) => ({
    folder: registers.folder,
    registers: registers.recent(),
  })),
  create: procedures.create.handler(({ context, input }) => {
    // A page in a browser names no file on the disk: the register goes to the user's documents.
    if (context.door === 'browser' && input?.path !== undefined) throw badInput('path', 'NOT_IN_BROWSER');
    return context.registers.create(input?.path, input?.example ?? false, input?.passphrase);
  }),
  open: procedures.open.handler(({ context, input }) => {
    const { registers, door } = context;
    const { path, inUseToo, ...secret } = input;
    const known = registers.recent().some((recent) => recent.path === path);
    if (door === 'browser' && !known) throw badInput('path', 'NOT_IN_BROWSER');
    return registers.open(path, secret, inUseToo);
  }),
  lock: procedures.lock.handler(async ({ context }) => {
    await context.registers.lock();
    return {};
  }),
  unlock: procedures.unlock.handler(({ context, input }) => context.registers.unlock(input)),
  close: procedures.close.handler(async ({ context }) => {
    await context.registers.close();
    return {};
  }),
  protect: procedures.protect.handler(async ({ context, input }) => {
    const register = openRegister(context);
    if (register.key !== null) throw badInput('passphrase', 'ALREADY_ENCRYPTED');
    return context.registers.rewrite(register, await deriveKey(input.passphrase, newSalt()));
  }),
  changePassphrase: procedures.changePassphrase.handler(async ({ context, input }) => {
    const { newPassphrase, ...secret } = input;
    const register = openRegister(context);
    await context.registers.prove(register, secret);
    return context.registers.rewrite(register, await deriveKey(newPassphrase, newSalt()));
  }),
  unprotect: procedures.unprotect.handler(async ({ context, input }) => {
    const register = openRegister(context);
    await context.registers.prove(register, input);
    return context.registers.rewrite(register, null);
  }),
  recoveryKey: procedures.recoveryKey.handler(async ({ context, input }) => {
    const register = openRegister(context);
    await context.registers.prove(register, input);
    return { recoveryKey: writeRecoveryKey(register.key ?? '') };
  }),
  check: procedures.check.handler(async ({ context }) => {
    const findings = await openRegister(context).alone(fullCheck);
    return { ok: findings.length === 0, findings };
  }),
  ...backUpsRouter,
  ...recoveryRouter,
  ...wholeExportRouter,
  changes: procedures.changes.handler(async function* ({ context, signal }) {
    const changes = context.registers.changes.subscribe('changes', { signal });
    try {
      // Told at once that it listens, so that an interface knows no change is missed from here on.
      yield { tables: [] };
      yield* changes;
    } finally {
      await changes.return(undefined);
    }
  }),
};
