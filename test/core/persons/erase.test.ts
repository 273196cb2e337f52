// Erasing a person leaves nothing of them: not in the file, not in its log, not in a new back-up.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listen } from '../../fixtures/changes.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

const PLANTED = [
  'Zébuline',
  'Quirinal',
  'quirinal@exemple.fr',
  '0699887766',
  'Passage-Inconnu',
  'Remarquable',
];

describe('erasing a person', () => {
  it('leaves none of their words in the file, its log, or a new back-up', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    await crowd(client, 60);
    const person = await client.persons.create({
      ...{ name: 'Zébuline Quirinal', email: 'quirinal@exemple.fr', phone: '0699887766' },
      ...{ postalAddress: '3 Passage-Inconnu', note: 'Remarquable '.repeat(300) },
    });
    await client.consents.create({
      ...{ personId: person.id, kind: 'keep', wording: 'Zébuline est d’accord', givenOn: '2018-10-01' },
    });
    const said = { dossierId: dossier.id, personId: person.id, receivedOn: '2018-10-02' };
    await client.concerns.create({ ...said, text: 'Où vont les réponses ?' });
    await crowd(client, 60);
    const changed = await client.persons.update({
      ...{ id: person.id, version: 1, changes: { name: 'Zébuline Autrement', note: 'Remarquable' } },
    });
    expect(await traces(fresh)).not.toEqual([]);

    const { version } = changed;
    expect(await client.persons.erase({ id: person.id, version })).toMatchObject({
      ...{ detachedConcerns: 1, erasedConcerns: 0, erasedConsents: 1, maskedConcerns: 0, stillNamed: [] },
    });
    expect(await traces(fresh)).toEqual([]);
    const { path } = await client.register.backUp();
    expect(planted(path)).toEqual([]);
    await client.register.close();
    expect(planted(fresh.path)).toEqual([]);
  });

  it('leaves nothing whatever was written, changed and binned before', async () => {
    const step = fc.record({
      verb: fc.constantFrom('change', 'bin', 'restore', 'consent', 'crowd', 'search'),
      size: fc.nat(4000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await using fresh = await freshRegister();
        const { client } = fresh;
        let person = await client.persons.create({ name: 'Zébuline', note: 'Remarquable' });
        const { id } = person;
        for (const { verb, size } of steps) {
          const note = `Quirinal ${'Remarquable '.repeat(size / 12)}`.slice(0, 4_900);
          const which = { id, version: person.version };
          if (verb === 'change') person = await client.persons.update({ ...which, changes: { note } });
          if (verb === 'bin') person = await client.persons.bin(which);
          if (verb === 'restore') person = await client.persons.restore(which);
          if (verb === 'consent') {
            const consent = { personId: id, kind: 'contact' as const, givenOn: '2018-10-01' };
            await client.consents.create({ ...consent, wording: `Passage-Inconnu ${note}` });
          }
          if (verb === 'crowd') await crowd(client, size % 30);
        }
        await client.persons.erase({ id, version: person.version });
        expect(await traces(fresh)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each([['detach'], ['erase']] as const)(
    'leaves nothing of what stood in any field of theirs, nor of what named them, when what they said is to %s',
    async (concerns) => {
      await using fresh = await freshRegister();
      const { client } = fresh;
      const { person, ownConcern, otherConcern, rights, publication } = await plantEverywhere(client);
      expect(new Set(await words(fresh))).toEqual(new Set(EVERYWHERE));

      const report = await client.persons.erase({ id: person.id, version: person.version, concerns });
      expect(report).toMatchObject({
        ...{ erasedConsents: 2, erasedDocuments: 2, closedRequests: 1, stillNamed: [], backUps: [] },
        detachedConcerns: concerns === 'detach' ? 1 : 0,
        erasedConcerns: concerns === 'erase' ? 1 : 0,
      });
      // What only their own words held goes with them; the rest is nobody's any more.
      const left = concerns === 'detach' ? [OWN_WORDS] : [];
      expect(await words(fresh)).toEqual(left);
      const { path } = await client.register.backUp();
      expect(EVERYWHERE.filter((word) => holds(path, word))).toEqual(left);

      expect(await client.concerns.get({ id: otherConcern })).toMatchObject({ text: 'Comme l’a dit […].' });
      const own = client.concerns.get({ id: ownConcern });
      if (concerns === 'detach') {
        expect(await own).toMatchObject({ personId: null, text: `Moi, […], je veux savoir : ${OWN_WORDS}.` });
      } else expect(await failureOf(own)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await client.rightsRequests.get({ id: rights })).toMatchObject({
        ...{ personId: null, requester: '', asked: '', done: '' },
        ...{ kind: 'erasure', outcome: 'granted', closedOn: '2018-11-15' },
      });
      expect(await client.publications.get({ id: publication })).toMatchObject({ recipients: 'Mairie\n[…]' });
      expect(await client.register.check()).toEqual({ ok: true, findings: [] });
      await client.register.close();
      expect(EVERYWHERE.filter((word) => holds(fresh.path, word))).toEqual(left);
    },
  );

  it('says what still names them, and which back-ups hold them until when', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await client.register.backUp();
    fresh.setToday('2018-11-16');
    const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    const person = await client.persons.create({ name: 'Zébuline Quirinal' });
    const communique = await client.communiques.create({
      ...{ dossierId: dossier.id, title: 'Zébuline Quirinal parle' },
    });
    const { path } = await client.register.backUp();
    const { stillNamed, backUps } = await client.persons.erase({ id: person.id, version: 1 });
    expect(stillNamed).toEqual([{ type: 'communique', id: communique.id }]);
    expect(backUps.map((backUp) => backUp.path)).toEqual([path]);
    expect(backUps[0]?.keptUntil?.slice(0, 10)).toBe('2019-11-16');
  });

  it('keeps what they said, anonymous, with a new version', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    const person = await client.persons.create({ name: 'Zébuline' });
    const said = { dossierId: dossier.id, text: 'Où vont les réponses ?', receivedOn: '2018-10-02' };
    const concern = await client.concerns.create({ ...said, personId: person.id });
    const other = await client.concerns.create(said);
    await client.persons.erase({ id: person.id, version: 1 });
    expect(await client.concerns.get({ id: concern.id })).toMatchObject({
      ...said,
      personId: null,
      version: 2,
    });
    expect(await client.concerns.get({ id: other.id })).toEqual(other);
    expect((await client.search.query({ words: 'réponses' })).hits).toHaveLength(2);
    expect(await failureOf(client.persons.get({ id: person.id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await client.search.query({ words: 'zebuline' })).hits).toEqual([]);
    expect((await client.consents.list({ filter: { personId: person.id } })).items).toEqual([]);
  });

  it('writes one line in the journal and tells the interfaces', async () => {
    await using fresh = await freshRegister();
    const person = await fresh.client.persons.create({ name: 'Zébuline' });
    await using heard = await listen(fresh.client);
    await fresh.client.persons.erase({ id: person.id, version: 1 });
    expect(await heard.take(1)).toEqual([['concern', 'consent', 'consentUse', 'journal', 'person']]);
    const { items } = await fresh.client.journal.list({ recordId: person.id });
    expect(items).toMatchObject([
      { action: 'erase', type: 'person', fields: [] },
      { action: 'create', fields: ['name'] },
    ]);
  });

  it('on another version changes nothing; of nobody is NOT_FOUND', async () => {
    await using fresh = await freshRegister();
    const person = await fresh.client.persons.create({ name: 'Zébuline' });
    const { id } = person;
    expect(await failureOf(fresh.client.persons.erase({ id, version: 2 }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await fresh.client.persons.get({ id })).toEqual(person);
    await fresh.client.persons.erase({ id, version: 1 });
    expect(await failureOf(fresh.client.persons.erase({ id, version: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('while others write loses nothing of what they write', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    const person = await client.persons.create({ name: 'Zébuline' });
    const rows = Array.from({ length: 400 }, () => ({ text: 'Mot', receivedOn: '2018-10-01' }));
    await Promise.all([
      client.concerns.import({ dossierId: dossier.id, rows }),
      client.persons.erase({ id: person.id, version: 1 }),
      client.concerns.import({ dossierId: dossier.id, rows }),
    ]);
    expect(await traces(fresh)).toEqual([]);
    expect((await client.concerns.list({ withTotal: true })).total).toBe(800);
    expect(await client.register.check()).toEqual({ ok: true, findings: [] });
  });
});

describe('a person', () => {
  it('has a name, an address or a number: one of them at least', async () => {
    await using fresh = await freshRegister();
    expect(await failureOf(fresh.client.persons.create({ note: 'Personne' }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'name', code: 'NAME_OR_CONTACT_REQUIRED' }] } },
    });
    for (const contact of [{ phone: '0100000000' }, { email: 'a@exemple.fr' }, { name: 'A' }]) {
      expect(await fresh.client.persons.create(contact)).toMatchObject(contact);
    }
  });

  it('withdraws a consent on the day it was given, or after', async () => {
    await using fresh = await freshRegister();
    const person = await fresh.client.persons.create({ name: 'Zébuline' });
    const given = { personId: person.id, kind: 'keep' as const, wording: 'D’accord', givenOn: '2018-10-02' };
    const consent = await fresh.client.consents.create(given);
    const withdraw = (withdrawnOn: string) =>
      fresh.client.consents.update({ id: consent.id, version: 1, changes: { withdrawnOn } });
    expect(await failureOf(withdraw('2018-10-01'))).toEqual({
      code: 'BAD_INPUT',
      data: { issues: [{ field: 'changes.withdrawnOn', code: 'BEFORE_START', detail: '2018-10-02' }] },
    });
    expect(await withdraw('2018-10-02')).toMatchObject({ withdrawnOn: '2018-10-02', version: 2 });
  });
});

const OWN_WORDS = 'mirabellement';
const EVERYWHERE = [
  ...['Zébuline', 'Quirinal', 'quirinal@exemple.fr', '0699887766', 'Passage-Inconnu', 'Remarquable'],
  ...['Consentement-planté', 'Preuve-plantée', 'Scan-planté', 'Octets-plantés', 'Demande-plantée'],
  ...['Réponse-plantée', OWN_WORDS],
];

/** A word in each field of a person, of their consents, proofs and requests, and their name in what others said. */
async function plantEverywhere(client: Client) {
  const { id: dossierId } = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const person = await client.persons.create({
    ...{ name: 'Zébuline Quirinal', email: 'quirinal@exemple.fr', phone: '0699887766' },
    ...{ postalAddress: '3 Passage-Inconnu', note: 'Remarquable' },
  });
  const given = { personId: person.id, wording: 'Consentement-planté', proof: 'Preuve-plantée' };
  const consent = await client.consents.create({
    ...{ ...given, kind: 'publishByName', givenOn: '2018-10-01' },
  });
  await client.consents.create({ ...given, kind: 'contact', givenOn: '2018-10-01' });
  const content = Buffer.from('Octets-plantés').toString('base64');
  for (const ownerId of [person.id, consent.id]) {
    await client.documents.attach({ name: 'Scan-planté.txt', size: 15, ownerId, content });
  }
  const said = { dossierId, receivedOn: '2018-10-02' };
  const own = await client.concerns.create({
    ...{ ...said, personId: person.id, text: `Moi, Quirinal, je veux savoir : ${OWN_WORDS}.` },
  });
  const other = await client.concerns.create({ ...said, text: 'Comme l’a dit Zébuline Quirinal.' });
  const rights = await client.rightsRequests.create({
    ...{ kind: 'erasure', receivedOn: '2018-11-02', personId: person.id, requester: 'Zébuline' },
    ...{ asked: 'Demande-plantée', done: 'Réponse-plantée' },
  });
  const communique = await client.communiques.create({ dossierId, title: 'Tests' });
  const publication = await client.publications.create({
    ...{ communiqueId: communique.id, madeOn: '2018-11-05', recipients: 'Mairie\nquirinal@exemple.fr' },
  });
  await client.concerns.exportFile({ dossierId, format: 'json', withPersons: true });
  await client.persons.contactList();
  return {
    person,
    ...{ ownConcern: own.id, otherConcern: other.id, rights: rights.id, publication: publication.id },
  };
}

/** The words planted everywhere that the files of the open register hold. */
async function words({ path }: Fresh): Promise<string[]> {
  return EVERYWHERE.filter((word) => ['', '-wal', '-shm'].some((suffix) => holds(path + suffix, word)));
}

/** Whether a file holds a word, as it is written or as the index folds it. */
function holds(path: string, word: string): boolean {
  if (!existsSync(path)) return false;
  const bytes = readFileSync(path);
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [word, folded].some((form) => bytes.includes(Buffer.from(form)));
}

/** Other persons, so that the one erased shares its pages with them. */
async function crowd(client: Client, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await client.persons.create({ name: `Voisin ${index}`, note: 'Autre chose. '.repeat(index % 7) });
  }
}

/** The planted words found in the open register's files: as they are written, and as the index folds them. */
async function traces({ path }: Fresh): Promise<string[]> {
  return ['', '-wal'].flatMap((suffix) => planted(path + suffix).map((word) => `${suffix} ${word}`));
}

function planted(path: string): string[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const folded = PLANTED.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  return [...PLANTED, ...folded].filter((word) => bytes.includes(Buffer.from(word)));
}
