// Contacts of the press: one address each, in lists, written to only where they may be, erased for good.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../fixtures/failures.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

describe('a contact of the press', () => {
  it('has a media, a name, an address or a number: one of them at least', async () => {
    await using fresh = await freshRegister();
    expect(await failureOf(fresh.client.pressContacts.create({ beat: 'Éducation' }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'media', code: 'MEDIA_OR_CONTACT_REQUIRED' }] } },
    });
  });

  it('has an address no other has, whatever its capitals; a binned one frees it', async () => {
    await using fresh = await freshRegister();
    const { pressContacts } = fresh.client;
    const first = await pressContacts.create({ media: 'Le Courrier', email: 'redaction@courrier.example' });
    const again = { media: 'Radio', email: 'Redaction@Courrier.example' };
    const duplicate = { field: 'email', code: 'DUPLICATE', detail: 'Le Courrier' };
    expect(await failureOf(pressContacts.create(again))).toMatchObject({ data: { issues: [duplicate] } });
    const other = await pressContacts.create({ media: 'Radio' });
    const which = { id: other.id, version: 1 };
    expect(
      await failureOf(pressContacts.update({ ...which, changes: { email: again.email } })),
    ).toMatchObject({ data: { issues: [{ ...duplicate, field: 'changes.email' }] } });
    const binned = await pressContacts.bin({ id: first.id, version: 1 });
    await pressContacts.update({ ...which, changes: { email: again.email } });
    expect(await failureOf(pressContacts.restore({ id: first.id, version: binned.version }))).toMatchObject({
      data: { issues: [{ ...duplicate, detail: 'Radio' }] },
    });
  });

  it('keeps its address while it changes, and many have none', async () => {
    await using fresh = await freshRegister();
    const { pressContacts } = fresh.client;
    const one = await pressContacts.create({ media: 'Le Courrier', email: 'redaction@courrier.example' });
    const changes = { email: 'redaction@courrier.example', beat: 'Éducation' };
    expect((await pressContacts.update({ id: one.id, version: 1, changes })).beat).toBe('Éducation');
    await pressContacts.create({ media: 'Radio A' });
    await pressContacts.create({ media: 'Radio B' });
    expect((await pressContacts.list({ withTotal: true })).total).toBe(3);
  });

  it('says since when it is not to be written to, before it says why', async () => {
    await using fresh = await freshRegister();
    const wrong = { media: 'Le Courrier', doNotContactReason: 'n’écrit plus' };
    expect(await failureOf(fresh.client.pressContacts.create(wrong))).toMatchObject({
      data: { issues: [{ field: 'doNotContactOn', code: 'REQUIRED' }] },
    });
  });

  it('is in the lists it is given, found by them, and counted', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const local = await client.pressLists.create({ name: 'Presse locale' });
    const radio = await client.pressLists.create({ name: 'Radios' });
    const both = { media: 'Radio A', email: 'a@radio.example', listIds: [radio.id, local.id] };
    const one = await client.pressContacts.create(both);
    expect(one.listIds).toEqual([radio.id, local.id]);
    await client.pressContacts.create({ media: 'Le Courrier', listIds: [local.id] });
    const gone = await client.pressContacts.create({ media: 'Le Soir', listIds: [local.id] });
    await client.pressContacts.bin({ id: gone.id, version: 1 });
    const { items } = await client.pressContacts.list({ filter: { listId: local.id } });
    expect(items.map(({ media }) => media)).toEqual(['Le Courrier', 'Radio A']);
    expect(await client.pressLists.get({ id: local.id })).toMatchObject({ contacts: 2, reachable: 1 });
    expect(await client.pressLists.get({ id: radio.id })).toMatchObject({ contacts: 1, reachable: 1 });
    const unknown = { media: 'X', listIds: [one.id] };
    expect(await failureOf(client.pressContacts.create(unknown))).toMatchObject({
      data: { issues: [{ field: 'listIds.0', code: 'UNKNOWN_RECORD', detail: 'pressList' }] },
    });
  });
});

