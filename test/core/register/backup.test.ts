// Back-ups: whole copies, verified, made while the register is in use, that take no other file's place.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { fullCheck } from '../../../electron/core/register/check.ts';
import { domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { POSIX } from '../../fixtures/folders.ts';
import { freshRegister } from '../../freshRegister.ts';

describe('a back-up', () => {
  it('goes beside the register, with the instant in its name, and holds all of it', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    for (const one of domainCases) await make(fresh.client, one, world, `Fiche ${one.domain}`);
    const journal = await fresh.client.journal.list({ limit: 200 });
    const { path, size } = await fresh.client.register.backUp();
    expect(path).toBe(join(fresh.folder, 'Sauvegardes', 'Essai 2018-11-15T12-00-00.vigie'));
    expect(readFileSync(path)).toHaveLength(size);
    await fresh.client.register.open({ path });
    expect(await fresh.client.journal.list({ limit: 200 })).toEqual(journal);
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('never replaces another of the same instant', async () => {
    await using fresh = await freshRegister();
    const first = await fresh.client.register.backUp();
    const second = await fresh.client.register.backUp();
    expect(second.path).toBe(first.path.replace('.vigie', ' 2.vigie'));
    expect(existsSync(first.path)).toBe(true);
  });

  it('goes where one asks, folders included, and leaves nothing half-made there', async () => {
    await using fresh = await freshRegister();
    const to = join(fresh.folder, 'clé', 'copie.vigie');
    expect((await fresh.client.register.backUp({ to })).path).toBe(to);
    expect(existsSync(`${to}.partial`)).toBe(false);
  });

  it('is refused in the place of a file, of the register above all', async () => {
    await using fresh = await freshRegister();
    const kept = join(fresh.folder, 'autre.vigie');
    const link = join(fresh.folder, 'lien.vigie');
    writeFileSync(kept, 'à garder');
    if (POSIX) symlinkSync(fresh.path, link);
    for (const to of POSIX ? [kept, fresh.path, link] : [kept, fresh.path]) {
      expect(await failureOf(fresh.client.register.backUp({ to }))).toEqual({
        ...{ code: 'FILE_EXISTS', data: { path: to } },
      });
    }
    expect(readFileSync(kept, 'utf8')).toBe('à garder');
    await fresh.client.authorities.create({ name: 'Rectorat' });
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('is refused where it cannot be written, by a relative path, or by a page in a browser', async () => {
    await using fresh = await freshRegister();
    writeFileSync(join(fresh.folder, 'file'), '');
    const to = join(fresh.folder, 'file', 'copie.vigie');
    expect(await failureOf(fresh.client.register.backUp({ to }))).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    });
    expect(await failureOf(fresh.client.register.backUp({ to: 'copie.vigie' }))).toEqual({
      ...{
        code: 'BAD_INPUT',
        data: { issues: [{ field: 'to', code: 'NOT_ABSOLUTE', detail: 'copie.vigie' }] },
      },
    });
    const browser = fresh.core.client('browser');
    const elsewhere = join(fresh.folder, 'copie.vigie');
    expect(await failureOf(browser.register.backUp({ to: elsewhere }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'to', code: 'NOT_IN_BROWSER' }] } },
    });
  });

  it('made while records are written holds a whole state of the register', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeWorld(fresh.client);
    const text = 'Une phrase assez longue pour remplir des pages. '.repeat(20);
    const rows = Array.from({ length: 500 }, () => ({ text, receivedOn: '2018-10-01' }));
    await fresh.client.concerns.import({ dossierId, rows });
    const writing = (async () => {
      for (let index = 0; index < 5; index += 1) await fresh.client.concerns.import({ dossierId, rows });
    })();
    const { path } = await fresh.client.register.backUp();
    await writing;
    const copy = new Sqlite(path);
    const count = Number(copy.prepare('SELECT count(*) FROM concern').pluck().get());
    const entries = Number(
      copy.prepare(`SELECT count(*) FROM searchEntry WHERE type = 'concern'`).pluck().get(),
    );
    const findings = fullCheck(copy);
    copy.close();
    expect(findings).toEqual([]);
    expect(count % 500).toBe(0);
    expect(entries).toBe(count);
    expect((await fresh.client.concerns.list({ withTotal: true })).total).toBe(3000);
  });

  it('takes over what an interrupted one left', async () => {
    await using fresh = await freshRegister();
    const to = join(fresh.folder, 'copie', 'a.vigie');
    mkdirSync(join(fresh.folder, 'copie'));
    writeFileSync(`${to}.partial`, 'half a register');
    await fresh.client.register.backUp({ to });
    const copy = new Sqlite(to, { readonly: true });
    const facts = copy.prepare('SELECT count(*) FROM registerFact').pluck().get();
    copy.close();
    expect(facts).toBe(1);
  });
});
