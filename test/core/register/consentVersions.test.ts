// A register of before: its consents keep their words, and wordings come in, each at its first version.
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openRegisterFile } from '../../../electron/core/register/file.ts';
import { APPLICATION_ID } from '../../../electron/core/register/header.ts';
import { migrate, migrations } from '../../../electron/core/register/migrate.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import { freshRegister } from '../../freshRegister.ts';

const NOW = '2018-11-15T12:00:00.000Z';
const PERSON = '01890000-0000-7000-8000-000000000001';
const CONSENT = '01890000-0000-7000-8000-000000000002';

function makeOld(path: string): void {
  const database = new Sqlite(path);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    database,
    NOW,
    migrations.filter(({ name, version }) => name !== 'consents' && version < 9),
  );
  const record = `1, '${NOW}', '${NOW}', NULL`;
  database.exec(`INSERT INTO person VALUES ('${PERSON}', ${record}, 'Zébuline', '', '', '', '', NULL)`);
  database.exec(
    `INSERT INTO consent VALUES ('${CONSENT}', ${record}, '${PERSON}', 'keep', 'Oui.', '2018-10-01', NULL)`,
  );
  database.close();
}

describe('a register from before wordings had versions', () => {
  it('keeps its consents with the words they had, given to no version', async () => {
    await using fresh = await freshRegister({ open: false });
    using folder = temporaryFolder();
    makeOld(folder.file('a.vigie'));
    await fresh.client.register.open({ path: folder.file('a.vigie') });
    const { items } = await fresh.client.consents.list();
    expect(items).toMatchObject([
      { id: CONSENT, wording: 'Oui.', wordingNumber: null, channel: '', proof: '', withdrawnOn: null },
    ]);
    expect((await fresh.client.persons.list()).items).toMatchObject([{ id: PERSON, consented: ['keep'] }]);
    const { wordings } = await fresh.client.consents.wordings();
    expect(wordings.map(({ number }) => number)).toEqual([1, 1, 1, 1]);
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('dates its wordings from the day it is brought up to date', async () => {
    using folder = temporaryFolder();
    makeOld(folder.file('a.vigie'));
    const database = await openRegisterFile(folder.file('a.vigie'), '2019-02-01T08:30:00.000Z');
    const days = database.prepare('SELECT DISTINCT sinceOn FROM consentWording').pluck().all();
    database.close();
    expect(days).toEqual(['2019-02-01']);
  });
});
