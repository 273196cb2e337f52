// Gives many concerns one theme in one write: by hand, or by renaming the theme they have.
import { setImmediate } from 'node:timers/promises';
import { concernStore } from '../concerns/store.ts';
import { Failure } from '../failure.ts';
import { entryOf } from '../records/domain.ts';
import { refuseIfChanged, type Versioned } from '../records/store.ts';
import type { Register, Write } from '../register/register.ts';
import { writeEntry } from '../search/entries.ts';
import { replacingMany } from '../search/marking.ts';

/** Concerns changed between two pauses: some milliseconds. */
const SLICE = 50;
/** From so many on, marking in the index and merging it is quicker than overwriting in it each word that is replaced. */
const MANY = 200;

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

/** The same id and version twice is one concern. */
async function changeAll(write: Write, concerns: readonly Versioned[], theme: string): Promise<number> {
  const given = new Map(concerns.map((which) => [`${which.id} ${which.version}`, which]));
  // In the order they were written: the index keeps its entries in that order too.
  const ordered = [...given.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const changeEach = async () => {
    let changed = 0;
    for (let start = 0; start < ordered.length; start += SLICE) {
      changed += await changeSlice(write, ordered.slice(start, start + SLICE), theme);
      await setImmediate();
    }
    return changed;
  };
  return ordered.length < MANY ? changeEach() : replacingMany(write, changeEach);
}

async function changeSlice(write: Write, concerns: readonly Versioned[], theme: string): Promise<number> {
  const { domain, codec } = concernStore;
  const rows = await write.any
    .selectFrom('concern')
    .select(codec.columns)
    .where(
      'id',
      'in',
      concerns.map(({ id }) => id),
    )
    .execute();
  const found = new Map(rows.map((row) => [String(row.id), codec.decode(row)]));
  const changing = concerns.flatMap((which) => {
    const concern = found.get(which.id);
    if (concern === undefined) throw new Failure('NOT_FOUND', { type: 'concern', id: which.id });
    refuseIfChanged('concern', concern, which);
    return concern.theme === theme ? [] : [{ ...concern, theme }];
  });
  if (changing.length === 0) return 0;
  const ids = changing.map(({ id }) => id);
  await write.db
    .updateTable('concern')
    .set((expression) => ({ theme, version: expression('version', '+', 1), updatedAt: write.now }))
    .where('id', 'in', ids)
    .execute();
  const entries = changing.flatMap((concern) =>
    concern.binnedAt === null ? (entryOf(domain, concern) ?? []) : [],
  );
  if (entries.length > 0) await writeEntry(write, entries);
  write.touch('concern');
  await write.log('update', 'concern', ids, ['theme']);
  return changing.length;
}
