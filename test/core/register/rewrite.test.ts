// Encrypting a register, changing its key, taking it away: whole or not at all, and nothing clear is left.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSqlite, type RegisterKey } from '../../../electron/core/register/cipher.ts';
import { createRegisterFile, openRegisterFile } from '../../../electron/core/register/file.ts';
import { migrations } from '../../../electron/core/register/migrate.ts';
import { rewriteFile } from '../../../electron/core/register/rewrite.ts';
import { POSIX, type TemporaryFolder, temporaryFolder } from '../../fixtures/folders.ts';

const NOW = '2018-11-15T12:00:00.000Z';
const PLANTED = 'Marceline-Tamaris-Vaucouleurs';
const first = randomBytes(48).toString('hex');
const second = randomBytes(48).toString('hex');

describe('rewriting', () => {
  it('encrypts, changes the key and takes it away, all rows kept, nothing left beside', async () => {
    using folder = temporaryFolder();
    const path = filled(folder, null);
    for (const [from, to] of [
      ...[[null, first] as const, [first, second] as const, [second, null] as const],
      ...[[null, second] as const, [second, first] as const],
    ]) {
      rewriteFile({ path, from, to });
      expect(folder.names()).toEqual(['a.vigie']);
      expect(readFileSync(path).includes(PLANTED)).toBe(to === null);
      const database = await openRegisterFile(path, NOW, migrations, to);
      const rows = database.prepare('SELECT count(*) FROM registerFact').pluck().get();
      const found = database.pragma('integrity_check', { simple: true });
      database.close();
      expect([rows, found]).toEqual([401, 'ok']);
      expect(folder.names()).toEqual(['a.vigie']);
    }
  });

  it.runIf(POSIX)('writes over what was clear, also for who has the former file open', () => {
    using folder = temporaryFolder();
    const path = filled(folder, null);
    const former = openSync(path, 'r');
    rewriteFile({ path, from: null, to: first });
    const bytes = Buffer.alloc(readFileSync(path).length);
    readSync(former, bytes, 0, bytes.length, 0);
    closeSync(former);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
  });

  it.runIf(POSIX)('leaves alone a copy somebody made by another name of the same file', () => {
    using folder = temporaryFolder();
    const path = filled(folder, null);
    linkSync(path, folder.file('copie.vigie'));
    rewriteFile({ path, from: null, to: first });
    const copy = openSqlite(folder.file('copie.vigie'), null);
    const rows = copy.prepare('SELECT count(*) FROM registerFact').pluck().get();
    copy.close();
    expect(rows).toBe(401);
  });

  it('is refused while another connection is open, and changes nothing', () => {
    using folder = temporaryFolder();
    const path = filled(folder, null);
    const other = openSqlite(path, null);
    other.prepare('SELECT count(*) FROM registerFact').get();
    const refused = () => rewriteFile({ path, from: null, to: first });
    expect(refused).toThrow(expect.objectContaining({ code: 'FILE_NOT_WRITABLE' }));
    other.exec(`INSERT INTO registerFact VALUES ('after', 'kept')`);
    other.close();
    expect(folder.names()).toEqual(['a.vigie']);
    expect(readFileSync(path).includes(PLANTED)).toBe(true);
  });

  it('of a damaged file is refused, the file as it was', () => {
    using folder = temporaryFolder();
    const path = filled(folder, first);
    const bytes = readFileSync(path);
    // Rows among others: an index alone would be made anew from them.
    const half = Math.floor(bytes.length / 8192) * 4096;
    for (let at = half + 100; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(() => rewriteFile({ path, from: first, to: null })).toThrow(
      expect.objectContaining({ code: 'REGISTER_DAMAGED' }),
    );
    expect(folder.names()).toEqual(['a.vigie']);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('what an interrupted one left is taken away at the next opening', async () => {
    using folder = temporaryFolder();
    const path = filled(folder, first);
    for (const name of ['.rewriting', '.rewriting-journal', '.rewriting-key']) writeFileSync(path + name, '');
    (await openRegisterFile(path, NOW, migrations, first)).close();
    expect(folder.names()).toEqual(['a.vigie']);
  });

  for (const [name, keys] of [
    ['changing the key', [first, second]],
    ['encrypting and decrypting', [null, first]],
  ] as const) {
    it(`killed at any moment of ${name}, the file opens with one key or the other, all rows there`, async () => {
      using folder = temporaryFolder();
      const path = filled(folder, keys[0]);
      const opened = new Set<string>();
      for (let round = 0; round < KILLS; round += 1) {
        await killDuringRewriting(path, keys, Math.random() * 120);
        const key = await keyThatOpens(path, keys);
        opened.add(key ?? 'clear');
        rewriteFile({ path, from: key, to: keys[0] });
        expect(folder.names()).toEqual(['a.vigie']);
      }
      expect(opened.size).toBeGreaterThan(0);
    });
  }
});

/** More by `VIGIE_KILLS`. */
const KILLS = Number(process.env.VIGIE_KILLS ?? 6);

function filled(folder: TemporaryFolder, key: RegisterKey | null): string {
  const path = folder.file('a.vigie');
  const database = createRegisterFile(path, NOW, migrations, key);
  const insert = database.prepare('INSERT INTO registerFact VALUES (?, ?)');
  for (let row = 0; row < 400; row += 1) insert.run(`fait ${row}`, `${PLANTED} ${'x'.repeat(900)}`);
  database.close();
  return path;
}

async function killDuringRewriting(
  path: string,
  keys: readonly (RegisterKey | null)[],
  after: number,
): Promise<void> {
  const program = fileURLToPath(new URL('../../fixtures/rewriting.ts', import.meta.url));
  const child = spawn(process.execPath, [program, path, ...keys.map((key) => key ?? 'clear')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  setTimeout(() => child.kill('SIGKILL'), after);
  expect(await endOf(child)).toBe('SIGKILL');
}

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
}

/** Throws unless one of the keys opens the file and all its rows are there. */
async function keyThatOpens(
  path: string,
  keys: readonly (RegisterKey | null)[],
): Promise<RegisterKey | null> {
  for (const key of keys) {
    try {
      const database = await openRegisterFile(path, NOW, migrations, key);
      const rows = database.prepare('SELECT count(*) FROM registerFact').pluck().get();
      const found = database.pragma('integrity_check', { simple: true });
      database.close();
      expect([rows, found]).toEqual([401, 'ok']);
      return key;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code !== 'WRONG_PASSPHRASE' && code !== 'REGISTER_LOCKED' && code !== 'NOT_A_REGISTER') throw error;
    }
  }
  throw new Error('neither key opens the file');
}
