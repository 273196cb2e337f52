// A write is kept whole or not at all; the journal says that it happened, interfaces are told once it is kept.
import { once } from 'node:events';
import { userInfo } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import { callByName, recordByName } from '../../fixtures/callByName.ts';
import { listen } from '../../fixtures/changes.ts';
import { creation, domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { readThenWrite } from '../../fixtures/otherProgram.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

describe('the journal', () => {
  it.each(domainCases)('has a line for each write on $domain: who, when, what, which fields', async (one) => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const { id } = await make(fresh.client, one, world, 'Mirabelle');
    fresh.setToday('2018-11-16');
    const changes = { [one.textField]: 'Quetsche' };
    await recordByName(fresh.client, `${one.domain}.update`, { id, version: 1, changes });
    await recordByName(fresh.client, `${one.domain}.bin`, { id, version: 2 });
    await recordByName(fresh.client, `${one.domain}.restore`, { id, version: 3 });
    const { items } = await fresh.client.journal.list({ recordId: recordId(id) });
    const line = { actor: userInfo().username, type: one.type, recordId: id };
    expect(items).toMatchObject([
      { ...line, action: 'restore', at: '2018-11-16T12:00:00.000Z', fields: [] },
      { ...line, action: 'bin', fields: [] },
      { ...line, action: 'update', fields: [one.textField] },
      {
        ...line,
        action: 'create',
        at: '2018-11-15T12:00:00.000Z',
        fields: expect.arrayContaining([one.textField]),
      },
    ]);
  });

  it('never holds what was written', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    for (const one of domainCases) {
      const { id } = await make(fresh.client, one, world, 'Planté-AAA');
      const changes = { [one.textField]: 'Planté-BBB' };
      await recordByName(fresh.client, `${one.domain}.update`, { id, version: 1, changes });
    }
    await fresh.client.association.update({ version: 1, changes: { name: 'Planté-CCC' } });
    const row = { text: 'Planté-DDD', receivedOn: '2018-10-01' };
    await fresh.client.concerns.import({ dossierId: recordId(world.dossierId), rows: [row] });
    const lines = fresh.register.sqlite.prepare('SELECT * FROM journal').all();
    expect(lines.length).toBeGreaterThan(28);
    expect(JSON.stringify(lines)).not.toContain('Planté');
  });

  it('cannot be changed nor shortened, even by SQL', async () => {
    await using fresh = await freshRegister();
    await makeWorld(fresh.client);
    for (const statement of ['DELETE FROM journal', `UPDATE journal SET actor = 'x'`]) {
      expect(() => fresh.register.sqlite.exec(statement)).toThrow('journal is append-only');
    }
  });

  it('is read newest first, page by page', async () => {
    await using fresh = await freshRegister();
    for (const name of ['a', 'b', 'c', 'd', 'e']) await fresh.client.authorities.create({ name });
    const ids: number[] = [];
    let before: number | null | undefined;
    do {
      const page = await fresh.client.journal.list({ limit: 2, ...(before ? { before } : {}) });
      ids.push(...page.items.map((item) => item.id));
      before = page.next;
    } while (before !== null);
    expect(ids).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('a write', () => {
  it.each(domainCases)('on $domain names the table and the journal, once it is kept', async (one) => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    await using heard = await listen(fresh.client);
    const { id } = await make(fresh.client, one, world, 'Mirabelle');
    expect(await heard.take(1)).toEqual([expect.arrayContaining(['journal', one.type])]);
    for (const [verb, version] of [
      ['bin', 1],
      ['restore', 2],
    ] as const) {
      await callByName(fresh.client, `${one.domain}.${verb}`, { id, version });
      expect(await heard.take(1)).toEqual([[one.type, 'journal'].sort()]);
    }
  });

  it('that is refused tells nobody', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    await using heard = await listen(fresh.client);
    for (const one of domainCases) {
      const input = { ...one.fields(world, 'Mirabelle'), inventedField: 1 };
      await failureOf(callByName(fresh.client, creation(one), input));
    }
    await failureOf(fresh.client.dossiers.bin({ id: recordId(world.dossierId), version: 9 }));
    expect(await heard.sofar()).toEqual([]);
  });

  it('that fails half-way leaves nothing and tells nobody', async () => {
    await using fresh = await freshRegister();
    await using heard = await listen(fresh.client);
    const before = rows(fresh);
    await expect(
      fresh.register.write(async (write) => {
        await write.db.insertInto('registerFact').values({ name: 'half', value: 'way' }).execute();
        write.touch('registerFact');
        await write.log('update', 'association', '1', ['name']);
        throw new Error('half-way');
      }),
    ).rejects.toThrow('half-way');
    expect(rows(fresh)).toEqual(before);
    expect(await heard.sofar()).toEqual([]);
  });

  it('waits for the one before it, and is seen by no search before it is kept', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeWorld(fresh.client);
    const wanted = Array.from({ length: 1000 }, () => ({ text: 'Mirabelle', receivedOn: '2018-10-01' }));
    const failing = [...wanted, { text: 'x', receivedOn: '2018-10-01', personId: recordId(dossierId) }];
    const importing = fresh.client.concerns.import({ dossierId: recordId(dossierId), rows: failing });
    const searches = Array.from({ length: 5 }, () => fresh.client.search.query({ words: 'mirabelle' }));
    await failureOf(importing);
    for (const { hits } of await Promise.all(searches)) expect(hits).toEqual([]);
  });

  it('by another program at the same time is waited for', async () => {
    await using fresh = await freshRegister();
    const other = new Worker(new URL('../../fixtures/otherProgram.ts', import.meta.url), {
      workerData: { path: fresh.path, times: 40 },
    });
    const ended = once(other, 'exit');
    await readThenWrite(fresh.register, 40);
    await ended;
    expect((await fresh.client.journal.list({ limit: 200 })).items).toHaveLength(80);
  });

  it('on a disk that is full is FILE_NOT_WRITABLE and leaves nothing', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const { sqlite } = fresh.register;
    const pages = Number(sqlite.pragma('page_count', { simple: true }));
    sqlite.pragma(`max_page_count = ${pages + 2}`);
    const before = rows(fresh);
    const body = 'Un texte qui ne tient pas. '.repeat(3000);
    const call = fresh.client.communiques.create({
      ...{ dossierId: recordId(world.dossierId), title: 'Trop', body },
    });
    expect(await failureOf(call)).toEqual({
      ...{ code: 'FILE_NOT_WRITABLE', data: { path: fresh.path, reason: 'SQLITE_FULL' } },
    });
    expect(rows(fresh)).toEqual(before);
  });
});

