// The whole register as open formats, and back: nothing is lost, nothing half-made is left, nothing outside is read.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../electron/core/failure.ts';
import { exportAll } from '../../../../electron/core/register/wholeExport/exportAll.ts';
import { importAll } from '../../../../electron/core/register/wholeExport/importAll.ts';
import { domainCases, make, makeWorld } from '../../../fixtures/domains.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { registerRows } from '../../../fixtures/registerRows.ts';
import { type Fresh, freshRegister } from '../../../freshRegister.ts';

const NOW = '2018-11-15T12:00:00.000Z';
const quiet = { tell: () => undefined, goOn: () => undefined };

describe('a whole export', () => {
  it('comes back row for row, and exported again is the same to the byte', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const first = join(fresh.folder, 'export 1');
    const second = join(fresh.folder, 'export 2');
    const back = join(fresh.folder, 'retour.vigie');
    const work = { register: fresh.path, name: 'Essai', key: null, now: NOW };
    const made = await exportAll({ ...work, to: first }, quiet);
    const { rows } = await importAll({ from: first, to: back, key: null, now: NOW }, quiet);
    expect(rows).toBe(made.rows);
    expect(registerRows(back)).toEqual(registerRows(fresh.path));
    await exportAll({ ...work, register: back, to: second }, quiet);
    expect(contents(second)).toEqual(contents(first));
    await fresh.client.register.open({ path: back });
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
    expect((await fresh.client.search.query({ words: 'Fiche' })).hits.length).toBeGreaterThan(0);
  });

  it('is made of open formats: a table a file, texts in Markdown, attachments as they were, checksums', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const to = join(fresh.folder, 'export');
    await exportAll({ register: fresh.path, name: 'Essai', key: null, to, now: NOW }, quiet);
    const files = contents(to);
    const names = Object.keys(files);
    expect(names).toEqual(
      expect.arrayContaining(['LISEZMOI.md', 'SHA256SUMS.txt', 'registre.json', 'tables/journal.jsonl']),
    );
    expect(names.some((name) => name.startsWith('communiques/') && name.endsWith('.md'))).toBe(true);
    expect(names.some((name) => name.startsWith('lettres/') && name.endsWith('.md'))).toBe(true);
    const piece = names.find((name) => name.startsWith('pieces/') && name.includes('lettre _.._.txt')) ?? '';
    expect(readFileSync(join(to, piece), 'utf8')).toBe('Contenu de la lettre. '.repeat(100));
    for (const line of readFileSync(join(to, 'SHA256SUMS.txt'), 'utf8').trim().split('\n')) {
      const [sum = '', name = ''] = line.split('  ');
      expect(files[name]).toBe(sum);
    }
    expect(readFileSync(join(to, 'LISEZMOI.md'), 'utf8')).toContain('données personnelles');
  });

  it('of texts with any line end stays one line a row', async () => {
    await using fresh = await freshRegister();
    await fresh.client.authorities.create({ name: 'Rectorat', note: 'a\u2028b\u2029c\nd' });
    const to = join(fresh.folder, 'export');
    await exportAll({ register: fresh.path, name: 'Essai', key: null, to, now: NOW }, quiet);
    const back = join(fresh.folder, 'retour.vigie');
    await importAll({ from: to, to: back, key: null, now: NOW }, quiet);
    expect(registerRows(back)).toEqual(registerRows(fresh.path));
  });

  it('given up, or refused, leaves nothing', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const to = join(fresh.folder, 'export');
    const work = { register: fresh.path, name: 'Essai', key: null, to, now: NOW };
    const stopped = {
      tell: () => undefined,
      goOn() {
        throw new Error('given up');
      },
    };
    await expect(exportAll(work, stopped)).rejects.toThrow('given up');
    mkdirSync(to);
    expect(await refused(exportAll(work, quiet))).toMatchObject({ code: 'FILE_EXISTS' });
    expect(fresh.names().filter((name) => name.startsWith('export'))).toEqual(['export']);
  });
});

