// An import adds all its rows as one action, or none where one is wrong.
import { describe, expect, it } from 'vitest';
import { IMPORT_LIMIT } from '../../../electron/contract/concerns.ts';
import { Id } from '../../../electron/contract/primitives.ts';
import { listen } from '../../fixtures/changes.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const ABSENT = Id.parse('01890000-0000-7000-8000-000000000000');
const row = { text: 'Où vont les réponses ?', receivedOn: '2018-10-02' };

describe('an import', () => {
  it('adds its rows with their fields, found like any other', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    const person = await client.persons.create({ name: 'Camille Inventée' });
    const rows = [
      { ...row, theme: 'données', level: 'CP' as const, commune: 'Valmont', channel: 'form' as const },
      { ...row, text: 'Mirabelle', personId: person.id, expiresOn: '2021-10-02', theme: undefined },
    ];
    expect(await client.concerns.import({ dossierId, rows })).toEqual({ created: 2 });
    const { items } = await client.concerns.list({ sort: { by: 'createdAt', direction: 'asc' } });
    const common = { dossierId, version: 1, createdAt: '2018-11-15T12:00:00.000Z', binnedAt: null };
    expect(items).toMatchObject([
      { ...common, ...rows[0], personId: null, expiresOn: null },
      { ...common, ...rows[1], theme: '', level: '', commune: '', channel: 'meeting' },
    ]);
    const { hits } = await client.search.query({ words: 'mirabelle', dossierId });
    expect(hits.map(({ id }) => id)).toEqual([items[1]?.id]);
    expect((await client.search.query({ words: 'valmont' })).hits).toHaveLength(1);
  });

  it('of 10 000 rows is one line in the journal and one change', async () => {
    // The check of the file would be a change too, on a machine that is busy.
    await using fresh = await freshRegister({ checkDelay: 600_000 });
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    await using heard = await listen(client);
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ ...row, text: `Inquiétude ${index}` }));
    expect(await client.concerns.import({ dossierId, rows })).toEqual({ created: 10_000 });
    expect(await heard.take(1)).toEqual([expect.arrayContaining(['concern', 'journal'])]);
    expect(await heard.sofar()).toEqual([]);
    expect((await client.concerns.list({ limit: 1, withTotal: true })).total).toBe(10_000);
    const { items } = await client.journal.list();
    expect(items[0]).toMatchObject({ action: 'import', type: 'concern', recordId: dossierId });
    expect(items).toHaveLength(2);
    expect((await client.search.query({ words: '9999' })).hits).toHaveLength(1);
  });

  it.each([
    ['an unknown field', { inventedField: 1 }, 'rows.2.inventedField', 'UNKNOWN_FIELD'],
    ['a missing text', { text: undefined }, 'rows.2.text', 'REQUIRED'],
    ['an empty text', { text: '' }, 'rows.2.text', 'REQUIRED'],
    ['a date that does not exist', { receivedOn: '2018-02-30' }, 'rows.2.receivedOn', 'INVALID_FORMAT'],
    ['a level of nowhere', { level: 'CM3' }, 'rows.2.level', 'NOT_IN_LIST'],
    ['a control character', { theme: 'a\u0000' }, 'rows.2.theme', 'CONTROL_CHARACTER'],
    ['a person nobody knows', { personId: ABSENT }, 'rows.2.personId', 'UNKNOWN_RECORD'],
    ['a dossier of its own', { dossierId: ABSENT }, 'rows.2.dossierId', 'UNKNOWN_FIELD'],
  ])('with %s in one row adds none and names it', async (_what, wrong, field, code) => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    const rows = [row, row, { ...row, ...wrong }, row];
    const call = Reflect.apply(fresh.client.concerns.import, undefined, [{ dossierId, rows }]);
    expect(await failureOf(call)).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ field, code }] } });
    expect((await fresh.client.concerns.list({ withTotal: true })).total).toBe(0);
    expect((await fresh.client.journal.list()).items).toHaveLength(1);
  });

  it('names every row that is wrong, not the first only', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    const rows = [{ ...row, personId: ABSENT }, row, { ...row, personId: ABSENT }];
    expect(await failureOf(fresh.client.concerns.import({ dossierId, rows }))).toMatchObject({
      data: { issues: [{ field: 'rows.0.personId' }, { field: 'rows.2.personId' }] },
    });
  });

  it('is refused without rows, with too many, or for a dossier that is not there', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    const many = Array.from({ length: IMPORT_LIMIT + 1 }, () => row);
    const issues = [
      await failureOf(fresh.client.concerns.import({ dossierId, rows: [] })),
      await failureOf(fresh.client.concerns.import({ dossierId, rows: many })),
      await failureOf(fresh.client.concerns.import({ dossierId: ABSENT, rows: [row] })),
    ].map(({ data }) => Object(data).issues[0]);
    expect(issues).toMatchObject([
      { field: 'rows', code: 'REQUIRED' },
      { field: 'rows', code: 'TOO_LONG', detail: '20000' },
      { field: 'dossierId', code: 'UNKNOWN_RECORD' },
    ]);
  });
});

async function makeDossier(client: Client): Promise<Id> {
  return (await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' })).id;
}
