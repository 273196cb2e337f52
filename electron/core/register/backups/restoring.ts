// Going back to a back-up, and back again: the register is copied first, and the change is one rename.

import { copyFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CoreContext } from '../../base.ts';
import { badInput, Failure } from '../../failure.ts';
import { runFileJob } from '../fileJobs.ts';
import type { Register } from '../register.ts';
import { backUpFolder, freeBackUpPath, readBackUpName } from './names.ts';
import { RESTORED, readRestored } from './safety.ts';

/**
 * Puts a back-up in the place of the open register, after a copy of it. Throws what opening a file throws; the register then
 * stays as it was.
 */
export async function restoreBackUp({ registers, now }: CoreContext, path: string): Promise<void> {
  const from = readBackUpName(basename(path))?.at ?? now();
  const copy = await putBackUpInPlace({ registers, now }, path);
  await registers.current().write(async ({ db, touch }) => {
    const value = JSON.stringify({ at: now(), from, copy: basename(copy) });
    await db.deleteFrom('registerFact').where('name', '=', RESTORED).execute();
    await db.insertInto('registerFact').values({ name: RESTORED, value }).execute();
    touch('registerFact');
  });
}

/** Goes back to what was before the last restoring. Throws BAD_INPUT on '' where there is nothing to go back to. */
export async function undoRestoring(context: CoreContext): Promise<void> {
  const register = context.registers.current();
  const fact = await readRestored(register);
  const copy = fact === null ? null : join(backUpFolder(register.path), fact.copy);
  if (copy === null || !existsSync(copy)) throw badInput('', 'NOTHING_TO_UNDO');
  await putBackUpInPlace(context, copy);
}

/** Gives the path of the copy that was made of the register. */
async function putBackUpInPlace(
  { registers, now }: Pick<CoreContext, 'registers' | 'now'>,
  backUp: string,
): Promise<string> {
  let copy = '';
  await registers.replace(async (register) => {
    const prepared = await runFileJob(registers.fileWorker, 'prepareRestored', {
      ...{ register: register.path, backUp, key: register.key },
    });
    copy = await copyOfPresent(registers, register, now());
    return prepared;
  });
  return copy;
}

/** A verified back-up; of a register too damaged for that, its bytes as they are: nothing of it is given up. */
async function copyOfPresent(
  registers: CoreContext['registers'],
  register: Register,
  now: string,
): Promise<string> {
  try {
    return (await registers.keeping().keeper.backUp('restoring')).path;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'REGISTER_DAMAGED') throw error;
    const path = freeBackUpPath(register.path, now, 'restoring');
    register.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(register.path, path);
    return path;
  }
}
