// Going back to a back-up: seen first, done without losing the present, undone in one step.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { domainCases, make, makeWorld } from '../../../fixtures/domains.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { registerRows } from '../../../fixtures/registerRows.ts';
import { type Fresh, freshRegister } from '../../../freshRegister.ts';

describe('a look into a back-up', () => {
  it('says what it holds and touches nothing', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    await fresh.client.authorities.create({ name: 'Mairie de Valmont' });
    const before = [readFileSync(path), fresh.names(), readdirSync(join(fresh.folder, 'Sauvegardes'))];
    const seen = await fresh.client.register.lookInto({ path });
    const { authorities } = await counted(fresh);
    expect(seen.findings).toEqual([]);
    expect(seen.rows.authority).toBe(authorities - 1);
    expect(seen.lastChanges[0]).toEqual({
      ...{
        id: expect.any(Number),
        at: '2018-11-15T12:00:00.000Z',
        action: expect.any(String),
        type: expect.any(String),
      },
    });
    expect([readFileSync(path), fresh.names(), readdirSync(join(fresh.folder, 'Sauvegardes'))]).toEqual(
      before,
    );
  });

  it('is for a browser one of the list only', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { path } = await fresh.client.register.backUp();
    expect((await fresh.client.register.lookInto({ path })).findings).toEqual([]);
    expect(await failureOf(fresh.client.register.lookInto({ path: fresh.path }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'path', code: 'NOT_IN_BROWSER' }] } },
    });
  });
});

describe('restoring', () => {
  it('gives back every row of the back-up, journal and attachments included', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    await changed(fresh);
    await fresh.client.register.restoreBackUp({ path });
    await fresh.client.register.close();
    expect(registerRows(fresh.path, ['registerFact'])).toEqual(registerRows(path, ['registerFact']));
  });

  it('is undone in one step: everything that was there comes back', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    await changed(fresh);
    const before = registerRows(fresh.path);
    await fresh.client.register.restoreBackUp({ path });
    expect((await fresh.client.register.safety()).restored).toEqual({
      ...{ at: '2018-11-15T12:00:00.000Z', from: '2018-11-15T12:00:00.000Z', canUndo: true },
    });
    await fresh.client.register.undoRestoring();
    expect(registerRows(fresh.path)).toEqual(before);
    expect((await fresh.client.register.safety()).restored).toBeNull();
    expect(await failureOf(fresh.client.register.undoRestoring())).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: '', code: 'NOTHING_TO_UNDO' }] } },
    });
  });

  it('keeps a copy of what it replaces, even of a register too damaged to be copied soundly', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    await fresh.client.register.close();
    const bytes = readFileSync(fresh.path);
    bytes.fill(0xa5, 4096 * 6, 4096 * 9);
    writeFileSync(fresh.path, bytes);
    await fresh.client.register.open({ path: fresh.path });
    await fresh.client.register.restoreBackUp({ path });
    const { backUps } = await fresh.client.register.backUps();
    const copy = backUps.find(({ why }) => why === 'restoring');
    expect(copy).toBeDefined();
    expect(readFileSync(copy?.path ?? '').subarray(4096 * 6, 4096 * 9)).toEqual(
      bytes.subarray(4096 * 6, 4096 * 9),
    );
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('from a file that is none, newer or damaged leaves the register open as it was', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    const good = readFileSync(path);
    const cases = {
      NOT_A_REGISTER: Buffer.from('Ceci n’est pas un registre. '.repeat(400)),
      REGISTER_NEWER: Buffer.from(good),
      REGISTER_DAMAGED: Buffer.from(good).fill(0xa5, 4096 * 3),
    };
    cases.REGISTER_NEWER.writeUInt32BE(999, 60);
    const before = registerRows(fresh.path);
    for (const [code, bytes] of Object.entries(cases)) {
      writeFileSync(path, bytes);
      expect(await failureOf(fresh.client.register.restoreBackUp({ path }))).toMatchObject({ code });
      expect(registerRows(fresh.path)).toEqual(before);
      expect((await fresh.client.authorities.list()).items.length).toBeGreaterThan(0);
      expect(existsSync(`${fresh.path}.restored`)).toBe(false);
    }
  });

  it('is refused while another program has the register open, which loses nothing', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    await fresh.client.authorities.create({ name: 'Mairie de Valmont' });
    const { default: Sqlite } = await import('better-sqlite3');
    const other = new Sqlite(fresh.path);
    other.prepare('SELECT count(*) FROM authority').get();
    expect(await failureOf(fresh.client.register.restoreBackUp({ path }))).toEqual({
      ...{ code: 'FILE_NOT_WRITABLE', data: { path: fresh.path, reason: 'IN_USE' } },
    });
    other.close();
    const names = (await fresh.client.authorities.list({ limit: 200 })).items.map(({ name }) => name);
    expect(names).toContain('Mairie de Valmont');
  });
});

async function filled(fresh: Fresh): Promise<void> {
  const world = await makeWorld(fresh.client);
  for (const one of domainCases) await make(fresh.client, one, world, `Fiche ${one.domain}`);
}

async function changed(fresh: Fresh): Promise<void> {
  const { items } = await fresh.client.authorities.list();
  for (const { id, version } of items) {
    await fresh.client.authorities.update({ id, version, changes: { note: 'Changée depuis' } });
  }
  await fresh.client.authorities.create({ name: 'Mairie de Valmont' });
}

async function counted(fresh: Fresh): Promise<{ authorities: number }> {
  const { total } = await fresh.client.authorities.list({ withTotal: true });
  return { authorities: total ?? 0 };
}
