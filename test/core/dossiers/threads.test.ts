// What stands on what in a dossier, and where it stands as of today.
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { freshRegister } from '../../freshRegister.ts';

const ABSENT = Id.parse('01890000-0000-7000-8000-000000000000');

async function affair(client: Awaited<ReturnType<typeof freshRegister>>['client']) {
  const { id: dossierId } = await client.dossiers.create({ title: 'Affaire', openedOn: '2018-09-14' });
  const article = await client.sources.create({ dossierId, title: 'Article' });
  const letter = await client.sources.create({ dossierId, title: 'Lettre' });
  const communique = await client.communiques.create({
    ...{ dossierId, title: 'Où vont les réponses ?', sourceIds: [letter.id] },
  });
  const claim = await client.claims.create({
    ...{
      dossierId,
      communiqueId: communique.id,
      text: 'Les serveurs sont à Dublin.',
      sourceIds: [article.id],
    },
  });
  const demand = await client.demands.create({
    ...{ dossierId, communiqueId: communique.id, text: 'Publier le marché.' },
  });
  return { dossierId, article, letter, communique, claim, demand };
}

describe('the threads of a dossier', () => {
  it('go from each source to the claim it proves, the communiqué that makes it and what that demands', async () => {
    await using fresh = await freshRegister();
    const { dossierId, article, letter, communique, claim, demand } = await affair(fresh.client);
    const { nodes, edges } = await fresh.client.dossiers.threads({ id: dossierId });
    expect(nodes.map(({ type, title, status }) => [type, title, status])).toEqual([
      ['source', 'Article', ''],
      ['source', 'Lettre', ''],
      ['claim', 'Les serveurs sont à Dublin.', 'toCheck'],
      ['communique', 'Où vont les réponses ?', 'draft'],
      ['demand', 'Publier le marché.', 'open'],
    ]);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set([
        `${article.id} ${claim.id}`,
        `${letter.id} ${communique.id}`,
        `${claim.id} ${communique.id}`,
        `${communique.id} ${demand.id}`,
      ]),
    );
  });

  it('leave out the bin, and the ties to what is in it', async () => {
    await using fresh = await freshRegister();
    const { dossierId, claim, communique, letter } = await affair(fresh.client);
    await fresh.client.claims.bin({ id: claim.id, version: 1 });
    const { nodes, edges } = await fresh.client.dossiers.threads({ id: dossierId });
    expect(nodes.map(({ id }) => id)).not.toContain(claim.id);
    expect(edges.some(({ from, to }) => from === claim.id || to === claim.id)).toBe(false);
    expect(edges).toContainEqual({ from: letter.id, to: communique.id });
  });

  it('of a dossier that is not there are NOT_FOUND, as is its state', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    expect(await failureOf(client.dossiers.threads({ id: ABSENT }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(client.dossiers.state({ id: ABSENT }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the state of a dossier', () => {
  it('says which requests wait, since their receipt or else their sending, oldest first', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: dossierId } = await client.dossiers.create({ title: 'Affaire', openedOn: '2018-09-14' });
    const { id: authorityId } = await client.authorities.create({ name: 'Rectorat de Valmont' });
    const ask = (subject: string) => client.requests.create({ dossierId, authorityId, subject });
    const late = await ask('Analyse d’impact');
    const early = await ask('Marché');
    const answered = await ask('Registre');
    await ask('Pas encore envoyée');
    await client.requests.addEvent({ requestId: late.id, type: 'sent', on: '2018-10-03' });
    await client.requests.addEvent({ requestId: late.id, type: 'received', on: '2018-10-05' });
    await client.requests.addEvent({ requestId: early.id, type: 'sent', on: '2018-09-20' });
    await client.requests.addEvent({ requestId: answered.id, type: 'received', on: '2018-09-01' });
    await client.requests.addEvent({ requestId: answered.id, type: 'answer', on: '2018-09-30' });
    await client.requests.addEvent({ requestId: late.id, type: 'silenceChecked', on: '2018-11-10' });
    // A reminder waits for nothing of its own.
    const reminder = await client.requests.create({
      ...{ dossierId, authorityId, subject: 'Relance', followsId: early.id, legalClock: false },
    });
    await client.requests.addEvent({ requestId: reminder.id, type: 'sent', on: '2018-11-01' });

    const state = await client.dossiers.state({ id: dossierId });
    expect(state.waiting).toEqual([
      { id: early.id, reference: early.reference, since: '2018-09-20', silenceChecked: false },
      { id: late.id, reference: late.reference, since: '2018-10-05', silenceChecked: true },
    ]);
    expect(state.answered).toBe(1);
  });

  it('counts a corrected communiqué once, and tells demands met from those that are open', async () => {
    await using fresh = await freshRegister();
    const { dossierId, demand } = await affair(fresh.client);
    await fresh.client.demands.create({ dossierId, text: 'Informer les familles.' });
    await fresh.client.demands.update({
      id: demand.id,
      version: 1,
      changes: { status: 'met', answeredOn: '2018-11-01' },
    });
    expect(await fresh.client.dossiers.state({ id: dossierId })).toMatchObject({
      ...{ published: 0, drafts: 1, openDemands: 1, metDemands: 1 },
    });
  });
});