describe('a sending', () => {
  it('reaches each contact of its lists once, and says whom it leaves out and why', async () => {
    await using fresh = await freshRegister();
    const { client, lists, contacts } = await press(fresh);
    const { recipients, leftOut } = await client.pressContacts.recipients({
      ...{ listIds: [lists.local, lists.radio], contactIds: [contacts.radio, contacts.free] },
    });
    expect(recipients.map(({ media }) => media)).toEqual(['Agence', 'Le Courrier', 'Radio A']);
    expect(leftOut).toMatchObject([
      { media: 'Le Mur', reason: 'doNotContact', detail: 'l’a demandé' },
      { media: 'Sans Adresse', reason: 'noEmail', detail: '' },
    ]);
  });

  it('names a list or a contact that is not there, or is in the bin', async () => {
    await using fresh = await freshRegister();
    const { client, lists, contacts } = await press(fresh);
    await client.pressLists.bin({ id: lists.radio, version: 1 });
    await client.pressContacts.bin({ id: contacts.free, version: 1 });
    expect(
      await failureOf(
        client.pressContacts.recipients({
          ...{ listIds: [lists.local, lists.radio], contactIds: [contacts.free] },
        }),
      ),
    ).toMatchObject({
      data: { issues: [{ field: 'listIds.1' }, { field: 'contactIds.0', code: 'UNKNOWN_RECORD' }] },
    });
  });

  it('makes a message hidden from each other, and refuses who is not to be written to', async () => {
    await using fresh = await freshRegister();
    const { client, contacts } = await press(fresh);
    const ref = await published(fresh);
    const message = { ref, formats: ['eml' as const] };
    const { files } = await client.communiques.export({
      ...{ ...message, contactIds: [contacts.courrier, contacts.radio] },
    });
    const text = Buffer.from(files[0]?.content ?? '', 'base64').toString();
    const [header = ''] = text.split('\r\n\r\n');
    expect(header.replace(/\r\n /gu, ' ')).toMatch(/^Bcc: redaction@courrier\.example, a@radio\.example$/mu);
    expect(header).not.toMatch(/^To:/mu);
    expect(
      await failureOf(
        client.communiques.export({
          ...{ ...message, contactIds: [contacts.courrier, contacts.wall, contacts.bare] },
        }),
      ),
    ).toMatchObject({
      data: {
        issues: [
          { field: 'contactIds.1', code: 'DO_NOT_CONTACT', detail: 'Le Mur' },
          { field: 'contactIds.2', code: 'NO_EMAIL', detail: 'Sans Adresse' },
        ],
      },
    });
  });

  it('is noted with its recipients, and found from each of them', async () => {
    await using fresh = await freshRegister();
    const { client, contacts } = await press(fresh);
    const communiqueId = await published(fresh);
    const sent = await client.publications.create({
      ...{ communiqueId, madeOn: '2018-10-12', channel: 'email' },
      contactIds: [contacts.radio, contacts.courrier],
    });
    expect(sent.contactIds).toEqual([contacts.radio, contacts.courrier]);
    const { items } = await client.publications.list({ filter: { contactId: contacts.radio } });
    expect(items.map(({ id }) => id)).toEqual([sent.id]);
    expect((await client.publications.list({ filter: { contactId: contacts.wall } })).items).toEqual([]);
  });
});

describe('erasing a contact', () => {
  it('leaves nothing of the person in the file, its log or a back-up; the sending keeps the media', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const list = await client.pressLists.create({ name: 'Presse locale' });
    const contact = await client.pressContacts.create({
      ...{ media: 'Le Courrier', name: 'Zébuline Quirinal', email: 'quirinal@exemple.fr' },
      ...{ phone: '0699887766', note: 'Remarquable '.repeat(200), listIds: [list.id] },
    });
    const communiqueId = await published(fresh);
    const sent = await client.publications.create({
      ...{ communiqueId, madeOn: '2018-10-12', channel: 'email', contactIds: [contact.id] },
      recipients: 'Mairie de Valmont',
    });
    await client.pressContacts.update({ id: contact.id, version: 1, changes: { beat: 'Remarquable' } });
    expect(await failureOf(client.pressContacts.erase({ id: contact.id, version: 1 }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await client.pressContacts.erase({ id: contact.id, version: 2 })).toEqual({ sendings: 1 });
    expect(await client.publications.get({ id: sent.id })).toMatchObject({
      ...{ contactIds: [], recipients: 'Mairie de Valmont\nLe Courrier', version: 2 },
    });
    expect((await client.search.query({ words: 'courrier' })).hits.map(({ type }) => type)).toEqual([
      'publication',
    ]);
    const { path } = await client.register.backUp();
    expect(planted(path)).toEqual([]);
    await client.register.close();
    expect(planted(fresh.path)).toEqual([]);
  });
});

describe('coverage', () => {
  it('of one edition is that of the others too', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const coversId = await published(fresh);
    const { dossierId } = await client.communiques.get({ id: coversId });
    const article = await client.sources.create({ dossierId, title: 'Des parents demandent', coversId });
    await client.sources.create({ dossierId, title: 'Autre chose' });
    const correction = await client.communiques.correct({ id: coversId });
    for (const id of [coversId, correction.id]) {
      const { items } = await client.sources.list({ filter: { coversId: id } });
      expect(items.map((source) => source.id)).toEqual([article.id]);
    }
  });
});

const PLANTED = ['Zébuline', 'Quirinal', 'quirinal@exemple.fr', '0699887766', 'Remarquable'];

function planted(path: string): string[] {
  const bytes = readFileSync(path);
  return PLANTED.filter((words) => bytes.includes(words));
}

async function press({ client }: Fresh) {
  const local = await client.pressLists.create({ name: 'Presse locale' });
  const radio = await client.pressLists.create({ name: 'Radios' });
  const add = async (media: string, email: string, listIds: (typeof local.id)[], more = {}) =>
    (await client.pressContacts.create({ media, email, listIds, ...more })).id;
  const contacts = {
    courrier: await add('Le Courrier', 'redaction@courrier.example', [local.id]),
    radio: await add('Radio A', 'a@radio.example', [local.id, radio.id]),
    wall: await add('Le Mur', 'mur@mur.example', [local.id], {
      ...{ doNotContactOn: '2018-09-01', doNotContactReason: 'l’a demandé' },
    }),
    bare: await add('Sans Adresse', '', [radio.id]),
    free: await add('Agence', 'agence@agence.example', []),
  };
  return { client, contacts, lists: { local: local.id, radio: radio.id } };
}

async function published({ client }: Fresh) {
  const { id: dossierId } = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const { version } = await client.association.get();
  const changes = { name: 'Parents de Valmont', place: 'Valmont', contactPhone: '01 99 00 00 00' };
  await client.association.update({ version, changes });
  const communique = await client.communiques.create({
    ...{ dossierId, title: 'Où vont les réponses ?', lead: 'Les parents demandent.', body: 'Un texte.' },
    issuedOn: '2018-10-05',
  });
  await client.communiques.publish({ id: communique.id, version: 1 });
  return communique.id;
}
