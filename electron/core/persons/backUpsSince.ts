// The back-ups that hold what was in the register since an instant.
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ErasureReport } from '../../contract/persons.ts';
import type { Register } from '../register/register.ts';

/** Those beside the register, newest first. Nothing says when one of them goes: people delete them. */
export async function backUpsSince(register: Register, since: string): Promise<ErasureReport['backUps']> {
  const folder = join(dirname(register.path), 'Sauvegardes');
  const stem = `${basename(register.path).replace(/\.vigie$/, '')} `;
  return namesIn(folder)
    .filter((name) => name.startsWith(stem) && name.endsWith('.vigie'))
    .map((name) => ({ name, madeAt: madeAt(join(folder, name), name), goesOn: null }))
    .filter((backUp) => backUp.madeAt >= since.slice(0, 19))
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No back-up was ever made there.
    return [];
  }
}

/** The instant in the name of a back-up; of another file, that of its last change. */
function madeAt(path: string, name: string): string {
  const [, day, hours, minutes, seconds] = /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})/u.exec(name) ?? [];
  if (day !== undefined) return `${day}T${hours}:${minutes}:${seconds}.000Z`;
  return statSync(path).mtime.toISOString();
}
