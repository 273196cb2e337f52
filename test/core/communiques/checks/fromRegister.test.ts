// What the checks compare a communiqué with in its register: persons, consents, concerns, references.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../electron/contract/communiques.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { makePublishable, publish } from '../../../fixtures/publishable.ts';
import { type Client, freshRegister } from '../../../freshRegister.ts';

const CONCERN = 'Je voudrais savoir où partent les réponses de nos enfants après la rentrée.';
const QUOTING = 'Un parent : « Où partent les réponses de nos enfants ? »';

async function check(client: Client, changes: Parameters<typeof makePublishable>[1]): Promise<Finding[]> {
  const { communique } = await makePublishable(client, changes);
  return (await client.communiques.check({ id: communique.id })).findings;
}

const brief = (findings: readonly Finding[]) =>
  findings.map(({ code, blocking, field, detail }) => [code, blocking, field, detail]);

describe('a person of the register', () => {
  it('is found in each text that is printed, and keeps the communiqué from being published', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await client.persons.create({ name: 'Maëlle Tandrier', email: 'maelle@courriel.example' });
    const { communique, dossierId, authorityId } = await makePublishable(client, {
      title: 'Mme Tandrier a raison',
      lead: 'Selon Maëlle Tandrier.',
      body: 'Écrire à **maelle@courriel.example**.',
      about: 'Tandrier préside.',
    });
    const text = 'Répondre à Maëlle Tandrier';
    await client.demands.create({ dossierId, communiqueId: communique.id, authorityId, text });
    const { findings } = await client.communiques.check({ id: communique.id });
    expect(findings.map(({ code, field, detail, start, end }) => [code, field, detail, start, end])).toEqual([
      ['personName', 'title', 'Tandrier', 4, 12],
      ['personName', 'lead', 'Maëlle Tandrier', 6, 21],
      ['personName', 'about', 'Tandrier', 0, 8],
      ['personName', 'demands', text, 11, 26],
      ['personalEmail', 'body', 'maelle@courriel.example', 11, 34],
    ]);
    expect(findings.every(({ blocking }) => blocking)).toBe(true);
    expect((await failureOf(publish(client, communique))).code).toBe('NOT_PUBLISHABLE');
  });

  it('is found in the association’s own words and in the sources, which are mended elsewhere', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await client.persons.create({ name: 'Maëlle Tandrier' });
    const { communique, dossierId } = await makePublishable(client);
    const association = await client.association.get();
    await client.association.update({
      version: association.version,
      changes: { about: 'Mme Tandrier préside.' },
    });
    const source = await client.sources.create({ dossierId, title: 'Témoignage de Maëlle Tandrier' });
    const sourceIds = [...communique.sourceIds, source.id];
    await client.communiques.update({
      id: communique.id,
      version: communique.version,
      changes: { sourceIds },
    });
    const { findings } = await client.communiques.check({ id: communique.id });
    expect(findings).toEqual([
      { code: 'personName', blocking: true, field: 'about', detail: 'Tandrier' },
      { code: 'personName', blocking: true, field: 'sourceIds', detail: 'Maëlle Tandrier' },
    ]);
  });

  it('may be named when it consented to it, until it withdraws', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: personId } = await client.persons.create({ name: 'Maëlle Tandrier' });
    const { communique } = await makePublishable(client, { lead: 'Selon Maëlle Tandrier.' });
    const codes = async () =>
      (await client.communiques.check({ id: communique.id })).findings.map(({ code }) => code);
    const consent = await client.consents.create({
      ...{ personId, kind: 'publishByName', wording: 'Oui', givenOn: '2018-11-01' },
    });
    expect(await codes()).toEqual([]);
    const { id, version } = consent;
    await client.consents.update({ id, version, changes: { withdrawnOn: '2018-11-02' } });
    expect(await codes()).toEqual(['personName']);
  });

  it('who is the press contact may be named, with its details', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const details = { email: 'camille@courriel.example', phone: '06 39 98 12 35' };
    await client.persons.create({ name: 'Camille Exemple', ...details });
    const lead = 'Camille Exemple répond au 06.39.98.12.35 et à camille@courriel.example.';
    const contact = {
      contactName: 'Camille Exemple',
      contactPhone: details.phone,
      contactEmail: details.email,
    };
    expect(await check(client, { lead, ...contact })).toEqual([]);
  });
});

