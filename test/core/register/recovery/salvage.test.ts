// A damaged register is salvaged: what SQLite itself still reads is never lost, and what was lost is told.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SalvageReport } from '../../../../electron/contract/recovery.ts';
import { Failure } from '../../../../electron/core/failure.ts';
import { fullCheck } from '../../../../electron/core/register/check.ts';
import { openSqlite, type RegisterKey } from '../../../../electron/core/register/cipher.ts';
import { createRegisterFile } from '../../../../electron/core/register/file.ts';
import { salvage } from '../../../../electron/core/register/recovery/salvage.ts';
import { damaged } from '../../../fixtures/damage.ts';
import { domainCases, make, makeWorld } from '../../../fixtures/domains.ts';
import { readableRows } from '../../../fixtures/readableRows.ts';
import { freshRegister } from '../../../freshRegister.ts';

const NOW = '2018-11-16T12:00:00.000Z';
const KEY: RegisterKey = '1f'.repeat(32) + '2e'.repeat(16);
const quiet = { tell: () => undefined, goOn: () => undefined };

let root = '';
let sound = Buffer.alloc(0);
/** Every row of the sound register, by table. */
let rows: Record<string, Set<string>> = {};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'vigie-salvage-'));
  await using fresh = await freshRegister();
  const world = await makeWorld(fresh.client);
  for (const one of domainCases) await make(fresh.client, one, world, `Fiche ${one.domain}`);
  const concerns = Array.from({ length: 400 }, (_one, index) => ({
    ...{ text: `Inquiétude ${index} `.repeat(30), receivedOn: '2018-10-01' },
  }));
  await fresh.client.concerns.import({ dossierId: world.dossierId, rows: concerns });
  await fresh.client.documents.attach({
    ...{ name: 'lettre.txt', size: 60_000, content: Buffer.alloc(60_000, 'Lettre. ').toString('base64') },
  });
  await fresh.client.register.close();
  sound = readFileSync(fresh.path);
  rows = readableRows(fresh.path);
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a sound register', () => {
  it('is salvaged whole, row for row, and found sound', async () => {
    const { to, report } = await salvaged(sound, 'sound');
    expect(readableRows(to)).toEqual(withFact(rows, to));
    expect(report).toMatchObject({ findings: [], setAside: [], stubs: 0, detached: 0, unreadable: 0 });
    expect(report.tables.every(({ lost }) => lost === 0)).toBe(true);
    expect(report.attachments.wrong).toEqual([]);
  });

  it('with writes still in its log is salvaged with them, even after a damaged frame of the log', async () => {
    const path = join(root, 'log.vigie');
    const database = createRegisterFile(path, NOW);
    database.pragma('wal_checkpoint(TRUNCATE)');
    for (let index = 0; index < 30; index += 1) {
      database.prepare('INSERT INTO registerFact VALUES (?, ?)').run(`fact ${index}`, 'x'.repeat(900));
    }
    const copy = join(root, 'log copy.vigie');
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix);
    database.close();
    const log = readFileSync(`${copy}-wal`);
    log.fill(0xa5, Math.floor(log.length / 3), Math.floor(log.length / 3) + 20);
    writeFileSync(`${copy}-wal`, log);
    const to = join(root, 'log salvaged.vigie');
    await salvage({ from: copy, to, key: null, now: NOW }, quiet);
    const facts = [...(readableRows(to).registerFact ?? [])].filter((row) => row.includes('fact '));
    expect(facts).toHaveLength(30);
  });
});

