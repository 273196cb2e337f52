// The story of a dossier: what has a date in it, oldest first; and how much it holds.
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import { domainCases, make } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable } from '../../fixtures/publishable.ts';
import { freshRegister } from '../../freshRegister.ts';

const ABSENT = Id.parse('01890000-0000-7000-8000-000000000000');

describe('the story of a dossier', () => {
  it('tells what happened, in order, with what each part belongs to', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { dossierId, authorityId, demandId, communique } = await makePublishable(client);
    await client.dataUses.create({ dossierId, title: 'Hébergement', declaredOn: '2018-09-20' });
    const request = await client.requests.create({ dossierId, authorityId, subject: 'Le marché' });
    const requestId = request.id;
    await client.requests.addEvent({ requestId, type: 'received', on: '2018-10-05' });
    await client.events.create({ requestId, type: 'sent', on: '2018-10-03' });
    await client.communiques.publish({ id: communique.id, version: 1 });
    const met = { status: 'met' as const, answeredOn: '2018-12-01' };
    await client.demands.update({ id: demandId, version: 1, changes: met });
    const { entries } = await client.dossiers.timeline({ id: dossierId });
    expect(entries.map(({ on, what, parentId }) => [on, what, parentId])).toEqual([
      ['2018-09-12', 'source.published', null],
      ['2018-09-14', 'dossier.opened', null],
      ['2018-09-20', 'dataUse.declared', null],
      ['2018-10-03', 'event.sent', requestId],
      ['2018-10-05', 'event.received', requestId],
      ['2018-11-14', 'communique.published', null],
      ['2018-12-01', 'demand.met', null],
    ]);
  });

  it('leaves out the bin, the drafts, the undated and the other dossiers', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { dossierId, authorityId } = await makePublishable(client);
    const other = await client.dossiers.create({ title: 'Autre', openedOn: '2018-01-01' });
    await client.sources.create({ dossierId: other.id, title: 'Ailleurs', publishedOn: '2018-02-01' });
    await client.sources.create({ dossierId, title: 'Sans date' });
    const request = await client.requests.create({ dossierId, authorityId, subject: 'Le marché' });
    await client.events.create({ requestId: request.id, type: 'sent', on: '2018-10-03' });
    await client.requests.bin({ id: request.id, version: 1 });
    const { entries } = await client.dossiers.timeline({ id: dossierId });
    expect(entries.map(({ what }) => what)).toEqual(['source.published', 'dossier.opened']);
  });

  it('of a dossier that is not there is NOT_FOUND, as are its counts', async () => {
    await using fresh = await freshRegister();
    const failures = [
      await failureOf(fresh.client.dossiers.timeline({ id: ABSENT })),
      await failureOf(fresh.client.dossiers.counts({ id: ABSENT })),
    ];
    expect(failures).toEqual(Array(2).fill({ code: 'NOT_FOUND', data: { type: 'dossier', id: ABSENT } }));
  });
});

describe('the counts of a dossier', () => {
  it('are of what it holds, the bin aside', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    const authority = await client.authorities.create({ name: 'Rectorat' });
    const world = { dossierId: dossier.id, authorityId: authority.id };
    const complete = {
      ...world,
      sourceId: '',
      personId: '',
      requestId: '',
      questionId: '',
      communiqueId: '',
      documentId: '',
    };
    const counted = ['source', 'dataUse', 'claim', 'concern', 'request', 'communique', 'demand', 'document'];
    for (const one of domainCases.filter(({ type }) => counted.includes(type))) {
      for (const text of ['un', 'deux', 'trois'])
        await make(client, one, complete, text, { dossierId: dossier.id });
    }
    const { items } = await client.claims.list();
    await client.claims.bin({ id: items[0]?.id ?? ABSENT, version: 1 });
    expect((await client.dossiers.counts({ id: dossier.id })).counts).toEqual(
      Object.fromEntries(counted.map((type) => [type, type === 'claim' ? 2 : 3])),
    );
  });
});
