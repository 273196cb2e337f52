// The index while many entries are taken out or replaced: marked at once, cleaned once at the end.
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Write } from '../register/register.ts';

/** Pages merged between two pauses: some ten milliseconds. */
const SLICE = 100;

/**
 * Lets the index only mark what `work` takes out of it, ten times quicker and more, for as long as the write runs. The index
 * must be made again, or merged (`replacingMany`), before it is trusted to overwrite what it forgets.
 */
export async function markingOnly<Result>(write: Write, work: () => Promise<Result>): Promise<Result> {
  // A write that fails takes this back with all the rest.
  await overwriting(write, false);
  const result = await work();
  await overwriting(write, true);
  return result;
}

/** For entries that are replaced in great number: marks, then merges the index in slices, so that no former word stays in it. */
export async function replacingMany<Result>(write: Write, work: () => Promise<Result>): Promise<Result> {
  return markingOnly(write, async () => {
    const result = await work();
    // The first merge, of a negative number, takes in the whole index; it is done when one changes nothing more.
    let before = await changesOf(write);
    for (let pages = -SLICE; ; pages = SLICE) {
      await sql`INSERT INTO "searchIndex"("searchIndex", rank) VALUES ('merge', ${sql.lit(pages)})`.execute(
        write.db,
      );
      const after = await changesOf(write);
      if (after - before < 2) return result;
      before = after;
      await setImmediate();
    }
  });
}

async function overwriting(write: Write, isOn: boolean): Promise<void> {
  await sql`INSERT INTO "searchIndex"("searchIndex", rank) VALUES ('secure-delete', ${sql.lit(isOn ? 1 : 0)})`.execute(
    write.db,
  );
}

/** Rows changed since the file was opened, those of the index included. */
async function changesOf(write: Write): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT total_changes() AS total`.execute(write.db);
  return rows[0]?.total ?? 0;
}
