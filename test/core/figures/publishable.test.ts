// What of a dossier's figures may be published, beside what was published before.
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

describe('the figures of a dossier', () => {
  it('are the counts by theme and by level when none is small', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await say(fresh.client, dossierId, 12, { theme: 'cantine', level: 'CP' });
    await say(fresh.client, dossierId, 7, { theme: 'données', level: 'CE1' });
    const { total, tables, on } = await fresh.client.figures.publishable({ dossierId });
    expect({ total, on }).toEqual({ total: 19, on: '2018-11-15' });
    expect(tables.theme).toEqual({
      rows: [
        { value: 'cantine', count: 12 },
        { value: 'données', count: 7 },
      ],
      rest: 0,
    });
    expect(tables.level?.rows.map(({ value }) => value)).toEqual(['CP', 'CE1']);
  });

  it('leave out the bin and the other dossiers', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await say(fresh.client, dossierId, 6, {});
    await say(fresh.client, await makeDossier(fresh.client), 30, {});
    const { items } = await fresh.client.concerns.list({ filter: { dossierId } });
    await fresh.client.concerns.bin({ id: items[0]?.id ?? dossierId, version: 1 });
    expect((await fresh.client.figures.publishable({ dossierId })).total).toBe(5);
  });

  it('of a dossier that is not there are NOT_FOUND; of an empty one there are none', async () => {
    await using fresh = await freshRegister();
    const missing = Id.parse('01890000-0000-7000-8000-000000000000');
    expect(await failureOf(fresh.client.figures.publishable({ dossierId: missing }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const dossierId = await makeDossier(fresh.client);
    expect(await fresh.client.figures.publishable({ dossierId })).toMatchObject({ total: null });
  });

  it('merge what is small, and the smallest of the others where it would be found', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    for (const [theme, count] of [
      ['a', 9],
      ['b', 6],
      ['c', 3],
    ] as const) {
      await say(fresh.client, dossierId, count, { theme });
    }
    const { tables } = await fresh.client.figures.publishable({ dossierId });
    expect(tables.theme).toEqual({ rows: [{ value: 'a', count: 9 }], rest: 9 });
  });
});

describe('figures once published', () => {
  it('stand while what came since is too little to be told', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await say(fresh.client, dossierId, 12, { theme: 'cantine' });
    await say(fresh.client, dossierId, 8, { theme: 'données' });
    await fresh.client.figures.export({ dossierId, kind: 'theme' });
    fresh.setToday('2018-11-20');
    await say(fresh.client, dossierId, 3, { theme: 'cantine' });
    expect(await fresh.client.figures.publishable({ dossierId })).toMatchObject({
      ...{ total: 20, on: '2018-11-15', isEarlier: true },
    });
    await say(fresh.client, dossierId, 2, { theme: 'cantine' });
    expect(await fresh.client.figures.publishable({ dossierId })).toMatchObject({
      ...{ total: 25, on: '2018-11-20', isEarlier: false },
      tables: {
        theme: {
          rows: [
            { value: 'cantine', count: 17 },
            { value: 'données', count: 8 },
          ],
          rest: 0,
        },
      },
    });
  });

  it('have the same day when nothing changed as when a little did', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await say(fresh.client, dossierId, 12, { theme: 'cantine' });
    await fresh.client.figures.export({ dossierId, kind: 'theme' });
    fresh.setToday('2018-11-20');
    expect(await fresh.client.figures.publishable({ dossierId })).toMatchObject({ on: '2018-11-15' });
  });

  it('no longer name a theme that changed by a few only, nor one that covers it', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    for (const [theme, count] of [
      ['a', 20],
      ['b', 12],
      ['c', 9],
      ['d', 6],
    ] as const) {
      await say(fresh.client, dossierId, count, { theme });
    }
    await fresh.client.figures.export({ dossierId, kind: 'theme' });
    await say(fresh.client, dossierId, 8, { theme: 'a' });
    await say(fresh.client, dossierId, 2, { theme: 'd' });
    const { tables, isEarlier } = await fresh.client.figures.publishable({ dossierId });
    expect(isEarlier).toBe(false);
    expect(tables.theme).toEqual({
      rows: [
        { value: 'b', count: 12 },
        { value: 'c', count: 9 },
      ],
      rest: 36,
    });
  });

  it('are a table that a spreadsheet takes for no formula', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await say(fresh.client, dossierId, 6, { theme: '=1+1' });
    const { csv, svg } = await fresh.client.figures.export({ dossierId, kind: 'theme' });
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['\uFEFFThème;Inquiétudes', "'=1+1;6"]);
    expect(svg).toContain('<title id="graphique-theme-titre">Inquiétudes par thème</title>');
  });
});

async function makeDossier(client: Client): Promise<Id> {
  return (await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' })).id;
}

async function say(
  client: Client,
  dossierId: Id,
  count: number,
  { theme = '', level = 'CP' }: { theme?: string; level?: 'CP' | 'CE1' },
): Promise<void> {
  const row = { text: 'Où vont les réponses ?', theme, level, receivedOn: '2018-10-01' };
  await client.concerns.import({ dossierId, rows: Array.from({ length: count }, () => row) });
}
