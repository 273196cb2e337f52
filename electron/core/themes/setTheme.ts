// Gives many concerns one theme in one write: by hand, or by renaming the theme they have.
import { setImmediate } from 'node:timers/promises';
import { concernStore } from '../concerns/store.ts';
import type { Versioned } from '../records/store.ts';
import { refuseIfChanged } from '../records/store.ts';
import type { Register, Write } from '../register/register.ts';

/** Concerns changed between two pauses: others are answered meanwhile. */
const SLICE = 20;

/** Gives how many changed. Throws NOT_FOUND or CONFLICT, and then none is. */
export function setTheme(
  register: Register,
  { theme, concerns }: { theme: string; concerns: readonly Versioned[] },
): Promise<{ changed: number }> {
  return register.write(async (write) => ({ changed: await changeAll(write, concerns, theme) }));
}

/** Every concern of a theme, or those of one dossier. */
export function renameTheme(
  register: Register,
  { dossierId, from, to }: { dossierId?: string | undefined; from: string; to: string },
): Promise<{ changed: number }> {
  return register.write(async (write) => {
    let query = write.db
      .selectFrom('concern')
      .select(['id', 'version'])
      .where('theme', '=', from)
      .where('binnedAt', 'is', null);
    if (dossierId !== undefined) query = query.where('dossierId', '=', dossierId);
    return { changed: await changeAll(write, await query.execute(), to) };
  });
}

async function changeAll(write: Write, concerns: readonly Versioned[], theme: string): Promise<number> {
  let changed = 0;
  for (const [at, which] of concerns.entries()) {
    const concern = await concernStore.read(write, which.id);
    refuseIfChanged('concern', concern, which);
    if (concern.theme !== theme) {
      await concernStore.change(write, which, { theme });
      changed += 1;
    }
    if (at % SLICE === SLICE - 1) await setImmediate();
  }
  return changed;
}
