// Protecting an open register, changing its passphrase, taking it away: asked again each time, and nothing clear is left.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../electron/core/register/backups/make.ts';
import { readSheet } from '../../../electron/core/register/backups/sheet.ts';
import { domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish } from '../../fixtures/publishable.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

const PASSPHRASE = 'quatre girouettes épatantes';
const OTHER = 'sept parapluies sous la grêle';
const PLANTED = 'Tamarisvaucouleurs';

describe('a register', () => {
  it('protected, changed, locked, unlocked and opened again never leaves a clear word on the disk', async () => {
    await using fresh = await freshRegister();
    const before = await fresh.client.register.info();
    expect(before.register?.encrypted).toBe(false);
    await writeEverywhere(fresh);
    expect(clearFiles(fresh)).not.toEqual([]);
    expect((await fresh.client.register.protect({ passphrase: PASSPHRASE })).encrypted).toBe(true);
    expect(clearFiles(fresh)).toEqual([]);
    await writeEverywhere(fresh);
    expect(clearFiles(fresh)).toEqual([]);
    await fresh.client.register.backUp();
    expect(clearFiles(fresh)).toEqual([]);
    await fresh.client.register.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: OTHER });
    expect(clearFiles(fresh)).toEqual([]);
    await fresh.client.register.lock();
    expect(clearFiles(fresh)).toEqual([]);
    expect(await failureOf(fresh.client.register.unlock({ passphrase: PASSPHRASE }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    await fresh.client.register.unlock({ passphrase: OTHER });
    expect((await fresh.client.search.query({ words: PLANTED })).hits.length).toBeGreaterThan(1);
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
    expect(clearFiles(fresh)).toEqual([]);
  });

  it('is opened by the recovery key until the passphrase changes, and by it the passphrase can be changed', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    const { recoveryKey } = await fresh.client.register.recoveryKey({ passphrase: PASSPHRASE });
    await fresh.client.register.lock();
    await fresh.client.register.unlock({ recoveryKey });
    await fresh.client.register.changePassphrase({ recoveryKey, newPassphrase: OTHER });
    await fresh.client.register.lock();
    expect(await failureOf(fresh.client.register.unlock({ recoveryKey }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    await fresh.client.register.unlock({ passphrase: OTHER });
  });

  it('gives its recovery key, changes its passphrase or loses it to nobody who does not know it', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    const wrong = { passphrase: OTHER };
    for (const call of [
      () => fresh.client.register.recoveryKey(wrong),
      () => fresh.client.register.changePassphrase({ ...wrong, newPassphrase: OTHER }),
      () => fresh.client.register.unprotect(wrong),
    ]) {
      expect((await failureOf(call())).code).toBe('WRONG_PASSPHRASE');
    }
    expect((await fresh.client.register.info()).register?.encrypted).toBe(true);
    expect((await fresh.client.register.unprotect({ passphrase: PASSPHRASE })).encrypted).toBe(false);
    expect(await failureOf(fresh.client.register.unprotect({ passphrase: PASSPHRASE }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'passphrase', code: 'NOT_ENCRYPTED' }] } },
    });
  });

  it('refuses a passphrase of less than twelve signs, and a second protection; no answer repeats a passphrase', async () => {
    await using fresh = await freshRegister();
    const short = await failureOf(fresh.client.register.protect({ passphrase: 'girouettes' }));
    expect(short).toMatchObject({
      data: { issues: [{ field: 'passphrase', code: 'PASSPHRASE_TOO_SHORT' }] },
    });
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    const again = await failureOf(fresh.client.register.protect({ passphrase: OTHER }));
    expect(again).toMatchObject({ data: { issues: [{ code: 'ALREADY_ENCRYPTED' }] } });
    expect(JSON.stringify([short, again])).not.toMatch(/girouettes|parapluies/);
  });

  it('keeps calls waiting while it is rewritten: they find what was there', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeWorld(fresh.client);
    const protecting = fresh.client.register.protect({ passphrase: PASSPHRASE });
    await new Promise((resolve) => setImmediate(resolve));
    const reading = fresh.client.dossiers.get({ id: dossierId });
    await protecting;
    expect((await reading).id).toBe(dossierId);
  });

  it('open in another program too is not protected, and stays as it was', async () => {
    await using fresh = await freshRegister();
    await using other = await freshRegister({ open: false });
    const { dossierId } = await makeWorld(fresh.client);
    await other.client.register.open({ path: fresh.path });
    await other.client.dossiers.list();
    expect(await failureOf(fresh.client.register.protect({ passphrase: PASSPHRASE }))).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    });
    expect((await fresh.client.dossiers.get({ id: dossierId })).id).toBe(dossierId);
    expect((await fresh.client.register.info()).register?.encrypted).toBe(false);
  });

  it('in a page of a browser is protected and locked the same', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    await fresh.client.register.lock();
    expect((await fresh.client.register.unlock({ passphrase: PASSPHRASE })).encrypted).toBe(true);
  });
});

