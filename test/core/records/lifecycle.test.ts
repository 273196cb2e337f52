// Every kind of record lives the same life: made, read, listed, changed, put in the bin, taken out of it.
import { describe, expect, it } from 'vitest';
import { callByName, pageByName, recordByName } from '../../fixtures/callByName.ts';
import { creation, domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

const ABSENT = '01890000-0000-7000-8000-000000000000';

describe.each(domainCases)('$domain', (one) => {
  const { domain, type, textField } = one;

  it('are read back as they were made', async () => {
    await using fresh = await freshRegister();
    const made = await make(fresh.client, one, await makeWorld(fresh.client), 'Mirabelle');
    expect(made).toMatchObject({ [textField]: 'Mirabelle', version: 1, binnedAt: null });
    expect(await recordByName(fresh.client, `${domain}.get`, { id: made.id })).toEqual(made);
    const { items, total } = await pageByName(fresh.client, `${domain}.list`, {
      limit: 200,
      withTotal: true,
    });
    expect(items).toContainEqual(made);
    expect(total).toBe(items.length);
  });

  it('change one version at a time; a stale version changes nothing', async () => {
    await using fresh = await freshRegister();
    const { id } = await make(fresh.client, one, await makeWorld(fresh.client), 'Avant');
    const update = (version: number, text: string) =>
      recordByName(fresh.client, `${domain}.update`, { id, version, changes: { [textField]: text } });
    const changed = await update(1, 'Après');
    expect(changed).toMatchObject({ [textField]: 'Après', version: 2 });
    expect(await recordByName(fresh.client, `${domain}.get`, { id })).toEqual(changed);

    const journal = await fresh.client.journal.list();
    expect(await failureOf(update(1, 'Trop tard'))).toEqual({
      code: 'CONFLICT',
      data: { type, id, expectedVersion: 1, actualVersion: 2 },
    });
    for (const verb of ['bin', 'restore']) {
      const stale = callByName(fresh.client, `${domain}.${verb}`, { id, version: 1 });
      expect(await failureOf(stale)).toMatchObject({ code: 'CONFLICT' });
    }
    expect(await recordByName(fresh.client, `${domain}.get`, { id })).toEqual(changed);
    expect(await fresh.client.journal.list()).toEqual(journal);
  });

  it('leave lists and search for the bin, and come back whole', async () => {
    await using fresh = await freshRegister();
    const made = await make(fresh.client, one, await makeWorld(fresh.client), 'Mirabelle');
    const { id } = made;
    expect(await listed(fresh.client, domain, id)).toBe('in use');
    expect(await found(fresh.client, id)).toBe(one.searched);

    const binned = await recordByName(fresh.client, `${domain}.bin`, { id, version: 1 });
    expect(binned).toMatchObject({ version: 2, binnedAt: '2018-11-15T12:00:00.000Z' });
    expect(await listed(fresh.client, domain, id)).toBe('in the bin');
    expect(await found(fresh.client, id)).toBe(false);

    const restored = await recordByName(fresh.client, `${domain}.restore`, { id, version: 2 });
    expect(restored).toEqual({ ...made, version: 3 });
    expect(await listed(fresh.client, domain, id)).toBe('in use');
    expect(await found(fresh.client, id)).toBe(one.searched);
  });

  it('keep nothing of a wrong input, which names its field', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const { id } = await make(fresh.client, one, world, 'Mirabelle');
    const rows = await countRows(fresh, type);
    const wrong: [field: string, value: unknown, code: string][] = [
      ['inventedField', 'x', 'UNKNOWN_FIELD'],
      [textField, 12, 'INVALID_TYPE'],
      [textField, 'é'.repeat(one.longest + 1), 'TOO_LONG'],
      [textField, 'cloche \u0007', 'CONTROL_CHARACTER'],
    ];
    for (const [field, value, code] of wrong) {
      const input = { ...one.fields(world, 'Mirabelle'), [field]: value };
      expect(await failureOf(callByName(fresh.client, creation(one), input)), `create ${code}`).toMatchObject(
        {
          code: 'BAD_INPUT',
          data: { issues: [{ field, code }] },
        },
      );
      const update = { id, version: 1, changes: { [field]: value } };
      expect(
        await failureOf(callByName(fresh.client, `${domain}.update`, update)),
        `update ${code}`,
      ).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ field: `changes.${field}`, code }] } });
    }
    expect(await countRows(fresh, type)).toEqual(rows);
  });

  it.each(one.references)('refuse to refer by %s to a record that is not there (%s)', async (field, kind) => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const { id } = await make(fresh.client, one, world, 'Mirabelle');
    const rows = await countRows(fresh, type);
    const issue = { code: 'UNKNOWN_RECORD', detail: kind };
    const input = { ...one.fields(world, 'Quetsche'), [field]: ABSENT };
    expect(await failureOf(callByName(fresh.client, creation(one), input))).toEqual({
      code: 'BAD_INPUT',
      data: { issues: [{ field, ...issue }] },
    });
    const update = { id, version: 1, changes: { [field]: ABSENT } };
    expect(await failureOf(callByName(fresh.client, `${domain}.update`, update))).toEqual({
      code: 'BAD_INPUT',
      data: { issues: [{ field: `changes.${field}`, ...issue }] },
    });
    expect(await countRows(fresh, type)).toEqual(rows);
  });

  it('are NOT_FOUND by an id nobody has', async () => {
    await using fresh = await freshRegister();
    const inputs = {
      get: { id: ABSENT },
      update: { id: ABSENT, version: 1, changes: {} },
      bin: { id: ABSENT, version: 1 },
      restore: { id: ABSENT, version: 1 },
    };
    for (const [verb, input] of Object.entries(inputs)) {
      expect(await failureOf(callByName(fresh.client, `${domain}.${verb}`, input)), verb).toEqual({
        code: 'NOT_FOUND',
        data: { type, id: ABSENT },
      });
    }
  });

  it('take a field given as undefined for a field left out', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const stated = new Set(Object.keys(one.fields(world, '')));
    const optional = Object.keys(one.shape.defaults).filter((name) => !stated.has(name));
    const absent = Object.fromEntries(optional.map((name) => [name, undefined]));
    const plain = await make(fresh.client, one, world, 'Mirabelle');
    if (domain !== 'documents') {
      const same = await make(fresh.client, one, world, 'Mirabelle', absent);
      const own = { id: plain.id, ...('reference' in plain ? { reference: plain.reference } : {}) };
      expect({ ...same, ...own }).toEqual(plain);
    }
    const update = { id: plain.id, version: 1, changes: { ...absent, [textField]: undefined } };
    const after = await recordByName(fresh.client, `${domain}.update`, update);
    expect(after).toEqual({ ...plain, version: 2 });
  });
});

async function listed(client: Client, domain: string, id: string): Promise<string> {
  const places = { 'in use': false, 'in the bin': true };
  const found: string[] = [];
  for (const [place, binned] of Object.entries(places)) {
    const { items } = await pageByName(client, `${domain}.list`, { binned, limit: 200 });
    if (items.some((item) => item.id === id)) found.push(place);
  }
  return found.join(' and ');
}

async function found(client: Client, id: string): Promise<boolean> {
  const { hits } = await client.search.query({ words: 'mirabelle' });
  return hits.some((hit) => hit.id === id);
}

async function countRows({ register }: Fresh, table: string): Promise<unknown[]> {
  const tables = [table, 'searchEntry', 'journal'];
  return tables.map((name) => register.sqlite.prepare(`SELECT count(*) AS n FROM "${name}"`).get());
}
