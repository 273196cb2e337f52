// A letter begun from a model: what the register knows is in its places, what nobody checked is not asserted.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unknownCitations } from '../../../electron/core/law/findCitations.ts';
import { readLetterModels } from '../../../electron/core/requests/models.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makeRequest } from '../../fixtures/requests.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const models = readLetterModels(join(import.meta.dirname, '../../../resources/letters'));
const BODY = 'Je demande :\n\n1. le marché ;\n2. ses avenants.\n\nMerci.';
const places = (text: string) => text.match(/\[[^[\]]+\]/g) ?? [];

type EventInput = Parameters<Client['requests']['addEvent']>[0];

async function sentRequest(client: Client, fields: Parameters<typeof makeRequest>[1] = {}) {
  await client.association.update({
    version: 1,
    changes: {
      ...{
        name: 'Parents de Valmont',
        legalForm: 'association loi de 1901',
        postalAddress: '2 rue Inventée',
      },
      ...{ postalCode: '99100', city: 'Valmont', email: 'contact@parents.example' },
      ...{ representativeName: 'Claude Inventé', representativeCapacity: 'présidence' },
    },
  });
  const requestId = await makeRequest(client, { body: BODY, writtenOn: '2018-10-01', ...fields });
  const note = (event: Omit<EventInput, 'requestId'>) => client.requests.addEvent({ requestId, ...event });
  await note({ type: 'sent', on: '2018-10-02', proofNumber: '1A 1' });
  await note({ type: 'received', on: '2018-10-04', proofNumber: 'AR 1' });
  return { requestId, note };
}