describe('a protected register that is closed', () => {
  it('is salvaged with its passphrase or with its recovery key, and with nothing else', async () => {
    await using fresh = await freshRegister();
    await fresh.client.persons.create({ name: 'Personne inventée' });
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    const { recoveryKey } = await fresh.client.register.recoveryKey({ passphrase: PASSPHRASE });
    await fresh.client.register.close();
    const { path } = fresh;
    const salvage = async (secret: { passphrase?: string; recoveryKey?: string }) => {
      let to = '';
      for await (const { report } of await fresh.client.register.salvage({ path, ...secret })) {
        if (report) to = report.to;
      }
      return to;
    };
    expect(await failureOf(salvage({}))).toMatchObject({ code: 'REGISTER_LOCKED' });
    expect(await failureOf(salvage({ passphrase: OTHER }))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await failureOf(salvage({ recoveryKey: 'AAAA' }))).toMatchObject({ code: 'BAD_INPUT' });
    for (const secret of [{ passphrase: PASSPHRASE }, { recoveryKey }]) {
      const to = await salvage(secret);
      await fresh.client.register.open({ path: to, passphrase: PASSPHRASE });
      expect((await fresh.client.persons.list()).items.map(({ name }) => name)).toEqual([
        'Personne inventée',
      ]);
      await fresh.client.register.close();
    }
  });
});

describe('back-ups of a register that was protected since', () => {
  it('are named while they are clear; encrypted, they hold what they held and are proved by their sheet', async () => {
    await using fresh = await freshRegister();
    await writeEverywhere(fresh);
    const old = await fresh.client.register.backUp();
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    const clear = async () => (await fresh.client.register.clearBackUps()).backUps.map(({ path }) => path);
    expect(await clear()).toEqual([old.path]);
    const before = await fresh.client.register.lookInto({ path: old.path });
    expect(await fresh.client.register.settleClearBackUps({ choice: 'encrypt' })).toEqual({ settled: 1 });
    expect(await clear()).toEqual([]);
    expect(clearFiles(fresh)).toEqual([]);
    expect(await fresh.client.register.lookInto({ path: old.path })).toEqual(before);
    expect(readSheet(old.path)?.sha256).toBe(await sha256Of(old.path));
  });

  it('are removed when one prefers', async () => {
    await using fresh = await freshRegister();
    await writeEverywhere(fresh);
    await fresh.client.register.backUp();
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    expect(await fresh.client.register.settleClearBackUps({ choice: 'remove' })).toEqual({ settled: 1 });
    expect((await fresh.client.register.backUps()).backUps).toEqual([]);
    expect(clearFiles(fresh)).toEqual([]);
  });

  it('restored, become encrypted as the register is', async () => {
    await using fresh = await freshRegister();
    await writeEverywhere(fresh);
    const { path } = await fresh.client.register.backUp();
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    await fresh.client.register.restoreBackUp({ path });
    expect((await fresh.client.register.info()).register?.encrypted).toBe(true);
    expect((await fresh.client.search.query({ words: PLANTED })).hits.length).toBeGreaterThan(1);
    await fresh.client.register.settleClearBackUps({ choice: 'remove' });
    expect(clearFiles(fresh)).toEqual([]);
  });

  it('of another passphrase are told so, and the register stays', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.protect({ passphrase: PASSPHRASE });
    const { path } = await fresh.client.register.backUp();
    await fresh.client.register.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: OTHER });
    const locked = { code: 'REGISTER_LOCKED', data: { path } };
    expect(await failureOf(fresh.client.register.lookInto({ path }))).toEqual(locked);
    expect(await failureOf(fresh.client.register.restoreBackUp({ path }))).toEqual(locked);
    expect((await fresh.client.register.info()).register?.encrypted).toBe(true);
    await fresh.client.register.open({ path, passphrase: PASSPHRASE });
  });
});

/** A record in each domain with the planted word, an attached file that holds it, and something published. */
async function writeEverywhere({ client }: Fresh): Promise<void> {
  const world = await makeWorld(client);
  for (const one of domainCases) await make(client, one, world, `${PLANTED} ${one.domain}`);
  const content = Buffer.from(`${PLANTED} dans une pièce`.repeat(3000));
  await client.documents.attach({
    ...{ name: `${PLANTED}.txt`, size: content.length, dossierId: world.dossierId },
    content: content.toString('base64'),
  });
  const { communique } = await makePublishable(client, { title: `${PLANTED} publié` });
  await publish(client, communique);
}

/** The files of the test that hold the planted word, as UTF-8 or UTF-16, the settings included. */
function clearFiles({ folder }: Fresh): string[] {
  const root = join(folder, '..');
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(root, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(root, name));
      return (
        bytes.includes(PLANTED) ||
        bytes.includes(PLANTED.toLowerCase()) ||
        bytes.includes(PLANTED, 0, 'utf16le')
      );
    });
}
