// A version part by part: what it prints, frozen once it is published.
import { expect, it } from 'vitest';
import { makePublishable, publish } from '../../fixtures/publishable.ts';
import { freshRegister } from '../../freshRegister.ts';

it('holds what a version prints: the association’s place and contact, sources and demands', async () => {
  await using fresh = await freshRegister();
  const { communique } = await makePublishable(fresh.client);
  expect(await fresh.client.communiques.content({ id: communique.id })).toEqual({
    ...{ title: communique.title, lead: communique.lead, body: communique.body, place: 'Valmont' },
    ...{ issuedOn: '2018-11-14', embargoUntil: null, about: '', contact: ['01 99 00 00 00'] },
    demands: [{ text: 'La publication du marché', addressee: 'Rectorat de Valmont' }],
    sources: [{ reference: 'S-2018-01', text: '« Article », 12 septembre 2018', url: null }],
  });
});

it('stays as it was published, while a draft follows the register', async () => {
  await using fresh = await freshRegister();
  const { client } = fresh;
  const made = await makePublishable(client);
  const published = await publish(client, made.communique);
  const before = await client.communiques.content({ id: published.id });
  const draft = await client.communiques.correct({ id: published.id });
  await client.authorities.update({ id: made.authorityId, version: 1, changes: { name: 'Autre rectorat' } });
  expect(await client.communiques.content({ id: published.id })).toEqual(before);
  expect((await client.communiques.content({ id: draft.id })).demands).toMatchObject([
    { addressee: 'Autre rectorat' },
  ]);
});
