// Live facts: what a text may state of the register today, with where it comes from, or why it may not.
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../electron/contract/primitives.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makeRequest } from '../../fixtures/requests.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

async function makeDossier(client: Client): Promise<Id> {
  return (await client.dossiers.create({ title: 'Hébergement', openedOn: '2018-09-14' })).id;
}

/** Adds concerns of one theme and one level. */
async function addConcerns(client: Client, dossierId: Id, count: number, theme: string): Promise<void> {
  const row = { text: 'Où sont ces réponses ?', theme, level: 'CM2', receivedOn: '2018-10-05' } as const;
  await client.concerns.import({ dossierId, rows: Array.from({ length: count }, () => row) });
}

async function resolveOne(client: Client, dossierId: Id, address: string) {
  const { items } = await client.facts.resolve({ dossierId, addresses: [address] });
  const [fact] = items;
  if (!fact) throw new Error('no fact came back');
  return fact;
}

/** A request whose authority received it on 15 September 2018: silence is a refusal on 15 October. */
async function makeReceived(client: Client): Promise<{ id: Id; dossierId: Id; address: string }> {
  const id = await makeRequest(client);
  const { dossierId, reference } = await client.requests.get({ id });
  await client.events.create({ requestId: id, type: 'received', on: '2018-09-15' });
  return { id, dossierId, address: `vigie:silence?demande=${reference}` };
}

describe('the number of concerns', () => {
  it('follows the register', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await addConcerns(fresh.client, dossierId, 6, 'Publicité');
    await addConcerns(fresh.client, dossierId, 5, 'Sécurité');
    const total = await resolveOne(fresh.client, dossierId, 'vigie:inquietudes');
    expect(total).toMatchObject({ kind: 'concernCount', value: '11', problem: null, on: '2018-11-15' });
    await addConcerns(fresh.client, dossierId, 1, 'Publicité');
    const theme = await resolveOne(fresh.client, dossierId, 'vigie:inquietudes?theme=Publicit%C3%A9');
    expect(theme).toMatchObject({ value: '7', origin: 'Inquiétudes du dossier sur le thème « Publicité »' });
    expect(await resolveOne(fresh.client, dossierId, 'vigie:inquietudes?niveau=CM2')).toMatchObject({
      value: '12',
    });
  });

  it('is refused under 5, as is a theme nobody spoke of: the difference would tell', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await addConcerns(fresh.client, dossierId, 4, 'Publicité');
    for (const address of [
      'vigie:inquietudes',
      'vigie:inquietudes?theme=Publicit%C3%A9',
      'vigie:inquietudes?theme=Autre',
    ]) {
      expect(await resolveOne(fresh.client, dossierId, address)).toMatchObject({
        value: null,
        problem: 'tooFew',
      });
    }
  });

  it('is refused where it would let a small figure be found by subtraction', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    await addConcerns(fresh.client, dossierId, 9, 'Publicité');
    await addConcerns(fresh.client, dossierId, 6, 'Sécurité');
    await addConcerns(fresh.client, dossierId, 3, 'Santé');
    const addresses = [
      'vigie:inquietudes?theme=Publicit%C3%A9',
      'vigie:inquietudes?theme=S%C3%A9curit%C3%A9',
    ];
    const { items } = await fresh.client.facts.resolve({ dossierId, addresses });
    expect(items.map(({ value, problem }) => value ?? problem)).toEqual(['9', 'tooFew']);
  });
});

