// Which register is open: one at a time, changed without losing a write, remembered for next time.
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createRegisters } from '../../../electron/core/register/registers.ts';
import { listen } from '../../fixtures/changes.ts';
import { makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { POSIX, temporaryFolder } from '../../fixtures/folders.ts';
import { freshRegister } from '../../freshRegister.ts';

describe('without a register', () => {
  it('there is none to inform about, and procedures say NO_REGISTER', async () => {
    await using fresh = await freshRegister({ open: false });
    expect(await fresh.client.register.info()).toEqual({ register: null, locked: null });
    for (const call of [
      () => fresh.client.dossiers.list(),
      () => fresh.client.association.get(),
      () => fresh.client.search.query({ words: 'mot' }),
      () => fresh.client.journal.list(),
      () => fresh.client.register.check(),
      () => fresh.client.register.backUp(),
      () => fresh.client.requests.due(),
    ]) {
      expect(await failureOf(call())).toEqual({ code: 'NO_REGISTER', data: {} });
    }
  });

  it('closing is no mistake', async () => {
    await using fresh = await freshRegister({ open: false });
    expect(await fresh.client.register.close()).toEqual({});
  });
});

describe('making a register', () => {
  it('without a path makes Registre in the user’s folder, then Registre 2', async () => {
    await using fresh = await freshRegister({ open: false });
    const first = await fresh.client.register.create();
    const second = await fresh.client.register.create({ example: false });
    expect(first).toMatchObject({ name: 'Registre', path: join(fresh.folder, 'Registre.vigie') });
    expect(second).toMatchObject({ name: 'Registre 2', path: join(fresh.folder, 'Registre 2.vigie') });
    expect((await fresh.client.register.info()).register?.name).toBe('Registre 2');
  });

  it('gives one with a blank association and the directory of authorities, nothing else', async () => {
    await using fresh = await freshRegister({ open: false });
    await fresh.client.register.create({ path: fresh.path, example: false });
    const { register } = await fresh.client.register.info();
    expect(register).toMatchObject({
      ...{ name: 'Essai', path: fresh.path, createdAt: '2018-11-15T12:00:00.000Z', synchronisedBy: null },
    });
    expect((await fresh.client.dossiers.list({ withTotal: true })).total).toBe(0);
    expect(await fresh.client.association.get()).toMatchObject({
      ...{ name: '', version: 1, logoDocumentId: null },
    });
    const { items } = await fresh.client.authorities.list();
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cada', 'cnil']));
    const { items: lines } = await fresh.client.journal.list({ limit: 200 });
    expect(lines.map(({ recordId }) => recordId).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('with the example gives one that is sound, and can be searched', async () => {
    await using fresh = await freshRegister({ open: false });
    const { name } = await fresh.client.register.create({ example: true });
    expect(name).toBe('Exemple');
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
    expect((await fresh.client.concerns.list({ withTotal: true })).total).toBe(40);
    expect((await fresh.client.search.query({ words: 'données' })).hits.length).toBeGreaterThan(0);
  });

  it('is refused by a relative path, on an existing file, or on one a browser names', async () => {
    await using fresh = await freshRegister();
    expect(await failureOf(fresh.client.register.create({ path: 'a.vigie' }))).toEqual({
      ...{
        code: 'BAD_INPUT',
        data: { issues: [{ field: 'path', code: 'NOT_ABSOLUTE', detail: 'a.vigie' }] },
      },
    });
    expect(await failureOf(fresh.client.register.create({ path: fresh.path }))).toEqual({
      ...{ code: 'FILE_EXISTS', data: { path: fresh.path } },
    });
    const browser = fresh.core.client('browser');
    const path = join(fresh.folder, 'b.vigie');
    for (const call of [browser.register.create({ path }), browser.register.open({ path })]) {
      expect(await failureOf(call)).toMatchObject({
        ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'path', code: 'NOT_IN_BROWSER' }] } },
      });
    }
    expect((await fresh.client.register.info()).register?.path).toBe(fresh.path);
    expect(fresh.names().filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['Essai.vigie']);
  });

  it('leaves nothing when it cannot be filled', async () => {
    using folder = temporaryFolder();
    const registers = createRegisters({
      ...{
        folder: folder.path,
        configFolder: null,
        checkWorker: new URL('file:///none.ts'),
        fileWorker: new URL('file:///none.ts'),
        actor: 'essai',
      },
      ...{ now: () => '2018-11-15T12:00:00.000Z', today: () => '2018-11-15' },
      fillNew: async () => {
        throw new Error('no example here');
      },
    });
    await expect(registers.create(undefined, true)).rejects.toThrow('no example here');
    expect(folder.names()).toEqual([]);
    expect(registers.info()).toBeNull();
  });
});

