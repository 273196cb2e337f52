// A communiqué is named by a reference that is given once, and has a state that follows from what is done with it.
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish, which } from '../../fixtures/publishable.ts';
import { freshRegister } from '../../freshRegister.ts';

describe('a reference', () => {
  it('is of the year of the communiqué, numbered in it, and never given twice', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    const add = async (issuedOn: string | null) =>
      client.communiques.create({ dossierId: dossier.id, title: 'Titre', issuedOn });
    const first = await add('2018-05-01');
    await client.communiques.bin(which(first));
    fresh.register.sqlite.exec(`DELETE FROM communiqueSource; DELETE FROM communique`);
    const references = [first, await add('2018-06-01'), await add('2017-01-01'), await add(null)];
    expect(references.map(({ reference }) => reference)).toEqual([
      ...['C-2018-01', 'C-2018-02', 'C-2017-01', 'C-2018-03'],
    ]);
  });

  it('passed 99 goes on', async () => {
    await using fresh = await freshRegister();
    fresh.register.sqlite.exec(`INSERT INTO referenceCounter VALUES ('C', 2018, 99)`);
    const { communique } = await makePublishable(fresh.client);
    expect(communique.reference).toBe('C-2018-100');
  });

  it('finds the communiqué in any case, the one in use before the one in the bin', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique } = await makePublishable(client);
    const published = await publish(client, communique);
    await client.communiques.bin(which(await client.communiques.correct({ id: published.id })));
    const [file] = (await client.communiques.export({ ref: 'c-2018-01', formats: ['txt'] })).files;
    expect(file?.name).toBe('C-2018-01.txt');
    expect(await failureOf(client.communiques.export({ ref: 'C-2018-09' }))).toEqual({
      ...{ code: 'NOT_FOUND', data: { type: 'communique', id: 'C-2018-09' } },
    });
  });
});

describe('the state of a draft', () => {
  it('follows whether it is being read again', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    expect(communique.status).toBe('draft');
    const review = await fresh.client.communiques.update({
      ...which(communique),
      changes: { inReview: true },
    });
    expect(review.status).toBe('review');
    const same = await fresh.client.communiques.update({ ...which(review), changes: { title: 'Titre' } });
    expect(same.status).toBe('review');
    const back = await fresh.client.communiques.update({ ...which(same), changes: { inReview: false } });
    expect(back.status).toBe('draft');
  });
});