describe('a letter that continues a request', () => {
  it('says a silence once it was checked, with its date, and what was found', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await client.authorities.create({ name: 'Commission inventée', kind: 'cada' });
    const { requestId, note } = await sentRequest(client);
    const before = await client.requests.startLetter({ model: 'cada-referral', followsId: requestId });
    expect(before.fields.body).toContain('[date de la vérification]');
    expect(before.fields.body).not.toContain('4 novembre 2018');

    await note({ type: 'silenceChecked', on: '2018-11-12' });
    const { fields } = await client.requests.startLetter({ model: 'cada-referral', followsId: requestId });
    expect(places(fields.body)).toEqual([]);
    expect(fields.body).toContain(
      'vérifiés le 12 novembre 2018 : aucune réponse n’y figurait. En application',
    );
    expect(fields.body).toContain('vaut refus depuis le 4 novembre 2018');
    expect(fields.body).toContain('1. le marché ;\n2. ses avenants.');
    expect(fields.body).toContain('représentée par Claude Inventé, présidence');
    expect(fields.body).not.toMatch(/Gardez l’un|Par une lettre reçue/);
    expect(fields.enclosures).toEqual([
      'copie de la demande du 1er octobre 2018',
      'preuve de sa réception le 4 octobre 2018',
    ]);
    expect(fields).toMatchObject({
      ...{ legalClock: false, followsId: requestId, theirReference: 'D-2018-01', model: 'cada-referral' },
    });
    const { items } = await client.authorities.list({ filter: { kind: 'cada' } });
    expect(fields.authorityId).toBe(items[0]?.id);
  });

  it('says what had arrived: an acknowledgement is not an answer', async () => {
    await using fresh = await freshRegister();
    const { requestId, note } = await sentRequest(fresh.client);
    await note({ type: 'acknowledged', on: '2018-10-09' });
    await note({ type: 'silenceChecked', on: '2018-11-12' });
    const start = () => fresh.client.requests.startLetter({ model: 'reminder', followsId: requestId });
    expect((await start()).fields.body).toContain('seul un accusé de réception du 9 octobre 2018 y figurait');
    await note({ type: 'partialAnswer', on: '2018-10-10' });
    expect((await start()).fields.body).toContain('[ce qui était arrivé à cette date');
  });

  it('never says a silence was a refusal on a day that is only supposed: the receipt must be proved', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    for (const [regime, model] of [
      ['cada', 'cada-referral'],
      ['cada', 'implicit-refusal-reasons'],
      ['rgpd', 'cnil-complaint'],
    ] as const) {
      const requestId = await makeRequest(client, { regime, body: BODY, writtenOn: '2018-10-01' });
      await client.requests.addEvent({ requestId, type: 'sent', on: '2018-10-02' });
      await client.requests.addEvent({ requestId, type: 'silenceChecked', on: '2018-11-14' });
      const { fields } = await client.requests.startLetter({ model, followsId: requestId });
      expect(fields.body).toMatch(/\[date du refus implicite\]|\[date à laquelle une réponse était due\]/);
      expect(fields.body).not.toContain(' 5 novembre 2018');
    }
  });

  it('recalls a request by the day it left where its letter is dated later, by mistake', async () => {
    await using fresh = await freshRegister();
    const { requestId } = await sentRequest(fresh.client, { writtenOn: '2018-11-10' });
    const { fields } = await fresh.client.requests.startLetter({ model: 'reminder', followsId: requestId });
    expect(fields.subject).toContain('du 2 octobre 2018');
    expect(fields.body).not.toContain('10 novembre 2018');
  });

  it('claims no acknowledgement that came', async () => {
    await using fresh = await freshRegister();
    const { requestId, note } = await sentRequest(fresh.client);
    const claim = async () =>
      (await fresh.client.requests.startLetter({ model: 'acknowledgement-claim', followsId: requestId }))
        .fields.body;
    // Before the month is over too: an acknowledgement is due at once.
    await note({ type: 'silenceChecked', on: '2018-10-20' });
    expect(await claim()).toContain('vérifiés le 20 octobre 2018 : l’accusé de réception de cette demande');
    await note({ type: 'acknowledged', on: '2018-10-21' });
    await note({ type: 'silenceChecked', on: '2018-11-12' });
    expect(await claim()).toContain('[date où l’accusé a été cherché]');
  });

  it('that an association wrote with a mandate is not said to be the parent’s own', async () => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client, { regime: 'rgpd', model: 'mandated-access' });
    for (const model of ['rights-reminder', 'cnil-complaint']) {
      const { fields } = await fresh.client.requests.startLetter({ model, followsId: requestId });
      expect(fields.body).toContain('le droit d’accès prévu par l’article 15 du RGPD a été exercé');
      expect(fields.body).not.toMatch(/j’ai exercé|ma demande/);
    }
  });

  it('speaks of a refusal in writing where there was one, and encloses it', async () => {
    await using fresh = await freshRegister();
    const { requestId, note } = await sentRequest(fresh.client);
    await note({ type: 'refusal', on: '2018-10-20', remediesStated: true });
    const { fields } = await fresh.client.requests.startLetter({
      model: 'cada-referral',
      followsId: requestId,
    });
    expect(fields.body).toContain('Par une lettre reçue le 20 octobre 2018');
    expect(fields.body).not.toContain('silence gardé');
    expect(fields.enclosures).toContain('copie du refus reçu le 20 octobre 2018');
  });

  it('goes back to the first request of the line', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { requestId } = await sentRequest(client);
    const reminder = await client.requests.startLetter({ model: 'reminder', followsId: requestId });
    const { dossierId, authorityId, ...fields } = reminder.fields;
    if (dossierId === null || authorityId === null) throw new Error('a reminder goes to the same authority');
    const written = await client.requests.create({ ...fields, dossierId, authorityId });
    const next = await client.requests.startLetter({ model: 'cada-referral', followsId: written.id });
    expect(next.fields.followsId).toBe(requestId);
    // Its dates are those of the request, which cannot leave before it.
    await client.requests.addEvent({ requestId: written.id, type: 'sent', on: '2018-10-10' });
    expect((await client.requests.due()).items.map((item) => item.requestId)).toEqual([requestId]);
    const origin = await client.requests.get({ id: requestId });
    expect(await failureOf(client.requests.bin({ id: requestId, version: origin.version }))).toMatchObject({
      ...{ code: 'IN_USE', data: { by: { request: 1 } } },
    });
  });

  it('never goes round: a request continues neither itself nor what continues it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const first = await makeRequest(client);
    const second = await makeRequest(client, { followsId: first, legalClock: false });
    for (const followsId of [first, second]) {
      const change = client.requests.update({ id: first, version: 1, changes: { followsId } });
      expect(await failureOf(change)).toMatchObject({
        data: { issues: [{ field: 'changes.followsId', code: 'FOLLOWS_ITSELF' }] },
      });
    }
    expect((await client.requests.get({ id: first })).followsId).toBeNull();
  });

  it('to the CNIL names the right that was exercised and keeps its signatory', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { requestId, note } = await sentRequest(client, {
      ...{ regime: 'rgpd', model: 'child-access', signatoryName: 'Dominique Inventé' },
    });
    await note({ type: 'silenceChecked', on: '2018-11-12' });
    const { fields } = await client.requests.startLetter({ model: 'cnil-complaint', followsId: requestId });
    expect(fields.body).toContain('le droit d’accès prévu par l’article 15 du RGPD');
    expect(fields.body).toContain('due au plus tard le 5 novembre 2018');
    expect(fields.body).not.toMatch(/incomplète|Gardez/);
    expect(fields.signatoryName).toBe('Dominique Inventé');
    // What is left to fill is the parent's own: never the association's address in its place.
    expect(places(fields.body).filter((place) => !place.includes('à la main'))).toEqual([
      '[adresse électronique]',
    ]);
  });
});

describe('a letter begun from any model', () => {
  it.each(models.map(({ id }) => id))(
    '%s cites the closed list once filled, and never an empty place',
    async (id) => {
      await using fresh = await freshRegister();
      const { requestId, note } = await sentRequest(fresh.client);
      await note({ type: 'silenceChecked', on: '2018-11-12' });
      for (const followsId of [undefined, requestId]) {
        const { fields } = await fresh.client.requests.startLetter({
          model: id,
          ...(followsId === undefined ? {} : { followsId }),
        });
        expect(
          unknownCitations(`${fields.subject}\n${fields.body}\n${fields.enclosures.join('\n')}`),
        ).toEqual([]);
        expect(fields.body).not.toMatch(/\[\]|undefined|null/);
        const ofParent = models.find((model) => model.id === id)?.signedBy === 'personConcerned';
        if (ofParent) expect(fields.body).not.toContain('contact@parents.example');
        else expect(fields.body).not.toContain('[adresse électronique]');
        if (followsId) expect(fields.subject).not.toContain('[date de la demande]');
      }
    },
  );

  it('that does not exist is refused by name', async () => {
    await using fresh = await freshRegister();
    expect(await failureOf(fresh.client.requests.startLetter({ model: 'inconnu' }))).toEqual({
      ...{
        code: 'BAD_INPUT',
        data: { issues: [{ field: 'model', code: 'NOT_IN_LIST', detail: 'inconnu' }] },
      },
    });
  });
});