describe('opening a register', () => {
  it('shows the records of that one only', async () => {
    await using fresh = await freshRegister();
    await fresh.client.authorities.create({ name: 'Mairie de Valmont' });
    const path = join(fresh.folder, 'autre.vigie');
    await fresh.client.register.create({ path });
    const names = (await fresh.client.authorities.list()).items.map(({ name }) => name);
    expect(names).not.toContain('Mairie de Valmont');
    expect((await fresh.client.search.query({ words: 'valmont' })).hits).toEqual([]);
    await fresh.client.register.open({ path: fresh.path });
    expect((await fresh.client.authorities.list()).items).toHaveLength(1);
    await fresh.client.register.close();
    expect(fresh.names()).toEqual(['Essai.vigie', 'autre.vigie']);
  });

  it('keeps the one that is open when the other cannot be', async () => {
    await using fresh = await freshRegister();
    await fresh.client.authorities.create({ name: 'Rectorat' });
    writeFileSync(join(fresh.folder, 'texte.vigie'), 'Ceci n’est pas un registre.');
    for (const name of ['texte.vigie', 'absent.vigie']) {
      await failureOf(fresh.client.register.open({ path: join(fresh.folder, name) }));
    }
    expect((await fresh.client.register.info()).register?.path).toBe(fresh.path);
    expect((await fresh.client.authorities.list()).items).toHaveLength(1);
  });

  it.runIf(POSIX)('that is open already, by its own path or a link to it, changes nothing', async () => {
    await using fresh = await freshRegister();
    const link = join(fresh.folder, 'lien.vigie');
    symlinkSync(fresh.path, link);
    const { register } = fresh;
    for (const path of [fresh.path, join(fresh.folder, '..', 'Vigie', 'Essai.vigie'), link]) {
      expect((await fresh.client.register.open({ path })).path).toBe(fresh.path);
    }
    expect(fresh.register).toBe(register);
  });

  it('lets the write in progress end first', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeWorld(fresh.client);
    const rows = Array.from({ length: 2000 }, () => ({ text: 'Mot', receivedOn: '2018-10-01' }));
    const importing = fresh.client.concerns.import({ dossierId, rows });
    await Promise.resolve();
    await fresh.client.register.create({ path: join(fresh.folder, 'autre.vigie') });
    const outcome = await importing.catch((error) => failureOf(Promise.reject(error)));
    await fresh.client.register.open({ path: fresh.path });
    const { total } = await fresh.client.concerns.list({ withTotal: true });
    expect([outcome, total]).toEqual([{ created: 2000 }, 2000]);
  });

  it('answers NO_REGISTER to calls that were waiting on the one that is closed', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeWorld(fresh.client);
    const rows = Array.from({ length: 500 }, () => ({ text: 'Mot', receivedOn: '2018-10-01' }));
    const calls = Array.from({ length: 10 }, () => fresh.client.concerns.import({ dossierId, rows }));
    const closing = fresh.client.register.close();
    const outcomes = await Promise.all(
      calls.map((call) => call.catch((error) => failureOf(Promise.reject(error)))),
    );
    await closing;
    for (const outcome of outcomes) {
      expect([{ created: 500 }, { code: 'NO_REGISTER', data: {} }]).toContainEqual(outcome);
    }
    await fresh.client.register.open({ path: fresh.path });
    const kept = outcomes.filter((outcome) => 'created' in outcome).length;
    expect((await fresh.client.concerns.list({ withTotal: true })).total).toBe(500 * kept);
  });

  it('asked for several at once, ends with the last one asked for, the others closed', async () => {
    await using fresh = await freshRegister();
    const paths = ['a', 'b', 'c'].map((name) => join(fresh.folder, `${name}.vigie`));
    await Promise.all(paths.map((path) => fresh.client.register.create({ path })));
    await Promise.all([...paths, fresh.path].map((path) => fresh.client.register.open({ path })));
    expect((await fresh.client.register.info()).register?.path).toBe(fresh.path);
    await fresh.client.register.close();
    expect(fresh.names()).toEqual(['Essai.vigie', 'a.vigie', 'b.vigie', 'c.vigie']);
  });

  it('tells the interfaces', async () => {
    await using fresh = await freshRegister({ open: false });
    await using heard = await listen(fresh.client);
    await fresh.client.register.create({ path: fresh.path });
    await fresh.client.register.close();
    await fresh.client.register.open({ path: fresh.path });
    expect(await heard.take(3)).toEqual([['register'], ['register'], ['register']]);
  });

  it.runIf(POSIX)('still informs about a file that was moved away meanwhile', async () => {
    await using fresh = await freshRegister();
    renameSync(fresh.path, join(dirname(fresh.path), 'ailleurs.vigie'));
    expect((await fresh.client.register.info()).register).toMatchObject({ path: fresh.path });
  });
});