describe('an import', () => {
  it.each([
    [
      'a file that changed',
      (to: string) => appendFileSync(join(to, 'tables/authority.jsonl'), '\n'),
      'CHANGED_FILE',
    ],
    ['no export', (to: string) => writeFileSync(join(to, 'registre.json'), '{}'), 'NOT_AN_EXPORT'],
    ['a file out of its folder', (to: string) => reach(to, '../secret.txt'), 'CHANGED_FILE'],
    [
      'a line that is not one',
      (to: string) => rewrite(to, 'tables/authority.jsonl', 'not JSON\n'),
      'UNREADABLE_LINE',
    ],
  ])('of %s is refused, and leaves nothing', async (_name, spoil, code) => {
    await using fresh = await freshRegister();
    await filled(fresh);
    writeFileSync(join(fresh.folder, 'secret.txt'), 'à garder');
    const to = join(fresh.folder, 'export');
    await exportAll({ register: fresh.path, name: 'Essai', key: null, to, now: NOW }, quiet);
    spoil(to);
    const back = join(fresh.folder, 'retour.vigie');
    expect(await refused(importAll({ from: to, to: back, key: null, now: NOW }, quiet))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'from', code }] } },
    });
    expect(fresh.names().filter((name) => name.startsWith('retour'))).toEqual([]);
  });

  it('of a newer version is refused', async () => {
    await using fresh = await freshRegister();
    const to = join(fresh.folder, 'export');
    await exportAll({ register: fresh.path, name: 'Essai', key: null, to, now: NOW }, quiet);
    const manifest = JSON.parse(readFileSync(join(to, 'registre.json'), 'utf8'));
    writeFileSync(join(to, 'registre.json'), JSON.stringify({ ...manifest, schemaVersion: 999 }));
    const work = { from: to, to: join(fresh.folder, 'retour.vigie'), key: null, now: NOW };
    expect(await refused(importAll(work, quiet))).toMatchObject({ code: 'REGISTER_NEWER' });
  });

  it('from a page in a browser takes an export of the list only', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    let made = null;
    for await (const told of await fresh.client.register.exportAll()) made = told.made;
    const { exports } = await fresh.client.register.wholeExports();
    expect(exports).toEqual([{ path: made?.path, name: 'Essai', exportedAt: NOW }]);
    let path = '';
    for await (const told of await fresh.client.register.importAll({ from: made?.path ?? '' })) {
      path = told.made?.path ?? '';
    }
    expect((await fresh.client.register.open({ path })).path).toBe(path);
    const elsewhere = async () => {
      for await (const _told of await fresh.client.register.importAll({ from: fresh.folder }));
    };
    expect(await failureOf(elsewhere())).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'from', code: 'NOT_IN_BROWSER' }] } },
    });
  });
});

/** Has a row take its bytes from another file, its checksum made right. */
function reach(to: string, file: string): void {
  const table = 'tables/documentChunk.jsonl';
  const lines = readFileSync(join(to, table), 'utf8').replaceAll(/"file":"[^"]*"/g, `"file":"${file}"`);
  rewrite(to, table, lines);
}

function rewrite(to: string, path: string, text: string): void {
  writeFileSync(join(to, path), text);
  const sums = join(to, 'SHA256SUMS.txt');
  const sum = createHash('sha256').update(text).digest('hex');
  writeFileSync(
    sums,
    readFileSync(sums, 'utf8').replace(new RegExp(`^[0-9a-f]{64}  ${path}$`, 'm'), `${sum}  ${path}`),
  );
}

/** The SHA-256 of every file of a folder, by its path. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((name) => [
      name.replaceAll('\\', '/'),
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

async function filled(fresh: Fresh): Promise<void> {
  const world = await makeWorld(fresh.client);
  for (const one of domainCases) await make(fresh.client, one, world, `Fiche ${one.domain}`);
  const content = Buffer.from('Contenu de la lettre. '.repeat(100));
  await fresh.client.documents.attach({
    ...{ name: 'lettre /../.txt', size: content.length, content: content.toString('base64') },
  });
  expect(existsSync(fresh.path)).toBe(true);
}

/** The code and data of what a job ends on, as it would reach an interface. */
async function refused(work: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw error ?? new Error('it was not refused');
  return { code: error.code, data: error.data };
}
