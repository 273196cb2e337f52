// Copies a back-up to the second place, and proves the copy by its SHA-256.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../failure.ts';
import { flushFile } from '../flush.ts';
import { fileFailure } from '../sqliteErrors.ts';
import { type MadeBackUp, rotate, sha256Of } from './make.ts';
import { readSheet, writeSheet } from './sheet.ts';

export interface PlaceWork {
  register: string;
  /** When the register was created. */
  createdAt: string;
  /** A back-up that has its sheet. */
  backUp: string;
  /** The folder of the second place. It must be there: a stick that is not plugged in is not made up. */
  folder: string;
  now: string;
}

/** Throws FILE_NOT_FOUND for a folder that is not there, FILE_NOT_WRITABLE; nothing half-written keeps the name. */
export async function copyToPlace({
  register,
  createdAt,
  backUp,
  folder,
  now,
}: PlaceWork): Promise<MadeBackUp> {
  if (!existsSync(folder)) throw new Failure('FILE_NOT_FOUND', { path: folder });
  const sheet = readSheet(backUp);
  if (sheet === null) throw new Failure('FILE_NOT_FOUND', { path: backUp });
  const path = join(folder, basename(backUp));
  const partial = `${path}.partial`;
  try {
    mkdirSync(folder, { recursive: true });
    copyFileSync(backUp, partial);
    flushFile(partial);
    if ((await sha256Of(partial)) !== sheet.sha256) {
      throw new Failure('REGISTER_DAMAGED', { path, findings: ['SHA-256'] });
    }
    writeSheet(path, sheet);
    renameSync(partial, path);
    rotate({ register, createdAt }, folder, now);
    return { path, size: statSync(path).size };
  } catch (error) {
    rmSync(partial, { force: true });
    throw fileFailure(error, path);
  }
}
