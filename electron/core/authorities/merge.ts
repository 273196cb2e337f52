// Makes one authority of two: what referred to the other refers to the one that stays, and the other goes to the bin.
import type { Authority } from '../../contract/authorities.ts';
import type { MergeableField } from '../../contract/directories.ts';
import { badInput } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';
import { authorityStore } from './store.ts';
import { AUTHORITY_USES } from './uses.ts';

interface Versioned {
  id: string;
  version: number;
}

/** Gives the authority that stays and how many records moved, those of the bin included. Throws as the contract says. */
export async function mergeAuthorities(
  register: Register,
  { kept, merged, take }: { kept: Versioned; merged: Versioned; take: readonly MergeableField[] },
): Promise<{ authority: Authority; moved: number }> {
  return register.write(async (write) => {
    const stays = await authorityStore.read(write, kept.id);
    const goes = await authorityStore.read(write, merged.id);
    if (stays.binnedAt !== null) throw badInput('kept', 'IN_BIN');
    if (goes.binnedAt !== null) throw badInput('merged', 'IN_BIN');
    const authority = await authorityStore.change(
      write,
      kept,
      Object.fromEntries(take.map((field) => [field, goes[field]])),
    );
    let moved = 0;
    for (const [table, column] of AUTHORITY_USES)
      moved += await move(write, table, column, merged.id, kept.id);
    await authorityStore.discard(write, merged);
    return { authority, moved };
  });
}

async function move(
  write: Write,
  table: (typeof AUTHORITY_USES)[number][0],
  column: string,
  from: string,
  to: string,
): Promise<number> {
  const rows = await write.any.selectFrom(table).select(['id', 'version']).where(column, '=', from).execute();
  for (const { id, version } of rows) {
    await write.any
      .updateTable(table)
      .set({ [column]: to, version: Number(version) + 1, updatedAt: write.now })
      .where('id', '=', id)
      .execute();
    await write.log('update', table, String(id), [column]);
  }
  if (rows.length > 0) write.touch(table);
  return rows.length;
}
