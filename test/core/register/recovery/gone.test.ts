// A register whose file is moved, removed, replaced, or open elsewhere: said, and nothing that was kept is lost.
import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../fixtures/failures.ts';
import { POSIX } from '../../../fixtures/folders.ts';
import { freshRegister } from '../../../freshRegister.ts';

describe.runIf(POSIX)('a register whose file is gone while it is open', () => {
  it('takes no write, and is written back in its place with all that was kept', async () => {
    await using fresh = await freshRegister();
    await fresh.client.authorities.create({ name: 'Rectorat' });
    expect((await fresh.client.register.safety()).file).toBe('here');
    rmSync(fresh.path);
    expect(await failureOf(fresh.client.authorities.create({ name: 'Mairie' }))).toEqual({
      ...{ code: 'REGISTER_GONE', data: { path: fresh.path, found: 'missing' } },
    });
    expect((await fresh.client.register.safety()).file).toBe('missing');
    expect(await fresh.client.register.putBack()).toEqual({ path: fresh.path });
    const names = (await fresh.client.authorities.list()).items.map(({ name }) => name);
    expect(names).toEqual(['Rectorat']);
    await fresh.client.authorities.create({ name: 'Mairie' });
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
    expect((await fresh.client.register.safety()).file).toBe('here');
  });

  it('or replaced by another is written beside it, and the other is left alone', async () => {
    await using fresh = await freshRegister();
    const other = join(fresh.folder, 'autre.vigie');
    copyFileSync(fresh.path, other);
    const before = readFileSync(other);
    await fresh.client.authorities.create({ name: 'Rectorat' });
    renameSync(other, fresh.path);
    expect(await failureOf(fresh.client.authorities.create({ name: 'Mairie' }))).toMatchObject({
      ...{ code: 'REGISTER_GONE', data: { found: 'replaced' } },
    });
    const { path } = await fresh.client.register.putBack();
    expect(path).toBe(join(fresh.folder, 'Essai (retrouvé).vigie'));
    expect((await fresh.client.authorities.list()).items).toHaveLength(1);
    expect(readFileSync(fresh.path).equals(before)).toBe(true);
  });
});

describe('a register that another Vigie has open', () => {
  const note = (fresh: { folder: string }) => join(fresh.folder, '.Essai.vigie.open');

  it('is refused with its own sentence, unless one insists', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    await fresh.client.register.close();
    expect(existsSync(note(fresh))).toBe(false);
    // A process that is there as long as this test.
    const since = '2018-11-15T11:00:00.000Z';
    writeFileSync(note(fresh), JSON.stringify({ host: hostname(), pid: process.ppid, since }));
    expect(await failureOf(fresh.client.register.open({ path: fresh.path }))).toEqual({
      ...{ code: 'REGISTER_IN_USE', data: { path: fresh.path, host: hostname(), since } },
    });
    expect((await fresh.client.register.open({ path: fresh.path, inUseToo: true })).path).toBe(fresh.path);
  });

  it('and that is encrypted asks for its passphrase once one has insisted, and then opens', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    const passphrase = 'quatre girouettes épatantes';
    await fresh.client.register.protect({ passphrase });
    await fresh.client.register.close();
    const since = '2018-11-15T11:00:00.000Z';
    const write = () =>
      writeFileSync(note(fresh), JSON.stringify({ host: hostname(), pid: process.ppid, since }));
    write();
    const { path } = fresh;
    const inUse = { code: 'REGISTER_IN_USE' };
    expect(await failureOf(fresh.client.register.open({ path }))).toMatchObject(inUse);
    expect(await failureOf(fresh.client.register.open({ path, inUseToo: true }))).toMatchObject({
      code: 'REGISTER_LOCKED',
    });
    expect((await fresh.client.register.unlock({ passphrase })).path).toBe(path);
    await fresh.client.register.lock();
    write();
    expect(await failureOf(fresh.client.register.unlock({ passphrase }))).toMatchObject(inUse);
  });

  it('on a machine that stopped opens at once', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    await fresh.client.register.close();
    const long = new Date(Date.now() - 3_600_000);
    for (const left of [
      { host: 'autre poste', pid: 1 },
      { host: hostname(), pid: 2 ** 30 },
    ]) {
      writeFileSync(note(fresh), JSON.stringify({ ...left, since: '2018-11-15T11:00:00.000Z' }));
      utimesSync(note(fresh), long, long);
      expect((await fresh.client.register.open({ path: fresh.path })).path).toBe(fresh.path);
      await fresh.client.register.close();
    }
    writeFileSync(note(fresh), 'no note');
    expect((await fresh.client.register.open({ path: fresh.path })).path).toBe(fresh.path);
  });

  it('on another machine that is alive is refused', async () => {
    await using fresh = await freshRegister({ automaticBackUps: true });
    await fresh.client.register.close();
    const left = { host: 'autre poste', pid: 1, since: '2018-11-15T11:00:00.000Z' };
    writeFileSync(note(fresh), JSON.stringify(left));
    expect(await failureOf(fresh.client.register.open({ path: fresh.path }))).toMatchObject({
      ...{ code: 'REGISTER_IN_USE', data: { host: 'autre poste' } },
    });
  });
});
