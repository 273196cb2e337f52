// A register of before: what it published stays as it was, and says who published it; models come in.

import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openRegisterFile } from '../../../electron/core/register/file.ts';
import { APPLICATION_ID } from '../../../electron/core/register/header.ts';
import { migrate } from '../../../electron/core/register/migrate.ts';
import { initial } from '../../../electron/core/register/migrations/0001-initial.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import { freshRegister } from '../../freshRegister.ts';

const NOW = '2018-11-15T12:00:00.000Z';
const LATER = '2019-02-01T08:30:00.000Z';
const DOSSIER = '01890000-0000-7000-8000-000000000001';
const PUBLISHED = '01890000-0000-7000-8000-000000000002';
const DRAFT = '01890000-0000-7000-8000-000000000003';

describe('a register of the first version', () => {
  it('names who published each communiqué, and stays frozen', async () => {
    using folder = temporaryFolder();
    makeOld(folder.file('a.vigie'));
    const database = await openRegisterFile(folder.file('a.vigie'), LATER);
    const rows = database
      .prepare('SELECT id, title, changeNote, publishedBy, templateVersion FROM communique ORDER BY id')
      .all();
    const change = () => database.exec(`UPDATE communique SET title = 'x' WHERE status = 'published'`);
    expect(change).toThrow('published communique is frozen');
    expect(database.prepare('SELECT count(*) FROM publishedFile').pluck().get()).toBe(0);
    expect(database.prepare('SELECT DISTINCT createdAt FROM communiqueModel').pluck().all()).toEqual([LATER]);
    expect(database.prepare('SELECT count(*) FROM communiqueModel').pluck().get()).toBe(4);
    database.close();
    const same = { title: 'Titre', changeNote: '', templateVersion: null };
    expect(rows).toEqual([
      { id: PUBLISHED, ...same, publishedBy: 'camille' },
      { id: DRAFT, ...same, publishedBy: null },
    ]);
  });

  it('gives its published communiqué as before, made from its frozen parts', async () => {
    await using fresh = await freshRegister({ open: false });
    using folder = temporaryFolder();
    makeOld(folder.file('a.vigie'));
    await fresh.client.register.open({ path: folder.file('a.vigie') });
    const { files } = await fresh.client.communiques.export({ ref: PUBLISHED, formats: ['md'] });
    expect(files).toMatchObject([{ name: 'C-2018-01.md', kept: false, templateVersion: null }]);
    expect(Buffer.from(files[0]?.content ?? '', 'base64').toString()).toContain('Texte de l’époque.');
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });
});

/** A register as the first version made it, with a communiqué published and another being written. */
function makeOld(path: string): void {
  const database: Database = new Sqlite(path);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma('journal_mode = WAL');
  migrate(database, NOW, [initial]);
  database
    .prepare(`INSERT INTO dossier VALUES (?, 1, ?, ?, NULL, 'Dossier', '', 'open', '2018-09-14')`)
    .run(DOSSIER, NOW, NOW);
  const association = database.prepare<[], Record<string, unknown>>('SELECT * FROM association').get();
  const { id: _only, ...identity } = association ?? {};
  const snapshot = { association: identity, sources: [], demands: [], logo: null, facts: [] };
  const insert = database.prepare(
    `INSERT INTO communique (id, version, createdAt, updatedAt, dossierId, reference, title, lead, body, place, about,
       contactName, contactRole, contactPhone, contactEmail, status, issuedOn, publishedAt, inReview, edition, snapshot)
     VALUES (@id, 1, @now, @now, @dossier, @reference, 'Titre', '', 'Texte de l’époque.', '', '', '', '', '', '',
       @status, '2018-10-05', @publishedAt, 0, 1, @snapshot)`,
  );
  const common = { now: NOW, dossier: DOSSIER };
  const published = { status: 'published', publishedAt: NOW, snapshot: JSON.stringify(snapshot) };
  insert.run({ ...common, ...published, id: PUBLISHED, reference: 'C-2018-01' });
  const draft = { status: 'draft', publishedAt: null, snapshot: null };
  insert.run({ ...common, ...draft, id: DRAFT, reference: 'C-2018-02' });
  const journal = database.prepare(`INSERT INTO journal VALUES (NULL, ?, ?, ?, 'communique', ?, '[]')`);
  journal.run(NOW, 'dominique', 'create', PUBLISHED);
  journal.run(NOW, 'camille', 'publish', PUBLISHED);
  database.close();
}
