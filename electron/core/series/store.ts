// Series of requests in the register.
import { type Series, seriesShape } from '../../contract/series.ts';
import { nextReference, yearOf } from '../records/references.ts';
import { createStore } from '../records/store.ts';
import { refuseIfUsed } from '../records/uses.ts';
import type { Register } from '../register/register.ts';

export const seriesStore = createStore<Series>(
  {
    type: 'series',
    shape: seriesShape,
    references: { dossierId: 'dossier' },
    searchable: ({ reference, subject, body, note }) => ({ title: subject, body: [reference, body, note] }),
    assign: async (write) => ({ reference: await nextReference(write, 'S', yearOf(null, write.now)) }),
    guard: async (write, { id }, action) => {
      if (action === 'bin') await refuseIfUsed(write, 'series', id, [['request', 'seriesId']]);
    },
    present: countRequests,
  },
  ['reference'],
);

async function countRequests(register: Register, list: Series[]): Promise<Series[]> {
  if (list.length === 0) return list;
  const rows = await register.db
    .selectFrom('request')
    .select(['seriesId', (expression) => expression.fn.countAll<number>().as('count')])
    .where(
      'seriesId',
      'in',
      list.map(({ id }) => id),
    )
    .where('binnedAt', 'is', null)
    .groupBy('seriesId')
    .execute();
  const counts = new Map(rows.map(({ seriesId, count }) => [seriesId, Number(count)]));
  return list.map((series) => ({ ...series, requests: counts.get(series.id) ?? 0 }));
}