describe('the recent registers', () => {
  it('are the last eight, newest first, each once, with those that are gone', async () => {
    await using fresh = await freshRegister({ open: false });
    const made: string[] = [];
    for (let index = 0; index < 10; index += 1) made.push((await fresh.client.register.create()).path);
    await fresh.client.register.open({ path: made[5] ?? '' });
    renameSync(made[8] ?? '', join(fresh.folder, 'moved'));
    const { folder, registers } = await fresh.client.register.recent();
    expect(folder).toBe(fresh.folder);
    expect(registers.map(({ path }) => path)).toEqual([5, 9, 8, 7, 6, 4, 3, 2].map((index) => made[index]));
    expect(registers.filter(({ exists }) => !exists).map(({ path }) => path)).toEqual([made[8]]);
    expect(registers[0]).toEqual({ path: made[5], name: 'Registre 6', exists: true });
  });

  it('are what a page in a browser may open', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.close();
    const browser = fresh.core.client('browser');
    expect((await browser.register.open({ path: fresh.path })).path).toBe(fresh.path);
  });

  it('are kept for the next start, and begun again when their list cannot be read', async () => {
    await using fresh = await freshRegister();
    const settings = join(fresh.folder, '..', 'settings');
    const again = () =>
      createRegisters({
        ...{ folder: fresh.folder, configFolder: settings, checkWorker: new URL('file:///none.ts') },
        ...{
          fileWorker: new URL('file:///none.ts'),
          actor: 'essai',
          now: () => '',
          today: () => '',
          fillNew: async () => undefined,
        },
      }).recent();
    expect(again().map(({ path }) => path)).toEqual([fresh.path]);
    expect(readFileSync(join(settings, 'recent.json'), 'utf8')).toContain('Essai.vigie');
    for (const content of ['not JSON', '{"a": 1}', '[1, null]']) {
      writeFileSync(join(settings, 'recent.json'), content);
      expect(again()).toEqual([]);
    }
  });

  it('that cannot be kept do not keep a register from opening', async () => {
    await using fresh = await freshRegister({ open: false });
    writeFileSync(join(fresh.folder, '..', 'settings'), 'a file where the folder should be');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { path } = await fresh.client.register.create();
    expect(existsSync(path)).toBe(true);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('recent registers not kept'));
    warn.mockRestore();
  });
});
