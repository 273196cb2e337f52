// The register file: made without overwriting anything, opened only when it is one, refused without being touched.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../electron/core/failure.ts';
import { createRegisterFile, openRegisterFile } from '../../../electron/core/register/file.ts';
import { APPLICATION_ID } from '../../../electron/core/register/header.ts';
import { SCHEMA_VERSION } from '../../../electron/core/register/migrate.ts';
import { asOrdinaryUser, POSIX, temporaryFolder } from '../../fixtures/folders.ts';

const NOW = '2018-11-15T12:00:00.000Z';

describe('a new register file', () => {
  it('says in its header whose it is, and its schema', () => {
    using folder = temporaryFolder();
    createRegisterFile(folder.file('a.vigie'), NOW).close();
    const header = readFileSync(folder.file('a.vigie'));
    expect(header.toString('latin1', 68, 72)).toBe('VIGI');
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readUInt32BE(60)).toBe(SCHEMA_VERSION);
    expect(folder.names()).toEqual(['a.vigie']);
  });

  it('is written safely: write-ahead log, full synchronisation, references held, deleted content wiped', () => {
    using folder = temporaryFolder();
    const database = createRegisterFile(folder.file('a.vigie'), NOW);
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema'];
    const held = settings.map((name) => database.pragma(name, { simple: true }));
    database.close();
    expect(held).toEqual(['wal', 2, 1, 1, 0]);
  });

  it('makes the folders on its way', () => {
    using folder = temporaryFolder();
    createRegisterFile(folder.file('Documents/Vigie/a.vigie'), NOW).close();
    expect(existsSync(folder.file('Documents/Vigie/a.vigie'))).toBe(true);
  });

  it('never takes the place of a file', () => {
    using folder = temporaryFolder();
    writeFileSync(folder.file('a.vigie'), 'à garder');
    expect(failureOf(() => createRegisterFile(folder.file('a.vigie'), NOW))).toEqual({
      ...{ code: 'FILE_EXISTS', data: { path: folder.file('a.vigie') } },
    });
    expect(readFileSync(folder.file('a.vigie'), 'utf8')).toBe('à garder');
  });

  it.runIf(POSIX)('is refused where it cannot be written, and leaves nothing', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.file('file'), '');
    chmodSync(folder.path, 0o755);
    mkdirSync(folder.file('closed'), { mode: 0o555 });
    const paths = ['file/a.vigie', `${'long'.repeat(100)}.vigie`, 'nul\u0000.vigie', 'closed/a.vigie'];
    const codes = await asOrdinaryUser(() =>
      paths.map((name) => failureOf(() => createRegisterFile(folder.file(name), NOW)).code),
    );
    expect(codes).toEqual(Array(4).fill('FILE_NOT_WRITABLE'));
    expect(folder.names()).toEqual(['closed', 'file']);
  });

  it('is taken away when its schema cannot be made', () => {
    using folder = temporaryFolder();
    const failing = { version: 1, name: 'failing', up: () => new Sqlite(':memory:').exec('nonsense') };
    expect(() => createRegisterFile(folder.file('a.vigie'), NOW, [failing])).toThrow('nonsense');
    expect(folder.names()).toEqual([]);
  });
});

