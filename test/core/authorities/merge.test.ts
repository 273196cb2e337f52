// Authorities that are one: proposed in pairs, and made one with everything that refers to them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authority } from '../../../electron/contract/authorities.ts';
import { AUTHORITY_USES } from '../../../electron/core/authorities/uses.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

async function twoSchools(client: Client) {
  const first = await client.authorities.create({
    name: 'Collège Jean-Moulin',
    city: 'Valmont',
    email: 'a@ac.example',
  });
  const second = await client.authorities.create({
    name: 'COLLEGE JEAN MOULIN',
    city: 'VALMONT CEDEX',
    phone: '0399',
  });
  return { first, second };
}

const which = ({ id, version }: Authority) => ({ id, version });

describe('duplicates', () => {
  it('are found by number, by name in a city whatever its accents, and by mailbox', async () => {
    await using fresh = await freshRegister();
    const { authorities } = fresh.client;
    const { first, second } = await twoSchools(fresh.client);
    await authorities.create({ name: 'École du Lac', identifier: '0599991A' });
    await authorities.create({ name: 'Autre nom', identifier: '0599991 a' });
    await authorities.create({ name: 'Collège Jean Moulin', city: 'Étangville', email: 'A@ac.example' });
    const { pairs, total } = await authorities.duplicates();
    expect(total).toBe(3);
    expect(pairs.map((pair) => [pair.first.name, pair.second.name, pair.by])).toEqual([
      ['École du Lac', 'Autre nom', ['identifier']],
      ['Collège Jean-Moulin', 'COLLEGE JEAN MOULIN', ['name']],
      ['Collège Jean-Moulin', 'Collège Jean Moulin', ['email']],
    ]);
    expect([pairs[1]?.first.id, pairs[1]?.second.id]).toEqual([first.id, second.id]);
  });

  it('are not two schools of one name, each with its own number', async () => {
    await using fresh = await freshRegister();
    const { authorities } = fresh.client;
    for (const identifier of ['0599991A', '0599992B']) {
      await authorities.create({
        name: 'École du Lac',
        city: 'Valmont',
        email: 'groupe@ac.example',
        identifier,
      });
    }
    expect((await authorities.duplicates()).pairs).toEqual([]);
  });
});

describe('making one of two', () => {
  it('takes the fields named, moves what refers to the other, which goes to the bin', async () => {
    await using fresh = await freshRegister();
    const { authorities, requests, dossiers, demands, documents } = fresh.client;
    const { first, second } = await twoSchools(fresh.client);
    const { id: dossierId } = await dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    const request = await requests.create({ dossierId, authorityId: second.id, subject: 'Contrat' });
    const demand = await demands.create({ dossierId, authorityId: second.id, text: 'Publier le contrat' });
    const content = Buffer.from('bonjour').toString('base64');
    const { document } = await documents.attach({ name: 'a.txt', size: 7, content, ownerId: second.id });
    const merged = await authorities.merge({ kept: which(first), merged: which(second), take: ['phone'] });
    expect(merged.moved).toBe(3);
    expect(merged.authority).toMatchObject({
      name: 'Collège Jean-Moulin',
      phone: '0399',
      email: 'a@ac.example',
    });
    expect((await requests.get({ id: request.id })).authorityId).toBe(first.id);
    expect((await demands.get({ id: demand.id })).authorityId).toBe(first.id);
    expect(document && (await documents.get({ id: document.id })).ownerId).toBe(first.id);
    expect((await authorities.get({ id: second.id })).binnedAt).not.toBeNull();
    expect((await fresh.client.search.query({ words: 'college jean moulin' })).hits).toHaveLength(1);
    const { items } = await fresh.client.journal.list({ recordId: request.id });
    expect(items[0]).toMatchObject({ action: 'update', fields: ['authorityId'] });
  });

  it('is refused where one was changed since it was read, is in the bin, or is the other', async () => {
    await using fresh = await freshRegister();
    const { authorities } = fresh.client;
    const { first, second } = await twoSchools(fresh.client);
    const stale = { id: second.id, version: 7 };
    expect(await failureOf(authorities.merge({ kept: which(first), merged: stale, take: [] }))).toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
    expect((await authorities.get({ id: first.id })).version).toBe(1);
    expect(
      await failureOf(authorities.merge({ kept: which(first), merged: which(first), take: [] })),
    ).toMatchObject({ data: { issues: [{ field: 'merged', code: 'SAME_RECORD' }] } });
    const binned = await authorities.bin(which(second));
    expect(
      await failureOf(authorities.merge({ kept: which(first), merged: which(binned), take: [] })),
    ).toMatchObject({ data: { issues: [{ field: 'merged', code: 'IN_BIN' }] } });
  });

  it('leaves nothing that refers to the other, and no request is lost, those of the bin included', async () => {
    await using fresh = await freshRegister();
    const { authorities, requests, dossiers } = fresh.client;
    const { id: dossierId } = await dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ second: fc.boolean(), binned: fc.boolean() }), { maxLength: 8 }),
        async (drawn) => {
          const { first, second } = await twoSchools(fresh.client);
          const ids: string[] = [];
          for (const one of drawn) {
            const authorityId = (one.second ? second : first).id;
            const made = await requests.create({ dossierId, authorityId, subject: 'Contrat' });
            if (one.binned) await requests.bin({ id: made.id, version: made.version });
            ids.push(made.id);
          }
          await authorities.merge({ kept: which(first), merged: which(second), take: [] });
          const rows = await fresh.register.db.selectFrom('request').select(['id', 'authorityId']).execute();
          expect(rows.filter(({ authorityId }) => authorityId === second.id)).toEqual([]);
          const own = rows.filter(({ authorityId }) => authorityId === first.id).map(({ id }) => id);
          expect(own.sort()).toEqual(ids.sort());
        },
      ),
      { numRuns: 25 },
    );
  });

  it('moves every column of the register that points to an authority', async () => {
    await using fresh = await freshRegister();
    const { sqlite } = fresh.register;
    const columns = sqlite
      .prepare<[], { use: string }>(
        `SELECT tables.name || '.' || keys."from" AS use FROM sqlite_schema AS tables
         JOIN pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table' AND keys."table" = 'authority'`,
      )
      .all()
      .map(({ use }) => use);
    expect(columns.length).toBeGreaterThan(0);
    expect(AUTHORITY_USES.map(([table, column]) => `${table}.${column}`)).toEqual(
      expect.arrayContaining(columns),
    );
  });
});
