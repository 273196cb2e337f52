// An encrypted register: opened by its passphrase or its recovery key, by nothing else, and told from what is no register.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../../electron/core/register/cipher.ts';
import { createRegisterFile, openRegisterFile } from '../../../electron/core/register/file.ts';
import { deriveKey } from '../../../electron/core/register/keys.ts';
import { migrations, SCHEMA_VERSION } from '../../../electron/core/register/migrate.ts';
import { writeRecoveryKey } from '../../../electron/core/register/recoveryKey.ts';
import { createUnlocking } from '../../../electron/core/register/unlocking.ts';
import { makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import { freshRegister } from '../../freshRegister.ts';

const NOW = '2018-11-15T12:00:00.000Z';
const PASSPHRASE = 'quatre girouettes épatantes';
/** A key of no passphrase, for what does not depend on one. */
const KEY = randomBytes(48).toString('hex');

describe('an encrypted register', () => {
  it('opens with its passphrase, however its accents are composed, and is as it was', async () => {
    await using fresh = await freshRegister({ open: false });
    const made = await fresh.client.register.create({ path: fresh.path, passphrase: PASSPHRASE });
    expect(made.encrypted).toBe(true);
    const { dossierId } = await makeWorld(fresh.client);
    await fresh.client.register.lock();
    expect(await fresh.client.register.info()).toEqual({
      ...{ register: null, locked: { path: fresh.path, name: 'Essai' } },
    });
    const { path } = await fresh.client.register.unlock({ passphrase: PASSPHRASE.normalize('NFD') });
    expect(path).toBe(fresh.path);
    expect((await fresh.client.dossiers.get({ id: dossierId })).id).toBe(dossierId);
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('opens with the recovery key of its sheet', async () => {
    await using fresh = await freshRegister({ open: false });
    createRegisterFile(fresh.path, NOW, migrations, KEY).close();
    const { encrypted } = await fresh.client.register.open({
      ...{ path: fresh.path, recoveryKey: writeRecoveryKey(KEY) },
    });
    expect(encrypted).toBe(true);
  });

  it('is locked without a secret, and any call says so', async () => {
    await using fresh = await freshRegister();
    const path = join(fresh.folder, 'secret.vigie');
    createRegisterFile(path, NOW, migrations, KEY).close();
    const locked = { code: 'REGISTER_LOCKED', data: { path } };
    expect(await failureOf(fresh.client.register.open({ path }))).toEqual(locked);
    expect(await failureOf(fresh.client.dossiers.list())).toEqual(locked);
    expect((await fresh.client.register.info()).locked?.name).toBe('secret');
    await fresh.client.register.close();
    expect(await failureOf(fresh.client.dossiers.list())).toEqual({ code: 'NO_REGISTER', data: {} });
  });

  it('is not opened by another passphrase, nor by a recovery key of another file; neither is told from a slip', async () => {
    await using fresh = await freshRegister({ open: false });
    createRegisterFile(fresh.path, NOW, migrations, KEY).close();
    const before = readFileSync(fresh.path);
    const other = writeRecoveryKey(randomBytes(48).toString('hex'));
    for (const secret of [{ passphrase: PASSPHRASE }, { recoveryKey: other }]) {
      expect(await failureOf(fresh.client.register.open({ path: fresh.path, ...secret }))).toEqual({
        ...{ code: 'WRONG_PASSPHRASE', data: { path: fresh.path } },
      });
    }
    expect(readFileSync(fresh.path).equals(before)).toBe(true);
    expect(fresh.names()).toEqual(['Essai.vigie']);
  });

  it('locks only what is encrypted', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.lock();
    expect((await fresh.client.register.info()).register?.encrypted).toBe(false);
    expect(await failureOf(fresh.client.register.unlock({ passphrase: PASSPHRASE }))).toMatchObject({
      code: 'NO_REGISTER',
    });
  });

  it('of a newer version is refused and left byte for byte as it is', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    const database = createRegisterFile(path, NOW, migrations, KEY);
    database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    database.close();
    const before = readFileSync(path);
    await expect(openRegisterFile(path, NOW, migrations, KEY)).rejects.toMatchObject({
      code: 'REGISTER_NEWER',
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(folder.names()).toEqual(['a.vigie']);
  });

  it('is backed up with the same key before a migration', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    createRegisterFile(path, NOW, migrations, KEY).close();
    const adds = { version: SCHEMA_VERSION + 1, name: 'adds', up: () => undefined };
    (await openRegisterFile(path, NOW, [...migrations, adds], KEY)).close();
    const [copy = ''] = folder.names().filter((name) => name.startsWith('Sauvegardes/'));
    const opened = openSqlite(folder.file(copy), KEY, { readonly: true });
    const version = opened.pragma('user_version', { simple: true });
    opened.close();
    expect(version).toBe(SCHEMA_VERSION);
  });

  it('with a damaged page is REGISTER_DAMAGED or told by the check, never read wrong', async () => {
    using folder = temporaryFolder();
    createRegisterFile(folder.file('a.vigie'), NOW, migrations, KEY).close();
    const bytes = readFileSync(folder.file('a.vigie'));
    for (let at = 4096 + 50; at < bytes.length; at += 4096 * 9) {
      const torn = Buffer.from(bytes);
      torn[at] = (torn[at] ?? 0) ^ 1;
      writeFileSync(folder.file('torn.vigie'), torn);
      const database = openSqlite(folder.file('torn.vigie'), KEY);
      const found = () => database.pragma('quick_check(1)', { simple: true });
      let said: unknown;
      try {
        said = found();
      } catch (error) {
        said = error;
      }
      database.close();
      expect(said, `byte ${at}`).not.toBe('ok');
    }
  });
});

describe('a file that is not encrypted', () => {
  it('is not taken for one that is: a text, a table, zeros, a register whose first page is damaged', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.close();
    const torn = readFileSync(fresh.path).fill(0, 0, 16);
    const files = {
      torn,
      text: Buffer.from('Un texte, assez long.\n'.repeat(400)),
      zeros: Buffer.alloc(9000),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(fresh.folder, `${name}.vigie`);
      writeFileSync(path, bytes);
      expect((await failureOf(fresh.client.register.open({ path }))).code, name).not.toBe('REGISTER_LOCKED');
    }
  });
});

describe('wrong tries', () => {
  it('are answered later each time, up to half a minute, and a right one starts again', async () => {
    const waits: number[] = [];
    const unlocking = createUnlocking(async (ms) => waits.push(ms));
    const salt = Buffer.from(KEY.slice(64), 'hex');
    const right = { recoveryKey: writeRecoveryKey(KEY) };
    const wrong = { recoveryKey: writeRecoveryKey(randomBytes(48).toString('hex')) };
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    createRegisterFile(path, NOW, migrations, KEY).close();
    const attempt = (secret: object) =>
      unlocking
        .try(salt, secret, async (key) => (await openRegisterFile(path, NOW, migrations, key)).close())
        .catch((error: unknown) => error);
    await Promise.all(Array.from({ length: 9 }, () => attempt(wrong)));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    await attempt(right);
    await attempt(wrong);
    expect(waits).toHaveLength(8);
  });

  it('at the same salt, two passphrases give two keys', async () => {
    const salt = Buffer.alloc(16, 1);
    expect(await deriveKey('un', salt)).not.toBe(await deriveKey('deux', salt));
  });
});