describe('the days of silence on a request', () => {
  it('are stated once somebody confirmed that nothing arrived, from the proved receipt', async () => {
    await using fresh = await freshRegister();
    const { id, dossierId, address } = await makeReceived(fresh.client);
    expect((await resolveOne(fresh.client, dossierId, address)).problem).toBe('silenceNotChecked');
    await fresh.client.events.create({ requestId: id, type: 'silenceChecked', on: '2018-10-16' });
    const fact = await resolveOne(fresh.client, dossierId, address);
    expect(fact).toMatchObject({ kind: 'silenceDays', value: '61 jours', problem: null });
    expect(fact.origin).toBe('Demande D-2018-01 (Rectorat de Valmont), reçue le 15 septembre 2018');
  });

  it.each(['answer', 'partialAnswer', 'refusal'] as const)(
    'are over with an event of type %s',
    async (type) => {
      await using fresh = await freshRegister();
      const { id, dossierId, address } = await makeReceived(fresh.client);
      await fresh.client.events.create({ requestId: id, type: 'silenceChecked', on: '2018-10-16' });
      await fresh.client.events.create({ requestId: id, type, on: '2018-11-10' });
      expect(await resolveOne(fresh.client, dossierId, address)).toMatchObject({
        value: null,
        problem: 'answered',
      });
    },
  );

  it('are not counted from a sending', async () => {
    await using fresh = await freshRegister();
    const id = await makeRequest(fresh.client);
    const { dossierId, reference } = await fresh.client.requests.get({ id });
    await fresh.client.events.create({ requestId: id, type: 'sent', on: '2018-09-01' });
    const fact = await resolveOne(fresh.client, dossierId, `vigie:silence?demande=${reference}`);
    expect(fact.problem).toBe('receiptNotProved');
  });
});

describe('other facts', () => {
  it('give the hosting place of a data use, and say when it is not filled in', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    const use = await fresh.client.dataUses.create({ dossierId, title: 'Tests', hostingPlace: 'Irlande' });
    const address = `vigie:hebergement?usage=${use.id}`;
    expect(await resolveOne(fresh.client, dossierId, address)).toMatchObject({
      value: 'Irlande',
      origin: 'Lieu d’hébergement de l’usage de données « Tests »',
    });
    await fresh.client.dataUses.update({ id: use.id, version: use.version, changes: { hostingPlace: '' } });
    expect((await resolveOne(fresh.client, dossierId, address)).problem).toBe('empty');
  });

  it('give the date of an event in words', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeReceived(fresh.client);
    const fact = await resolveOne(fresh.client, dossierId, 'vigie:date?demande=d-2018-01&evenement=received');
    expect(fact.value).toBe('15 septembre 2018');
  });

  it('are not found in the bin nor in another dossier', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    const other = await makeDossier(fresh.client);
    const use = await fresh.client.dataUses.create({ dossierId, title: 'Tests', hostingPlace: 'Irlande' });
    const address = `vigie:hebergement?usage=${use.id}`;
    expect((await resolveOne(fresh.client, other, address)).problem).toBe('notFound');
    await fresh.client.dataUses.bin({ id: use.id, version: use.version });
    expect((await resolveOne(fresh.client, dossierId, address)).problem).toBe('notFound');
  });

  it('say that an address is none', async () => {
    await using fresh = await freshRegister();
    const dossierId = await makeDossier(fresh.client);
    expect(await resolveOne(fresh.client, dossierId, 'vigie:nimporte')).toEqual({
      ...{
        address: 'vigie:nimporte',
        kind: null,
        value: null,
        problem: 'malformed',
        origin: '',
        on: '2018-11-15',
      },
    });
  });
});

describe('the facts a dossier offers', () => {
  it('are its figures, charts, silences, dates and hosting places, those without a value with the reason', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeReceived(fresh.client);
    await addConcerns(fresh.client, dossierId, 6, 'Publicité');
    await fresh.client.dataUses.create({ dossierId, title: 'Tests', hostingPlace: 'Irlande' });
    const { items } = await fresh.client.facts.list({ dossierId });
    const charts = items.filter(({ kind }) => kind === 'chart');
    expect(charts.map(({ address }) => address)).toEqual(
      ['theme', 'niveau', 'commune', 'canal', 'mois', 'theme-et-niveau'].map(
        (by) => `vigie:graphique?par=${by}`,
      ),
    );
    expect(charts[0]?.value).toMatch(/^Publicité\u00A0: 6\. /);
    const others = items.filter(({ kind }) => kind !== 'chart');
    expect(others.map(({ kind, value, problem }) => [kind, value ?? problem])).toEqual([
      ['concernCount', '6'],
      ['concernCount', '6'],
      ['concernCount', '6'],
      ['silenceDays', 'silenceNotChecked'],
      ['eventDate', '15 septembre 2018'],
      ['hostingPlace', 'Irlande'],
    ]);
  });

  it('are refused for a dossier that is not there', async () => {
    await using fresh = await freshRegister();
    const dossierId = '01890000-0000-7000-8000-000000000000' as Id;
    expect(await failureOf(fresh.client.facts.list({ dossierId }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