describe('opening', () => {
  it('a file that is not there is FILE_NOT_FOUND', async () => {
    using folder = temporaryFolder();
    expect(await openingFailure(folder.file('a.vigie'))).toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(folder.names()).toEqual([]);
  });

  it('what is not a register is NOT_A_REGISTER, and stays as it is', async () => {
    using folder = temporaryFolder();
    const other = new Sqlite(folder.file('other.vigie'));
    other.exec('CREATE TABLE recipe (name TEXT)');
    other.close();
    writeFileSync(folder.file('text.vigie'), 'Ceci est un texte.\n'.repeat(400));
    writeFileSync(folder.file('empty.vigie'), '');
    writeFileSync(folder.file('short.vigie'), 'SQLite');
    const before = contents(folder.path, folder.names());
    for (const name of folder.names()) {
      expect(await openingFailure(folder.file(name)), name).toEqual({
        ...{ code: 'NOT_A_REGISTER', data: { path: folder.file(name) } },
      });
    }
    expect(contents(folder.path, folder.names())).toEqual(before);
  });

  it('a folder is FILE_NOT_WRITABLE', async () => {
    using folder = temporaryFolder();
    mkdirSync(folder.file('a.vigie'));
    expect(await openingFailure(folder.file('a.vigie'))).toMatchObject({
      ...{ code: 'FILE_NOT_WRITABLE', data: { reason: 'EISDIR' } },
    });
  });

  it('a register of a newer version is refused and left byte for byte as it is', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    const database = createRegisterFile(path, NOW);
    database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    database.close();
    const before = contents(folder.path, folder.names());
    const refused = { path, found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION };
    expect(await openingFailure(path)).toEqual({ code: 'REGISTER_NEWER', data: refused });
    expect(contents(folder.path, folder.names())).toEqual(before);
  });

  it('a newer register left open by a crash is refused too, its pending writes untouched', async () => {
    using folder = temporaryFolder();
    const database = createRegisterFile(folder.file('a.vigie'), NOW);
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    database.exec(`INSERT INTO registerFact VALUES ('later', 'x')`);
    const copies = folder.file('copy.vigie');
    for (const suffix of ['', '-wal']) copyFileSync(folder.file(`a.vigie${suffix}`), copies + suffix);
    database.close();
    const written = ['copy.vigie', 'copy.vigie-wal'];
    const before = contents(folder.path, written);
    expect(await openingFailure(copies)).toMatchObject({ code: 'REGISTER_NEWER' });
    expect(contents(folder.path, written)).toEqual(before);
  });

  it('a register left open by a crash finds what was written', async () => {
    using folder = temporaryFolder();
    const database = createRegisterFile(folder.file('a.vigie'), NOW);
    database.exec(`INSERT INTO registerFact VALUES ('last', 'kept')`);
    const copies = folder.file('copy.vigie');
    for (const suffix of ['', '-wal']) copyFileSync(folder.file(`a.vigie${suffix}`), copies + suffix);
    database.close();
    const recovered = await openRegisterFile(copies, NOW);
    expect(recovered.prepare(`SELECT value FROM registerFact WHERE name = 'last'`).pluck().get()).toBe(
      'kept',
    );
    recovered.close();
  });

  it.runIf(POSIX)('a register in a folder that is read-only is FILE_NOT_WRITABLE', async () => {
    using folder = temporaryFolder();
    chmodSync(folder.path, 0o755);
    mkdirSync(folder.file('closed'));
    createRegisterFile(folder.file('closed/a.vigie'), NOW).close();
    chmodSync(folder.file('closed/a.vigie'), 0o444);
    chmodSync(folder.file('closed'), 0o555);
    const before = readFileSync(folder.file('closed/a.vigie'));
    const failure = await asOrdinaryUser(() => openingFailure(folder.file('closed/a.vigie')));
    expect(failure).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
      data: { path: folder.file('closed/a.vigie') },
    });
    expect(readFileSync(folder.file('closed/a.vigie'))).toEqual(before);
  });

  it.runIf(POSIX)(
    'a register whose file is read-only, in a folder that is not, is FILE_NOT_WRITABLE',
    async () => {
      using folder = temporaryFolder();
      chmodSync(folder.path, 0o777);
      createRegisterFile(folder.file('a.vigie'), NOW).close();
      chmodSync(folder.file('a.vigie'), 0o444);
      const failure = await asOrdinaryUser(() => openingFailure(folder.file('a.vigie')));
      expect(failure).toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    },
  );
});

async function openingFailure(path: string): Promise<{ code: string; data: unknown }> {
  try {
    (await openRegisterFile(path, NOW)).close();
  } catch (error) {
    return described(error);
  }
  throw new Error(`${path} was opened`);
}

function failureOf(work: () => unknown): { code: string; data: unknown } {
  try {
    work();
  } catch (error) {
    return described(error);
  }
  throw new Error('it did not fail');
}

function described(error: unknown): { code: string; data: unknown } {
  if (!(error instanceof Failure)) throw error;
  return { code: error.code, data: error.data };
}

function contents(folder: string, names: string[]): string[] {
  return names.map((name) => `${name} ${sha256(readFileSync(`${folder}/${name}`))}`);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
