// Back-ups that are made by themselves: after some work, on closing, in a second place; what goes wrong is said, never fatal.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WORK_MS } from '../../../../electron/core/register/backups/keeper.ts';
import { makeWorld } from '../../../fixtures/domains.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { registerRows } from '../../../fixtures/registerRows.ts';
import { freshRegister } from '../../../freshRegister.ts';

afterEach(() => vi.useRealTimers());

describe('after a quarter of an hour of work', () => {
  it('what was written is backed up, once, and only if something was', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await vi.advanceTimersByTimeAsync(2 * WORK_MS);
    expect((await fresh.client.register.backUps()).backUps).toEqual([]);
    await fresh.client.authorities.create({ name: 'Rectorat' });
    await fresh.client.authorities.create({ name: 'Mairie' });
    await vi.advanceTimersByTimeAsync(WORK_MS);
    vi.useRealTimers();
    const made = await vi.waitUntil(async () => (await fresh.client.register.safety()).lastAt, 20_000);
    expect(made).toBe('2018-11-15T12:00:00.000Z');
    const { backUps } = await fresh.client.register.backUps();
    expect(backUps.map(({ why }) => why)).toEqual(['work']);
    await fresh.client.register.close();
    // Nothing was written since: closing adds none.
    await fresh.client.register.open({ path: fresh.path });
    expect((await fresh.client.register.backUps()).backUps).toHaveLength(1);
  });
});

describe('on closing', () => {
  it('what was written is backed up, row for row', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    await makeWorld(fresh.client);
    await fresh.client.register.close();
    const [name] = readdirSync(join(fresh.folder, 'Sauvegardes')).filter((file) => file.endsWith('.vigie'));
    expect(name).toBe('Essai 2018-11-15T12-00-00 fermeture.vigie');
    expect(registerRows(join(fresh.folder, 'Sauvegardes', name ?? ''))).toEqual(registerRows(fresh.path));
  });

  it('its sheet says of which register it is and how many rows it has, and nothing of their content', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    await fresh.client.persons.create({ name: 'Personne inventée' });
    await fresh.client.register.close();
    const folder = join(fresh.folder, 'Sauvegardes');
    const [sheet = ''] = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const said = readFileSync(join(folder, sheet), 'utf8');
    expect(JSON.parse(said)).toMatchObject({
      ...{ registerCreatedAt: '2018-11-15T12:00:00.000Z', rows: { person: 1, dossier: 0 } },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(said).not.toContain('inventée');
  });

  it('a folder that cannot be written is no reason not to close', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    writeFileSync(join(fresh.folder, 'Sauvegardes'), 'no folder');
    await fresh.client.authorities.create({ name: 'Rectorat' });
    expect(await fresh.client.register.close()).toEqual({});
    await fresh.client.register.open({ path: fresh.path });
    expect((await fresh.client.authorities.list()).items).toHaveLength(1);
  });
});

describe('a back-up that fails', () => {
  it('is told with its reason, until one goes well', async () => {
    await using fresh = await freshRegister();
    writeFileSync(join(fresh.folder, 'Sauvegardes'), 'no folder');
    expect(await failureOf(fresh.client.register.backUp())).toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    expect((await fresh.client.register.safety()).failure).toMatchObject({
      ...{ at: '2018-11-15T12:00:00.000Z', place: 'beside', code: 'FILE_NOT_WRITABLE' },
      reason: expect.stringMatching(/^E/),
    });
    rmSync(join(fresh.folder, 'Sauvegardes'));
    await fresh.client.register.backUp();
    expect((await fresh.client.register.safety()).failure).toBeNull();
  });
});

describe('the rotation on the disk', () => {
  it('removes what is too old with its sheet, and nothing that is not Vigie’s own', async () => {
    await using fresh = await freshRegister();
    const folder = join(fresh.folder, 'Sauvegardes');
    mkdirSync(folder);
    writeFileSync(join(folder, 'Essai 2010-01-01T12-00-00.vigie'), 'copied here by hand');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { path } = await fresh.client.register.backUp();
    fresh.setToday('2020-01-01');
    await fresh.client.register.backUp();
    const names = readdirSync(folder).sort();
    expect(names).not.toContain(path.slice(folder.length + 1));
    expect(names).toEqual([
      ...['Essai 2010-01-01T12-00-00.vigie', 'Essai 2020-01-01T12-00-00.vigie'],
      ...['Essai 2020-01-01T12-00-00.vigie.json', 'notes.txt'],
    ]);
  });
});

describe('the second place', () => {
  it('gets a copy, and is told stale after a week, or missing when it is not there', async () => {
    await using fresh = await freshRegister();
    const stick = join(fresh.folder, 'clé');
    mkdirSync(stick);
    expect((await fresh.client.register.safety()).second.state).toBe('none');
    await fresh.client.register.chooseSecondPlace({ folder: stick });
    expect((await fresh.client.register.safety()).second).toEqual({
      folder: stick,
      state: 'stale',
      lastAt: null,
    });
    const { path } = await fresh.client.register.copyToSecondPlace();
    expect(registerRows(path)).toEqual(registerRows(fresh.path));
    expect((await fresh.client.register.safety()).second.state).toBe('fresh');
    fresh.setToday('2018-11-23');
    expect((await fresh.client.register.safety()).second.state).toBe('stale');
    rmSync(stick, { recursive: true });
    expect((await fresh.client.register.safety()).second.state).toBe('missing');
    expect(await failureOf(fresh.client.register.copyToSecondPlace())).toEqual({
      ...{ code: 'FILE_NOT_FOUND', data: { path: stick } },
    });
    expect((await fresh.client.register.safety()).failure).toMatchObject({ place: 'second', path: stick });
  });

  it('is kept on this machine, not in the register', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.chooseSecondPlace({ folder: fresh.folder });
    expect(JSON.stringify(registerRows(fresh.path))).not.toContain(JSON.stringify(fresh.folder).slice(1, -1));
    await fresh.client.register.chooseSecondPlace({ folder: null });
    expect((await fresh.client.register.safety()).second.state).toBe('none');
  });

  it('shared by two registers of one name, each sees and removes its own copies only', async () => {
    await using fresh = await freshRegister();
    const stick = join(fresh.folder, 'clé');
    mkdirSync(stick);
    await fresh.client.register.chooseSecondPlace({ folder: stick });
    const first = await fresh.client.register.copyToSecondPlace();
    fresh.setToday('2020-01-01');
    await fresh.client.register.create({ path: join(fresh.folder, 'ailleurs', 'Essai.vigie') });
    await fresh.client.register.chooseSecondPlace({ folder: stick });
    await fresh.client.register.copyToSecondPlace();
    expect(readdirSync(stick)).toContain(first.path.slice(stick.length + 1));
    const { backUps } = await fresh.client.register.backUps();
    expect(backUps.map(({ path }) => path)).not.toContain(first.path);
  });

  it('is no folder that a page in a browser names', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    expect(await failureOf(fresh.client.register.chooseSecondPlace({ folder: '/clé' }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'folder', code: 'NOT_IN_BROWSER' }] } },
    });
  });
});

describe('a clock set back', () => {
  it('is told, with the instant of the last change', async () => {
    await using fresh = await freshRegister();
    await fresh.client.authorities.create({ name: 'Rectorat' });
    expect((await fresh.client.register.safety()).clockBehind).toBeNull();
    fresh.setToday('2018-11-14');
    expect((await fresh.client.register.safety()).clockBehind).toBe('2018-11-15T12:00:00.000Z');
  });
});
