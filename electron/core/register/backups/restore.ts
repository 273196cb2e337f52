// Puts a back-up in the place of the register: copied and verified beside it first, then one rename.
import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../failure.ts';
import { backUpFile } from '../backup.ts';
import type { RegisterKey } from '../cipher.ts';
import { flushFolder } from '../flush.ts';
import { readVersion } from '../header.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import { rewriteFile } from '../rewrite.ts';
import { fileFailure, sqliteFailure } from '../sqliteErrors.ts';
import { keyOfBackUp } from './keyOfBackUp.ts';

export interface RestoreWork {
  register: string;
  backUp: string;
  key: RegisterKey | null;
}

/**
 * Copies a back-up beside the register under a name of its own, verified, encrypted as the register is; gives that path.
 * Throws REGISTER_LOCKED for one of another passphrase, NOT_A_REGISTER, REGISTER_NEWER, REGISTER_DAMAGED, FILE_NOT_WRITABLE; nothing is left then.
 */
export async function prepareRestored({ register, backUp, key }: RestoreWork): Promise<string> {
  const prepared = `${register}.restored`;
  let keyThen: RegisterKey | null;
  rmSync(prepared, { force: true });
  try {
    keyThen = keyOfBackUp(backUp, key);
    readVersion(backUp, SCHEMA_VERSION, keyThen);
  } catch (error) {
    throw sqliteFailure(fileFailure(error, backUp), backUp);
  }
  await backUpFile(backUp, prepared, keyThen);
  if (keyThen !== key) rewriteFile({ path: prepared, from: keyThen, to: key });
  return prepared;
}

/**
 * Gives a prepared copy the register's name, in one step of the file system. The register must be closed: what another program
 * that has it open still keeps beside it would be taken for writes of the new one.
 * Throws FILE_NOT_WRITABLE; the register is then as it was.
 */
export function putInPlace(prepared: string, register: string): void {
  try {
    if (isOpenElsewhere(register)) {
      throw new Failure('FILE_NOT_WRITABLE', { path: register, reason: 'IN_USE' });
    }
    renameSync(prepared, register);
    flushFolder(dirname(register));
  } catch (error) {
    rmSync(prepared, { force: true });
    throw fileFailure(error, register);
  }
}

function isOpenElsewhere(register: string): boolean {
  return ['-wal', '-shm'].some(
    (suffix) => statSync(register + suffix, { throwIfNoEntry: false }) !== undefined,
  );
}
