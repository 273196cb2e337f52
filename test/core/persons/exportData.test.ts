// All that is held about a person, in one file: to read, to take elsewhere, with the pieces.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPersonData } from '../../../electron/core/persons/data.ts';
import { dataSheet } from '../../../electron/core/persons/dataSheet.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

async function makePerson(client: Client) {
  const { id: dossierId } = await client.dossiers.create({ title: 'Hébergement', openedOn: '2018-09-14' });
  const person = await client.persons.create({
    ...{ name: 'Zébuline Quirinal', email: 'quirinal@exemple.fr', phone: '0699887766' },
    ...{ postalAddress: '3 passage Inconnu', note: 'À rappeler le soir.', expiresOn: '2020-08-31' },
  });
  const personId = person.id;
  const consent = await client.consents.create({
    ...{ personId, kind: 'contact', wording: 'Je veux bien.', givenOn: '2018-10-01' },
    ...{ channel: 'meeting', proof: 'classeur 2' },
  });
  const binned = await client.concerns.create({
    ...{ dossierId, personId, text: 'Qui lit les réponses ?', receivedOn: '2018-10-02' },
  });
  await client.concerns.bin({ id: binned.id, version: 1 });
  await client.rightsRequests.create({
    ...{ kind: 'access', receivedOn: '2018-11-02', personId, asked: 'Que gardez-vous ?' },
  });
  const content = Buffer.from('scan').toString('base64');
  await client.documents.attach({ name: 'formulaire.txt', size: 4, ownerId: consent.id, content });
  const communique = await client.communiques.create({ dossierId, title: 'Avec Zébuline Quirinal' });
  await client.publications.create({
    ...{
      communiqueId: communique.id,
      madeOn: '2018-11-05',
      recipients: 'quirinal@exemple.fr',
      format: 'pdf',
    },
  });
  await client.persons.contactList();
  const other = await client.persons.create({ name: 'Camille Inventée' });
  await client.concerns.create({
    ...{ dossierId, personId: other.id, text: 'La cantine est bruyante.', receivedOn: '2018-10-02' },
  });
  return person;
}

describe('the data of a person', () => {
  it('are a zip of a PDF, the same as JSON, and the pieces kept about them', async () => {
    await using fresh = await freshRegister();
    const { id } = await makePerson(fresh.client);
    const { name, mediaType, content } = await fresh.client.persons.exportData({ id });
    expect([name, mediaType]).toEqual(['donnees-personnelles-2018-11-15.zip', 'application/zip']);
    const files = unzipSync(Buffer.from(content, 'base64'));
    const stem = 'donnees-personnelles-2018-11-15';
    const names = Object.keys(files);
    expect(names.slice(0, 2)).toEqual([`${stem}.pdf`, `${stem}.json`]);
    expect(names.slice(2)).toEqual([expect.stringMatching(/^pieces\/.*formulaire\.txt$/)]);
    expect(strFromU8(files[names[2] ?? ''] ?? new Uint8Array())).toBe('scan');

    const pdf = Buffer.from(files[`${stem}.pdf`] ?? []).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    // Accessible: tagged, titled, in French.
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang\s*\(fr/);

    const data: unknown = JSON.parse(strFromU8(files[`${stem}.json`] ?? new Uint8Array()));
    expect(data).toMatchObject({
      madeOn: '2018-11-15',
      person: { name: 'Zébuline Quirinal', postalAddress: '3 passage Inconnu', note: 'À rappeler le soir.' },
      consents: [{ kind: 'contact', wording: 'Je veux bien.', channel: 'meeting', proof: 'classeur 2' }],
      concerns: [{ text: 'Qui lit les réponses ?', dossier: 'Hébergement' }],
      uses: [{ kind: 'named', reference: 'C-2018-01', publishedAt: null }, { kind: 'listed' }],
      requests: [{ kind: 'access', asked: 'Que gardez-vous ?', outcome: 'pending' }],
      sendings: [{ madeOn: '2018-11-05', format: 'pdf' }],
      documents: [{ name: 'formulaire.txt' }],
      namedIn: [{ type: 'communique', reference: 'C-2018-01' }],
    });
    const text = JSON.stringify(data);
    expect(text).not.toMatch(/Camille|cantine/);
    expect(text).not.toContain(id);
    expect(text).toContain('"action":"create","type":"person"');
    const { items } = await fresh.client.journal.list({ recordId: id, limit: 1 });
    expect(items).toMatchObject([{ action: 'export', type: 'person', fields: [] }]);
  });

  it('hold what they said before it was redacted, which no other export does', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: dossierId } = await client.dossiers.create({ title: 'Hébergement', openedOn: '2018-09-14' });
    const { personId } = await client.concerns.enter({
      concern: { dossierId, text: '[prénom] est en CP.', receivedOn: '2018-10-02' },
      person: { name: 'Zébuline Quirinal', email: '', phone: '' },
      consents: [{ kind: 'keep', wording: 'J’accepte.' }],
      originalText: 'Anatole est en CP.',
    });
    if (personId === null) throw new Error('nobody was kept');
    const { concerns } = await readPersonData(fresh.register, personId);
    expect(concerns).toMatchObject([{ text: '[prénom] est en CP.', original: 'Anatole est en CP.' }]);
    const { content } = await client.persons.exportData({ id: personId });
    const json = strFromU8(
      unzipSync(Buffer.from(content, 'base64'))['donnees-personnelles-2018-11-15.json'] ?? new Uint8Array(),
    );
    expect(json).toContain('Anatole');
    const others = await client.concerns.exportFile({ dossierId, format: 'json', withPersons: true });
    expect(others.text).toContain('[prénom]');
    expect(others.text).not.toContain('Anatole');
  });

  it('are told under headings, what there is none of included', async () => {
    await using fresh = await freshRegister();
    const { id } = await fresh.client.persons.create({ name: 'Zébuline' });
    const { sections } = dataSheet(await readPersonData(fresh.register, id));
    const said = sections.filter(({ entries }) => entries.length === 0).map(({ none }) => none);
    expect(said).toContain('Aucun accord n’est noté.');
    expect(said.every((none) => none !== '')).toBe(true);
  });

  it('of somebody who is not there are not found', async () => {
    await using fresh = await freshRegister();
    const id = '019aa000-0000-7000-8000-000000000000' as never;
    expect(await failureOf(fresh.client.persons.exportData({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
