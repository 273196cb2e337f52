// Groups of concerns that say nearly the same, read slice by slice: the core answers others meanwhile, and the reader may stop.
import { setImmediate } from 'node:timers/promises';
import { Id } from '../../contract/primitives.ts';
import { GROUPS_LIMIT, type SimilarProgress } from '../../contract/themes.ts';
import type { Register } from '../register/register.ts';
import { gatherSimilar } from './similar.ts';

/** Some milliseconds of work. */
const SLICE = 200;
/** Slices between two tellings. */
const TOLD_EVERY = 10;

export async function* similarConcerns(
  register: Register,
  dossierId: string | undefined,
): AsyncGenerator<SimilarProgress> {
  const inUse = () => {
    const query = register.db.selectFrom('concern').where('binnedAt', 'is', null);
    return dossierId === undefined ? query : query.where('dossierId', '=', dossierId);
  };
  const counted = await inUse()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.count);
  const similar = gatherSimilar();
  const ids: string[] = [];
  for (let slice = 0; ; slice += 1) {
    const rows = await inUse()
      .select(['id', 'text'])
      .where('id', '>', ids.at(-1) ?? '')
      .orderBy('id')
      .limit(SLICE)
      .execute();
    for (const { id, text } of rows) {
      ids.push(id);
      similar.add(text);
    }
    if (rows.length < SLICE) break;
    if (slice % TOLD_EVERY === 0) yield { state: 'reading', done: ids.length, total };
    await setImmediate();
  }
  const groups = similar.groups();
  const gathered = groups.reduce((sum, places) => sum + places.length, 0);
  const largest = groups.slice(0, GROUPS_LIMIT).map((places) => places.map((place) => ids[place] ?? ''));
  yield { state: 'done', gathered, groups: await complete(register, largest) };
}

/** At most this many of a group are given: as many as get a theme in one action; and this many in all. */
const MOST_OF_A_GROUP = 5_000;
const MOST_IN_ALL = 20_000;

async function complete({ db }: Register, groups: readonly string[][]) {
  const complete = [];
  let left = MOST_IN_ALL;
  for (const ids of groups) {
    if (left < 2) break;
    const rows = [];
    const most = Math.min(ids.length, MOST_OF_A_GROUP, left);
    left -= most;
    for (let start = 0; start < most; start += SLICE) {
      const some = ids.slice(start, Math.min(start + SLICE, most));
      rows.push(
        ...(await db
          .selectFrom('concern')
          .select(['id', 'version', 'theme', 'text'])
          .where('id', 'in', some)
          .where('binnedAt', 'is', null)
          .orderBy('id')
          .execute()),
      );
    }
    const [first] = rows;
    if (first === undefined || rows.length < 2) continue;
    complete.push({
      text: first.text,
      concerns: rows.map(({ id, version, theme }) => ({ id: Id.parse(id), version, theme })),
    });
    await setImmediate();
  }
  return complete;
}
