// A note beside an open register, for a second Vigie: on this machine, or on another that shares the folder.
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../../contract/primitives.ts';
import { Failure } from '../../failure.ts';

/** SQLite keeps two programs of one machine from harm; between two machines, over a shared or synchronised folder, nothing does. */
const Note = z.object({ host: z.string(), pid: z.int(), since: Instant });

const BEAT_MS = 60_000;
/** A note nobody has touched for so long is what a machine that stopped left behind. */
const DEAD_MS = 3 * BEAT_MS;

/** Throws REGISTER_IN_USE where another Vigie says it has the register open, and is alive. */
export function refuseInUse(register: string): void {
  const path = notePath(register);
  try {
    const note = Note.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (!isAlive(note, statSync(path).mtimeMs)) return;
    throw new Failure('REGISTER_IN_USE', { path: register, host: note.host, since: note.since });
  } catch (error) {
    // No note, or one that cannot be read, keeps nobody out.
    if (error instanceof Failure) throw error;
  }
}

/** Says that the register is open here, until what is given back is called. */
export function noteInUse(register: string, since: string): () => void {
  const path = notePath(register);
  try {
    writeFileSync(path, `${JSON.stringify({ host: hostname(), pid: process.pid, since })}\n`);
  } catch {
    // A folder that takes no other file: the register opens all the same.
    return () => undefined;
  }
  const beat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The folder went away: that is told elsewhere.
    }
  }, BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    rmSync(path, { force: true });
  };
}

function isAlive({ host, pid }: z.infer<typeof Note>, touchedAt: number): boolean {
  if (host !== hostname()) return Date.now() - touchedAt < DEAD_MS;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is alive all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function notePath(register: string): string {
  return join(dirname(register), `.${basename(register)}.open`);
}
