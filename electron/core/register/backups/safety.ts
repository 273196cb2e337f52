// How safe the open register is: its back-ups, its second place, the last exercise, the clock, what was restored.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackUp, Safety } from '../../../contract/backUps.ts';
import { Instant } from '../../../contract/primitives.ts';
import type { Register } from '../register.ts';
import type { Registers } from '../registersTypes.ts';
import { listBackUps, listIn } from './list.ts';
import { backUpFolder } from './names.ts';

/** A second copy older than this is told of. */
const STALE_MS = 7 * 86_400_000;
/** A clock this far behind the last change was set back: less is only two machines that do not agree. */
const CLOCK_MS = 5 * 60_000;

/** The name of the fact a restored register keeps: what it came from, and the copy of what was there before. */
export const RESTORED = 'restored';
export const RestoredFact = z.object({ at: Instant, from: Instant, copy: z.string() });

/** All back-ups of the open register. Throws NO_REGISTER. */
export function backUpsOf(registers: Registers, now: string): BackUp[] {
  const { path } = registers.current();
  const { createdAt } = registers.keeping();
  return listBackUps({ register: path, createdAt, second: registers.safety.of(path).second }, now);
}

/** Throws NO_REGISTER. */
export async function safetyOf(registers: Registers, now: string): Promise<Safety> {
  const register = registers.current();
  const { keeper, createdAt, guard } = registers.keeping();
  const { second, exercise } = registers.safety.of(register.path);
  const beside = listIn({ register: register.path, createdAt }, backUpFolder(register.path), 'beside', now);
  return {
    file: guard.place(),
    lastAt: beside[0]?.at ?? null,
    automatic: keeper.automatic,
    failure: keeper.failure,
    second: secondPlace({ register: register.path, createdAt, folder: second }, now),
    exercise: { last: exercise, isDue: isExerciseDue(exercise?.at ?? createdAt, now) },
    restored: await restoredFrom(register),
    clockBehind: await clockBehind(register, now),
  };
}

function secondPlace(
  { folder, ...register }: { register: string; createdAt: string; folder: string | null },
  now: string,
): Safety['second'] {
  if (folder === null) return { folder, state: 'none', lastAt: null };
  const [newest] = listIn(register, folder, 'second', now);
  const lastAt = newest?.at ?? null;
  if (!existsSync(folder)) return { folder, state: 'missing', lastAt };
  const isStale = lastAt === null || Date.parse(now) - Date.parse(lastAt) > STALE_MS;
  return { folder, state: isStale ? 'stale' : 'fresh', lastAt };
}

/** A year after the last exercise, or after the register was made where there was none. */
function isExerciseDue(since: string, now: string): boolean {
  const due = new Date(since);
  due.setUTCFullYear(due.getUTCFullYear() + 1);
  return due.toISOString() <= now;
}

/** What the register says of the back-up it came from; null where it never was replaced by one. */
export async function readRestored({ db }: Register): Promise<z.infer<typeof RestoredFact> | null> {
  const fact = await db
    .selectFrom('registerFact')
    .select('value')
    .where('name', '=', RESTORED)
    .executeTakeFirst();
  const parsed = RestoredFact.safeParse(fact === undefined ? null : parse(fact.value));
  return parsed.success ? parsed.data : null;
}

async function restoredFrom(register: Register): Promise<Safety['restored']> {
  const fact = await readRestored(register);
  if (fact === null) return null;
  const { at, from, copy } = fact;
  return { at, from, canUndo: existsSync(join(backUpFolder(register.path), copy)) };
}

async function clockBehind({ db }: Register, now: string): Promise<string | null> {
  const last = await db.selectFrom('journal').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (!last) return null;
  return Date.parse(last.at) - Date.parse(now) > CLOCK_MS ? last.at : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