describe('the words of a concern', () => {
  it.each<
    [
      who: string,
      consents: { kind: 'keep' | 'publishAnonymously' | 'publishByName'; withdrawnOn?: string }[] | null,
      blocks: boolean,
    ]
  >([
    ['nobody known said', null, true],
    ['a person without consent said', [], true],
    ['a person whose details may be kept said', [{ kind: 'keep' }], true],
    ['a person who agreed to be published without name said', [{ kind: 'publishAnonymously' }], false],
    ['a person who agreed to be named said', [{ kind: 'publishByName' }], false],
    ['a person who withdrew said', [{ kind: 'publishAnonymously', withdrawnOn: '2018-11-10' }], true],
  ])('that %s', async (_who, consents, blocks) => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique, dossierId } = await makePublishable(client, { body: QUOTING });
    const person = consents === null ? null : await client.persons.create({ name: 'Maëlle Tandrier' });
    for (const consent of consents ?? []) {
      if (person)
        await client.consents.create({
          personId: person.id,
          wording: 'Oui',
          givenOn: '2018-11-01',
          ...consent,
        });
    }
    await client.concerns.create({
      ...{ dossierId, text: CONCERN, receivedOn: '2018-10-01', personId: person?.id ?? null },
    });
    const { findings } = await client.communiques.check({ id: communique.id });
    const words = 'Où partent les réponses de nos enfants';
    expect(brief(findings)).toEqual(blocks ? [['quotedConcern', true, 'body', words]] : []);
  });

  it('said twice in one field are one finding, at the first place', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique, dossierId } = await makePublishable(client, { body: `${QUOTING}\n\n${QUOTING}` });
    await client.concerns.create({ dossierId, text: CONCERN, receivedOn: '2018-10-01' });
    const { findings } = await client.communiques.check({ id: communique.id });
    expect(findings.map(({ start, end }) => QUOTING.slice(start, end))).toEqual([
      'Où partent les réponses de nos enfants',
    ]);
  });

  it('are found past the first slices of a large register', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique, dossierId } = await makePublishable(client, { lead: CONCERN });
    const rows = Array.from({ length: 4_500 }, (_, index) => ({
      text: `Avis ${index}`,
      receivedOn: '2018-10-01',
    }));
    await client.concerns.import({ dossierId, rows: [...rows, { text: CONCERN, receivedOn: '2018-10-01' }] });
    const { findings } = await client.communiques.check({ id: communique.id });
    expect(brief(findings)).toEqual([['quotedConcern', true, 'lead', CONCERN.slice(0, -1)]]);
  });
});

it('references to no record and to the bin are said, and a cited source in the bin', async () => {
  await using fresh = await freshRegister();
  const { client } = fresh;
  const { dossierId, sourceId, communique } = await makePublishable(client);
  const other = await client.sources.create({ dossierId, title: 'Autre', publishedOn: '2018-09-12' });
  await client.sources.bin({ id: other.id, version: other.version });
  const { version } = await client.sources.get({ id: sourceId });
  const lead = `Voir ${communique.reference}, ${other.reference} et D-2018-77.`;
  await client.communiques.update({ id: communique.id, version: communique.version, changes: { lead } });
  await client.sources.bin({ id: sourceId, version });
  const { findings } = await client.communiques.check({ id: communique.id });
  expect(brief(findings)).toEqual([
    ['inBin', false, 'lead', other.reference],
    ['deadReference', false, 'lead', 'D-2018-77'],
    ['inBin', false, 'sourceIds', 'S-2018-01'],
  ]);
});
