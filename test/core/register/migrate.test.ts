// Migrations bring an older register to the present schema with all it holds, or change nothing.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { fullCheck } from '../../../electron/core/register/check.ts';
import { createRegisterFile, openRegisterFile } from '../../../electron/core/register/file.ts';
import { type Migration, migrate, migrations } from '../../../electron/core/register/migrate.ts';
import { domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/folders.ts';
import { freshRegister } from '../../freshRegister.ts';

const NOW = '2018-11-15T12:00:00.000Z';
const LATER = '2019-02-01T08:30:00.000Z';
const next = migrations.length + 1;

/** A column with a value computed from what is there, as a real migration would add one. */
const addsColumn: Migration = {
  version: next,
  name: 'adds-column',
  up(database) {
    database.exec(`ALTER TABLE dossier ADD COLUMN shortTitle TEXT NOT NULL DEFAULT ''`);
    database.exec('UPDATE dossier SET shortTitle = substr(title, 1, 3)');
  },
};
const fails: Migration = {
  version: next + 1,
  name: 'fails',
  up(database) {
    database.exec('CREATE TABLE halfWay (id TEXT)');
    database.exec(`UPDATE dossier SET title = 'perdu'`);
    throw new Error('stopped half-way');
  },
};

describe('the list of migrations', () => {
  it('is numbered from 1 without a gap, each with a name of its own', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });

  it('has one file for each, named by its number', () => {
    const folder = new URL('../../../electron/core/register/migrations/', import.meta.url);
    const expected = migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`);
    expect(readdirSync(folder).sort()).toEqual(expected);
  });

  it('makes the same schema from any older one as at once', () => {
    for (let start = 0; start < migrations.length; start += 1) {
      const stepwise = new Sqlite(':memory:');
      migrate(stepwise, NOW, migrations.slice(0, start));
      migrate(stepwise, LATER);
      const atOnce = new Sqlite(':memory:');
      migrate(atOnce, NOW);
      expect(schemaOf(stepwise), `from ${start}`).toEqual(schemaOf(atOnce));
      expect(stepwise.pragma('user_version', { simple: true })).toBe(migrations.length);
    }
  });
});

describe('a migration', () => {
  it('keeps every record, and works on the data it finds', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    const before = await fill(path);
    const database = await openRegisterFile(path, LATER, [...migrations, addsColumn]);
    const after = rowsOf(database);
    const titles = database.prepare('SELECT title, shortTitle FROM dossier').all();
    const found = {
      version: database.pragma('user_version', { simple: true }),
      findings: fullCheck(database),
    };
    database.close();
    expect(found).toEqual({ version: next, findings: [] });
    expect(titles).toContainEqual({ title: 'Hébergement des tests', shortTitle: 'Héb' });
    expect({ ...after, dossier: [] }).toEqual({ ...before, dossier: [] });
  });

  it('that fails leaves nothing of itself; those before it stay', () => {
    const database = new Sqlite(':memory:');
    migrate(database, NOW);
    database.exec(`INSERT INTO dossier VALUES ('i', 1, 'n', 'n', NULL, 'Titre', '', 'open', '2018-09-14')`);
    expect(() => migrate(database, LATER, [...migrations, addsColumn, fails])).toThrow('stopped half-way');
    expect(database.pragma('user_version', { simple: true })).toBe(next);
    expect(database.prepare('SELECT title, shortTitle FROM dossier').all()).toEqual([
      { title: 'Titre', shortTitle: 'Tit' },
    ]);
    expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'halfWay'`).all()).toEqual([]);
  });

  it('is run once', () => {
    const database = new Sqlite(':memory:');
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    const counted: Migration = { version: 1, name: 'counted', up: () => count() };
    for (const _time of [1, 2]) migrate(database, NOW, [counted]);
    expect(runs).toBe(1);
  });
});

describe('opening an older register', () => {
  it('first keeps a back-up of it as it was, that opens', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    const before = await fill(path);
    (await openRegisterFile(path, LATER, [...migrations, addsColumn])).close();
    const [name] = readdirSync(folder.file('Sauvegardes'));
    expect(name).toBe('a 2019-02-01T08-30-00 avant mise à jour.vigie');
    const copy = await openRegisterFile(folder.file(`Sauvegardes/${name}`), LATER);
    const kept = rowsOf(copy);
    copy.close();
    expect(kept).toEqual(before);
  });

  it('makes no back-up of a register that is up to date', async () => {
    using folder = temporaryFolder();
    await fill(folder.file('a.vigie'));
    (await openRegisterFile(folder.file('a.vigie'), LATER)).close();
    expect(folder.names()).toEqual(['a.vigie']);
  });

  it('changes nothing when the back-up cannot be made', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    await fill(path);
    writeFileSync(folder.file('Sauvegardes'), 'not a folder');
    const before = readFileSync(path);
    await expect(openRegisterFile(path, LATER, [...migrations, addsColumn])).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    });
    expect(readFileSync(path)).toEqual(before);
  });

  it('changes nothing of a register that is damaged', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    await fill(path);
    wreck(path);
    const before = readFileSync(path);
    await expect(openRegisterFile(path, LATER, [...migrations, addsColumn])).rejects.toMatchObject({
      code: 'REGISTER_DAMAGED',
    });
    expect(readFileSync(path)).toEqual(before);
    expect(folder.names()).toEqual(['a.vigie']);
  });

  it('keeps both the register and its back-up when a migration fails', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    const before = await fill(path);
    await expect(openRegisterFile(path, LATER, [...migrations, { ...fails, version: next }])).rejects.toThrow(
      'stopped half-way',
    );
    expect(readRows(folder, 'a.vigie')).toEqual(before);
    expect(readRows(folder, 'Sauvegardes/a 2019-02-01T08-30-00 avant mise à jour.vigie')).toEqual(before);
  });

  it('finishes one whose making was cut short', async () => {
    using folder = temporaryFolder();
    const path = folder.file('a.vigie');
    mkdirSync(folder.path, { recursive: true });
    createRegisterFile(path, NOW, []).close();
    const database = await openRegisterFile(path, LATER);
    const facts = database.prepare('SELECT name FROM registerFact').pluck().all();
    database.close();
    expect(facts).toEqual(['createdAt']);
  });
});

/** A register with a record of each kind at `path`; gives its rows. */
async function fill(path: string): Promise<Record<string, unknown[]>> {
  await using fresh = await freshRegister({ open: false });
  await fresh.client.register.create({ path });
  const world = await makeWorld(fresh.client);
  for (const one of domainCases) await make(fresh.client, one, world, `Fiche ${one.domain}`);
  return rowsOf(fresh.register.sqlite);
}

function rowsOf(database: Database): Record<string, unknown[]> {
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_'));
  return Object.fromEntries(tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
}

function readRows(folder: TemporaryFolder, name: string): Record<string, unknown[]> {
  const database = new Sqlite(folder.file(name), { readonly: true });
  const rows = rowsOf(database);
  database.close();
  return rows;
}

function schemaOf(database: Database): unknown[] {
  return database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

/** Overwrites a page that tables are kept in. */
function wreck(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096 * 4, 4096 * 7);
  writeFileSync(path, bytes);
}
