// A concern as it is entered: who said it with their consent, in one write; what they said word for word only as long as it holds.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeDossier } from '../../fixtures/concernReadings.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const person = { name: 'Camille Durand', email: '', phone: '06 12 34 56 78' };
const keep = { kind: 'keep', wording: 'J’accepte d’être gardée.' } as const;

async function enter(client: Client) {
  const dossierId = await makeDossier(client);
  const concern = {
    dossierId,
    text: 'Mon fils [prénom] a peur.',
    receivedOn: '2018-10-05',
    channel: 'phone',
  } as const;
  const entered = await client.concerns.enter({
    ...{ concern, person, consents: [keep] },
    originalText: 'Mon fils Ulysse-Zéphyrin a peur.',
  });
  if (entered.personId === null) throw new Error('nobody was noted');
  return { ...entered, personId: entered.personId };
}

async function original(client: Client, id: Parameters<Client['concerns']['original']>[0]['id']) {
  return (await client.concerns.original({ id })).text;
}

describe('an entry', () => {
  it('notes the concern, the person and the consent together, and shows the original apart', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { concern, personId } = await enter(client);
    expect(concern).toMatchObject({ text: 'Mon fils [prénom] a peur.', personId });
    expect((await client.consents.list()).items).toMatchObject([
      { personId, kind: 'keep', wording: keep.wording, givenOn: '2018-10-05', channel: 'phone' },
    ]);
    expect(await original(client, concern.id)).toBe('Mon fils Ulysse-Zéphyrin a peur.');
    expect(JSON.stringify(await client.concerns.get({ id: concern.id }))).not.toContain('Zéphyrin');
    expect((await client.search.query({ words: 'zephyrin' })).hits).toEqual([]);
  });

  it('without the consent to keep, or without anybody, keeps nothing', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    const concern = { dossierId, text: 'Où ?', receivedOn: '2018-10-05' };
    const wrong = [
      client.concerns.enter({ concern, person }),
      client.concerns.enter({ concern, person, consents: [{ ...keep, kind: 'contact' }] }),
      client.concerns.enter({ concern, consents: [keep] }),
      client.concerns.enter({ concern, originalText: 'Ulysse' }),
      client.concerns.enter({ concern, person: { ...person, name: '', phone: '' }, consents: [keep] }),
    ];
    const fields = [];
    for (const call of wrong) fields.push(Object((await failureOf(call)).data).issues[0].field);
    expect(fields).toEqual(['person', 'person', 'consents', 'originalText', 'person.name']);
    expect((await client.concerns.list({ withTotal: true })).total).toBe(0);
    expect((await client.persons.list()).items).toEqual([]);
  });
});

describe('the original', () => {
  it('goes when the consent to keep is withdrawn, or put in the bin', async () => {
    for (const way of ['withdraw', 'bin'] as const) {
      await using fresh = await freshRegister();
      const { client } = fresh;
      const { concern } = await enter(client);
      const [consent] = (await client.consents.list()).items;
      if (!consent) throw new Error('no consent');
      const which = { id: consent.id, version: consent.version };
      if (way === 'bin') await client.consents.bin(which);
      else await client.consents.update({ ...which, changes: { withdrawnOn: '2018-11-15' } });
      expect(await original(client, concern.id), way).toBeNull();
    }
  });

  it('goes when the concern is no longer that person’s', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { concern } = await enter(client);
    await client.concerns.update({ id: concern.id, version: 1, changes: { personId: null } });
    expect(await original(client, concern.id)).toBeNull();
  });

  it('goes with the person who is erased, from every byte of the file', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { concern, personId } = await enter(client);
    await client.persons.erase({ id: personId, version: 1 });
    expect(await original(client, concern.id)).toBeNull();
    await client.register.close();
    expect(readFileSync(fresh.path).includes('Ulysse-Zéphyrin')).toBe(false);
  });
});
