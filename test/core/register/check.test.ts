// A damaged register is told from a sound one: at once on demand, in the background after opening.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createRegisters } from '../../../electron/core/register/registers.ts';
import { listen } from '../../fixtures/changes.ts';
import { makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

const PAGE = 4096;

describe('checking on demand', () => {
  it('finds nothing in a sound register', async () => {
    await using fresh = await freshRegister();
    await makeWorld(fresh.client);
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('finds a record that points to nothing', async () => {
    await using fresh = await freshRegister();
    await makeWorld(fresh.client);
    fresh.register.sqlite.pragma('foreign_keys = OFF');
    fresh.register.sqlite.exec('DELETE FROM authority');
    const { ok, findings } = await fresh.client.register.check();
    expect(ok).toBe(false);
    expect(findings).toEqual([expect.stringMatching(/^request \d+: authority missing$/)]);
  });

  it('finds a search index that no longer says what the entries do', async () => {
    await using fresh = await freshRegister();
    await makeWorld(fresh.client);
    fresh.register.sqlite.exec('DROP TRIGGER searchEntryRemoved; DELETE FROM searchEntry');
    const { ok, findings } = await fresh.client.register.check();
    expect(ok).toBe(false);
    expect(findings).toEqual([expect.stringContaining('checkSearchIndex')]);
  });

  it('finds pages that were overwritten, and says so rather than failing', async () => {
    await using fresh = await freshRegister();
    await wreck(fresh);
    const { ok, findings } = await fresh.client.register.check();
    expect(ok).toBe(false);
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('a register that was damaged on the disk', () => {
  it('opens, is found damaged in the background, and interfaces are told', async () => {
    await using fresh = await freshRegister({ checkDelay: 0, open: false });
    const path = await wrecked(fresh);
    await using heard = await listen(fresh.client);
    expect(await fresh.client.register.open({ path })).toMatchObject({ integrity: 'pending', findings: [] });
    expect(await heard.take(2)).toEqual([['register'], ['register']]);
    const { register } = await fresh.client.register.info();
    expect(register).toMatchObject({
      integrity: 'damaged',
      findings: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('answers REGISTER_DAMAGED to what needs the damaged pages, and the rest is still read', async () => {
    await using fresh = await freshRegister();
    const path = await wreck(fresh);
    expect(await failureOf(fresh.client.concerns.list({ limit: 200 }))).toMatchObject({
      ...{ code: 'REGISTER_DAMAGED', data: { path } },
    });
    expect((await fresh.client.authorities.list()).items).not.toHaveLength(0);
  });

  it('is refused at once when nothing in it can be read', async () => {
    await using fresh = await freshRegister();
    const path = await wrecked(fresh, () => true);
    await fresh.client.register.open({ path: fresh.path });
    const failure = await failureOf(fresh.client.register.open({ path }));
    expect(failure).toEqual({
      ...{ code: 'REGISTER_DAMAGED', data: { path, findings: [expect.any(String)] } },
    });
    expect((await fresh.client.register.info()).register?.path).toBe(fresh.path);
  });
});

describe('the check after opening', () => {
  it('says of a sound register that it is sound', async () => {
    await using fresh = await freshRegister({ checkDelay: 0, open: false });
    await using heard = await listen(fresh.client);
    const created = await fresh.client.register.create({ path: fresh.path });
    expect(created).toMatchObject({ integrity: 'pending' });
    await heard.take(2);
    expect((await fresh.client.register.info()).register).toMatchObject({ integrity: 'ok', findings: [] });
  });

  it('that cannot be made says nothing of the register', async () => {
    using folder = temporaryFolder();
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const registers = createRegisters({
      ...{
        folder: folder.path,
        configFolder: null,
        checkWorker: new URL('file:///none.js'),
        fileWorker: new URL('file:///none.js'),
        checkDelay: 0,
      },
      ...{ actor: 'essai', now: () => '2018-11-15T12:00:00.000Z', today: () => '2018-11-15' },
      fillNew: async () => undefined,
    });
    await registers.create(undefined, false);
    await vi.waitFor(
      () => expect(error).toHaveBeenCalledWith(expect.stringContaining('register not checked')),
      {
        timeout: 10_000,
      },
    );
    expect(registers.info()).toMatchObject({ integrity: 'pending', findings: [] });
    await registers.close();
    error.mockRestore();
  });

  it('leaves no file beside a register that is closed while it runs', async () => {
    for (const delay of [0, 5, 20]) {
      await using fresh = await freshRegister({ checkDelay: 0 });
      await makeWorld(fresh.client);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await fresh.client.register.close();
      expect(fresh.names()).toEqual(['Essai.vigie']);
      expect((await fresh.client.register.info()).register).toBeNull();
    }
  });
});

/** Opens a register whose concerns were overwritten; gives its path. */
async function wreck(fresh: Fresh): Promise<string> {
  const path = await wrecked(fresh);
  await fresh.client.register.open({ path });
  return path;
}

/** A register whose pages were overwritten while it was closed: those that hold concerns, or the ones chosen. */
async function wrecked(fresh: Fresh, chosen = (page: Buffer) => page.includes('Mirabelle')): Promise<string> {
  const path = join(fresh.folder, 'abîmé.vigie');
  await fresh.client.register.create({ path });
  const { dossierId } = await makeWorld(fresh.client);
  const rows = Array.from({ length: 300 }, () => ({
    ...{ text: 'Mirabelle '.repeat(40), receivedOn: '2018-10-01' },
  }));
  await fresh.client.concerns.import({ dossierId, rows });
  await fresh.client.register.close();
  const bytes = readFileSync(path);
  // The first page holds the header: without it the file is not known for a register.
  for (let start = PAGE; start < bytes.length; start += PAGE) {
    const page = bytes.subarray(start, start + PAGE);
    if (chosen(page)) page.fill(0xa5);
  }
  writeFileSync(path, bytes);
  return path;
}