describe('the stream of changes', () => {
  it('begins by saying that it listens, and misses nothing after', async () => {
    await using fresh = await freshRegister();
    const changes = await fresh.client.register.changes();
    expect(await changes.next()).toEqual({ done: false, value: { tables: [] } });
    await fresh.client.authorities.create({ name: 'a' });
    await fresh.client.persons.create({ name: 'b' });
    expect((await changes.next()).value).toEqual({ tables: expect.arrayContaining(['authority']) });
    expect((await changes.next()).value).toEqual({ tables: expect.arrayContaining(['person']) });
    await changes.return?.(undefined);
  });

  it('leaves nobody listening once it is ended', async () => {
    await using fresh = await freshRegister();
    const { changes } = fresh.core.registers;
    for (const pulled of [1, 2]) {
      const stream = await fresh.client.register.changes();
      await stream.next();
      if (pulled === 2) {
        const next = stream.next();
        await fresh.client.authorities.create({ name: 'a' });
        await next;
      }
      expect(changes.size).toBe(1);
      await stream.return?.(undefined);
      expect(changes.size).toBe(0);
    }
  });
});

/** Ids are branded in the contract; these come from its answers. */
function recordId(id: string) {
  return Id.parse(id);
}

function rows({ register }: Fresh): unknown[] {
  const count = (table: string) => register.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return ['registerFact', 'journal', 'communique', 'searchEntry', 'referenceCounter', 'concern'].map(count);
}
