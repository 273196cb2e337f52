// Each use of what a person said asks for their consent at that moment, and is written down: a withdrawal says where it was.
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const WORDS = 'Personne ne nous a demandé notre avis avant de les envoyer à une entreprise.';

async function makeStory(client: Client) {
  const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const person = await client.persons.create({ name: 'Zébuline Quirinal', email: 'z@exemple.fr' });
  const concern = await client.concerns.create({
    ...{ dossierId: dossier.id, personId: person.id, text: WORDS, receivedOn: '2018-10-02' },
  });
  const communique = await client.communiques.create({
    ...{ dossierId: dossier.id, title: 'Nos enfants', lead: 'Des parents parlent.', issuedOn: '2018-11-15' },
    ...{ body: `Un parent écrit : « ${WORDS} »`, place: 'Valmont', contactPhone: '0100000000' },
  });
  return { dossier, person, concern, communique };
}

function consent(client: Client, personId: string, kind: 'publishAnonymously' | 'publishByName' | 'contact') {
  return client.consents.create({
    ...{ personId: personId as never, kind, wording: 'D’accord', givenOn: '2018-10-03' },
  });
}

describe('a quotation', () => {
  it('is refused without consent, allowed with it, refused once it is withdrawn: asked at that moment', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { person, communique } = await makeStory(client);
    const codes = async () =>
      (await client.communiques.check({ id: communique.id })).findings.map(({ code }) => code);
    const publish = () => client.communiques.publish({ id: communique.id, version: 1 });
    expect(await codes()).toContain('quotedConcern');
    expect(await failureOf(publish())).toMatchObject({ code: 'NOT_PUBLISHABLE' });

    const given = await consent(client, person.id, 'publishAnonymously');
    expect(await codes()).not.toContain('quotedConcern');
    await client.consents.update({ id: given.id, version: 1, changes: { withdrawnOn: '2018-11-15' } });
    expect(await codes()).toContain('quotedConcern');
    expect(await failureOf(publish())).toMatchObject({ code: 'NOT_PUBLISHABLE' });

    await client.consents.update({ id: given.id, version: 2, changes: { withdrawnOn: null } });
    expect(await publish()).toMatchObject({ status: 'published' });
  });

  it('is noted at publication, to the word, and a withdrawal lists it with its correction', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { person, concern, communique } = await makeStory(client);
    const given = await consent(client, person.id, 'publishAnonymously');
    const usesNow = async () => (await client.persons.uses({ id: person.id })).uses;
    const quoted = {
      ...{ kind: 'quoted', communiqueId: communique.id, concernId: concern.id, reference: 'C-2018-01' },
      ...{ edition: 1, title: 'Nos enfants', words: WORDS.slice(0, -1) },
    };
    expect(await usesNow(), 'a draft').toMatchObject([{ ...quoted, publishedAt: null, allowed: true }]);
    await client.communiques.publish({ id: communique.id, version: 1 });
    const publishedAt = '2018-11-15T12:00:00.000Z';
    expect(await usesNow()).toEqual([{ ...quoted, publishedAt, correctedById: null, allowed: true }]);

    await client.consents.update({ id: given.id, version: 1, changes: { withdrawnOn: '2018-11-15' } });
    expect(await usesNow()).toMatchObject([{ ...quoted, allowed: false }]);
    const correction = await client.communiques.correct({ id: communique.id });
    expect(await usesNow()).toMatchObject([
      { ...quoted, edition: 2, communiqueId: correction.id, publishedAt: null, allowed: false },
      { ...quoted, correctedById: correction.id, allowed: false },
    ]);
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('says nothing of other persons, nor of what nobody quoted', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { dossier, person, communique } = await makeStory(client);
    await consent(client, person.id, 'publishAnonymously');
    const other = await client.persons.create({ name: 'Camille Inventée' });
    await consent(client, other.id, 'publishAnonymously');
    await client.concerns.create({
      ...{ dossierId: dossier.id, personId: other.id, receivedOn: '2018-10-02' },
      text: 'La cantine est trop bruyante pour que les petits mangent en paix.',
    });
    await client.communiques.publish({ id: communique.id, version: 1 });
    expect((await client.persons.uses({ id: other.id })).uses).toEqual([]);
  });
});

describe('a name', () => {
  it('that a person agreed to see published is noted, and to be mended once they do not any more', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { dossier, person } = await makeStory(client);
    const communique = await client.communiques.create({
      ...{ dossierId: dossier.id, title: 'Témoignage', lead: 'Une mère parle.', issuedOn: '2018-11-15' },
      ...{ body: 'Zébuline Quirinal raconte.', place: 'Valmont', contactPhone: '0100000000' },
    });
    const publish = () => client.communiques.publish({ id: communique.id, version: 1 });
    expect(await failureOf(publish())).toMatchObject({ code: 'NOT_PUBLISHABLE' });
    const given = await consent(client, person.id, 'publishByName');
    await publish();
    const { uses } = await client.persons.uses({ id: person.id });
    const named = uses.filter(({ kind }) => kind === 'named');
    expect(named).toMatchObject([
      {
        communiqueId: communique.id,
        words: 'Zébuline Quirinal',
        allowed: true,
        publishedAt: expect.any(String),
      },
    ]);
    await client.consents.update({ id: given.id, version: 1, changes: { withdrawnOn: '2018-11-15' } });
    const after = (await client.persons.uses({ id: person.id })).uses;
    expect(after.find(({ kind }) => kind === 'named')).toMatchObject({ allowed: false });
  });
});