describe('a damaged register', () => {
  it.each(Array.from({ length: 60 }, (_one, seed) => seed))(
    'gives all that is readable: %i',
    async (seed) => {
      const { bytes, how } = damaged(sound, seed);
      const path = join(root, `damaged ${seed}.vigie`);
      writeFileSync(path, bytes);
      const before = readableRows(path);
      writeFileSync(path, bytes);
      const to = join(root, `salvaged ${seed}.vigie`);
      let report: SalvageReport;
      try {
        report = await salvage({ from: path, to, key: null, now: NOW }, quiet);
      } catch (error) {
        // Refused only where nothing is left, and never by a fault.
        expect(error).toBeInstanceOf(Failure);
        const left = Object.values(before).reduce((sum, table) => sum + table.size, 0);
        expect([how, left]).toEqual([how, 0]);
        expect(existsSync(to)).toBe(false);
        return;
      }
      expect(readFileSync(path).equals(bytes)).toBe(true);
      const after = readableRows(to);
      const aside = new Set(report.setAside.map(({ table, row }) => `${table} ${Object.values(row).join()}`));
      for (const [table, found] of Object.entries(before)) {
        const kept = after[table] ?? new Set();
        // What was written and is still read is there; a pointer to what was lost may have been emptied, and is told.
        const missing = [...found].filter(
          (row) =>
            rows[table]?.has(row) && !kept.has(row) && !aside.has(`${table} ${JSON.parse(row).join()}`),
        );
        expect([how, table, missing.length <= report.detached]).toEqual([how, table, true]);
      }
      expect(report.findings).toEqual([]);
      // What is no longer there is told: counted, set aside, changed, or of a table said not to be whole.
      const told = new Map(report.tables.map((table) => [table.table, table]));
      for (const [table, all] of Object.entries(rows)) {
        const kept = after[table] ?? new Set();
        const gone = [...all].filter((row) => !kept.has(row)).length;
        const changed = [...kept].filter((row) => !all.has(row)).length;
        const away = report.setAside.filter((one) => one.table === table).length;
        const { lost, isWhole } = told.get(table) ?? { lost: 0, isWhole: true };
        if (isWhole) expect([how, table, gone <= lost + away + changed]).toEqual([how, table, true]);
      }
    },
  );

  it('whose list of tables is lost gives each row back to its own table', async () => {
    const bytes = Buffer.from(sound);
    bytes.fill(0xa5, 100, 4096);
    const { to } = await salvaged(bytes, 'no list');
    const after = readableRows(to);
    for (const [table, all] of Object.entries(rows)) {
      if (table === 'registerFact') continue;
      const strangers = [...(after[table] ?? [])].filter((row) => !all.has(row));
      expect([table, strangers]).toEqual([table, []]);
    }
    for (const table of [
      'concern',
      'person',
      'dossier',
      'publication',
      'demand',
      'question',
      'claimSource',
    ]) {
      expect([table, after[table]?.size]).toEqual([table, rows[table]?.size]);
    }
  });

  it('says which attached file is no longer what it was', async () => {
    const bytes = Buffer.from(sound);
    const at = bytes.lastIndexOf('Lettre. Lettre. Lettre.');
    bytes.write('Autre ', at, 'utf8');
    const { report } = await salvaged(bytes, 'attachment');
    expect(report.attachments.wrong).toEqual(['lettre.txt']);
  });

  it('keeps what depends on a lost record, with a record in its place', async () => {
    const path = join(root, 'orphans.vigie');
    writeFileSync(path, sound);
    const database = new Sqlite(path);
    database.pragma('foreign_keys = OFF');
    const concerns = Number(database.prepare('SELECT count(*) FROM concern').pluck().get());
    database.exec('DELETE FROM dossier');
    database.close();
    const to = join(root, 'orphans salvaged.vigie');
    const report = await salvage({ from: path, to, key: null, now: NOW }, quiet);
    expect(report.stubs).toBeGreaterThan(0);
    expect(report.findings).toEqual([]);
    expect(readableRows(to).concern?.size).toBe(concerns);
    expect([...(readableRows(to).dossier ?? [])].every((row) => row.includes('(fiche perdue)'))).toBe(true);
  });

  it('has its lost rows counted by what its indexes still name', async () => {
    const bytes = Buffer.from(sound);
    let erased = 0;
    for (let start = 4096; start < bytes.length; start += 4096) {
      const page = bytes.subarray(start, start + 4096);
      if (page[0] !== 13 || !page.includes('Inquiétude 1')) continue;
      erased += page.readUInt16BE(3);
      page.fill(0);
    }
    const { report } = await salvaged(bytes, 'lost');
    const concern = report.tables.find(({ table }) => table === 'concern');
    expect(erased).toBeGreaterThan(0);
    expect((concern?.lost ?? 0) + (concern?.read ?? 0)).toBe(rows.concern?.size);
  });

  it('that is encrypted is salvaged page by page with its key, into one that is encrypted too', async () => {
    const clear = new Sqlite(join(root, 'to encrypt.vigie'));
    clear.close();
    const path = join(root, 'encrypted.vigie');
    const database = createRegisterFile(path, NOW, undefined, KEY);
    for (let index = 0; index < 200; index += 1) {
      database.prepare('INSERT INTO registerFact VALUES (?, ?)').run(`fact ${index}`, 'x'.repeat(300));
    }
    database.close();
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 3000) ^ 1, bytes.length - 3000);
    writeFileSync(path, bytes);
    const to = join(root, 'encrypted salvaged.vigie');
    const report = await salvage({ from: path, to, key: KEY, now: NOW }, quiet);
    expect(report.tables.find(({ table }) => table === 'registerFact')?.read).toBeGreaterThan(150);
    expect(readFileSync(to).toString('latin1', 0, 6)).not.toBe('SQLite');
    const copy = openSqlite(to, KEY, { readonly: true });
    expect(fullCheckOf(copy)).toEqual([]);
    await expect(
      salvage({ from: path, to: `${to}2`, key: '00'.repeat(48), now: NOW }, quiet),
    ).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });
});

function fullCheckOf(database: ReturnType<typeof openSqlite>): string[] {
  try {
    return fullCheck(database).filter((finding) => !finding.includes('readonly'));
  } finally {
    database.close();
  }
}

async function salvaged(bytes: Buffer, name: string): Promise<{ to: string; report: SalvageReport }> {
  const from = join(root, `${name}.vigie`);
  const to = join(root, `${name} salvaged.vigie`);
  writeFileSync(from, bytes);
  return { to, report: await salvage({ from, to, key: null, now: NOW }, quiet) };
}

/** The rows a salvaged register has more: the report it keeps of itself. */
function withFact(expected: Record<string, Set<string>>, path: string): Record<string, Set<string>> {
  const facts = [...(readableRows(path).registerFact ?? [])].filter((row) => row.startsWith('["salvage"'));
  return { ...expected, registerFact: new Set([...(expected.registerFact ?? []), ...facts]) };
}
