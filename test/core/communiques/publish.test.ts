// Publishing freezes a communiqué with all it shows; a correction is a new edition, the first one stays as it was.
import { describe, expect, it } from 'vitest';
import { TEMPLATE_VERSION } from '../../../electron/core/documents/rendering/templateVersion.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish, which } from '../../fixtures/publishable.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const FORMATS = ['md', 'html', 'fragment', 'txt', 'pdf'] as const;

describe('publishing', () => {
  it('gives the communiqué its state, its instant, and a line in the journal', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const published = await publish(fresh.client, communique);
    expect(published).toEqual({
      ...communique,
      ...{ status: 'published', version: 2, publishedAt: '2018-11-15T12:00:00.000Z' },
      ...{ publishedBy: fresh.register.actor, templateVersion: TEMPLATE_VERSION },
      updatedAt: '2018-11-15T12:00:00.000Z',
    });
    const { items } = await fresh.client.journal.list({ recordId: communique.id });
    expect(items[0]?.actor).toBe(published.publishedBy);
    expect(items[0]).toMatchObject({ action: 'publish', type: 'communique', fields: [] });
    expect((await fresh.client.communiques.list({ filter: { status: 'published' } })).items).toHaveLength(1);
  });

  it('is refused while a finding blocks, even confirmed', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client, { body: '', issuedOn: null });
    const confirmed = ['missingBody:body', 'missingDate:issuedOn'];
    expect(await failureOf(fresh.client.communiques.publish({ ...which(communique), confirmed }))).toEqual({
      ...{ code: 'NOT_PUBLISHABLE', data: { findings: confirmed } },
    });
    expect(await fresh.client.communiques.get({ id: communique.id })).toEqual(communique);
  });

  it('asks that each other finding be confirmed', async () => {
    await using fresh = await freshRegister();
    const { communique, dossierId } = await makePublishable(fresh.client, { lead: '' });
    const claim = { dossierId, communiqueId: communique.id, text: 'On dit que' };
    await fresh.client.claims.create(claim);
    const findings = ['missingLead:lead', 'claimToCheck:claims:On dit que'];
    const one = fresh.client.communiques.publish({ ...which(communique), confirmed: ['missingLead:lead'] });
    expect(await failureOf(one)).toEqual({ code: 'NOT_PUBLISHABLE', data: { findings: [findings[1]] } });
    const both = await fresh.client.communiques.publish({ ...which(communique), confirmed: findings });
    expect(both.status).toBe('published');
  });

  it('freezes what was checked, whatever else is written at the same time', async () => {
    for (const first of ['publish', 'demand'] as const) {
      await using fresh = await freshRegister({ door: 'browser' });
      const { communique, dossierId } = await makePublishable(fresh.client);
      const demand = { dossierId, communiqueId: communique.id, text: 'Une demande à personne' };
      const work = {
        publish: () =>
          publish(fresh.client, communique).then(
            () => 'published',
            () => 'refused',
          ),
        demand: () => fresh.client.demands.create(demand),
      };
      const second = first === 'publish' ? 'demand' : 'publish';
      const results = await Promise.allSettled([work[first](), work[second]()]);
      const outcome = results[first === 'publish' ? 0 : 1];
      const { files } = await fresh.client.communiques.export({ ref: communique.id, formats: ['md'] });
      const isShown = Buffer.from(files[0]?.content ?? '', 'base64')
        .toString()
        .includes(demand.text);
      expect(outcome).toMatchObject({ value: isShown ? 'refused' : 'published' });
    }
  });

  it('is refused on another version, from the bin, and a second time', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const { id } = communique;
    expect(await failureOf(fresh.client.communiques.publish({ id, version: 7 }))).toMatchObject({
      ...{ code: 'CONFLICT', data: { expectedVersion: 7, actualVersion: 1 } },
    });
    const binned = await fresh.client.communiques.bin(which(communique));
    expect(await failureOf(publish(fresh.client, binned))).toMatchObject({ code: 'NOT_PUBLISHABLE' });
    const published = await publish(fresh.client, await fresh.client.communiques.restore(which(binned)));
    expect(await failureOf(publish(fresh.client, published))).toMatchObject({ code: 'FROZEN' });
  });
});

describe('a published communiqué', () => {
  it('is frozen: no procedure changes it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique, dossierId, claimId } = await makePublishable(client);
    const published = await publish(client, communique);
    const other = await client.communiques.create({ dossierId, title: 'Un autre' });
    const loose = await client.claims.create({ dossierId, text: 'Sans communiqué' });
    const communiqueId = published.id;
    const tried = [
      client.communiques.update({ ...which(published), changes: { title: 'Autre titre' } }),
      client.communiques.update({ ...which(published), changes: {} }),
      client.communiques.bin(which(published)),
      client.communiques.restore(which(published)),
      client.communiques.publish(which(published)),
      client.claims.update({ id: claimId, version: 1, changes: { text: 'Autre fait' } }),
      client.claims.update({ id: claimId, version: 1, changes: { communiqueId: other.id } }),
      client.claims.bin({ id: claimId, version: 1 }),
      client.claims.update({ id: loose.id, version: 1, changes: { communiqueId } }),
      client.claims.create({ dossierId, communiqueId, text: 'Ajouté après coup' }),
    ];
    for (const call of tried) {
      expect(await failureOf(call)).toEqual({
        code: 'FROZEN',
        data: { type: 'communique', id: communiqueId },
      });
    }
    expect(await client.communiques.get({ id: communiqueId })).toEqual(published);
    expect((await client.claims.list({ filter: { communiqueId } })).items).toHaveLength(1);
  });

  it('is frozen for SQL too', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    await publish(fresh.client, communique);
    for (const statement of [`UPDATE communique SET title = 'x'`, 'DELETE FROM communique']) {
      expect(() => fresh.register.sqlite.exec(statement)).toThrow('published communique is frozen');
    }
  });

  it('gives the same files for ever, whatever changes around it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const made = await makePublishable(client);
    const published = await publish(client, made.communique);
    const before = await exported(client, published.reference);
    expect(before.map(({ format }) => format)).toEqual(FORMATS);

    const { version } = await client.association.get();
    const identity = {
      name: 'Nouveau nom',
      place: 'Ailleurs',
      contactPhone: '02',
      about: 'Autre',
      city: 'Ville',
    };
    await client.association.update({ version, changes: { ...identity, logoDocumentId: null } });
    await client.sources.update({
      id: made.sourceId,
      version: 1,
      changes: { title: 'Autre titre', url: 'https://exemple.fr' },
    });
    await client.authorities.update({ id: made.authorityId, version: 1, changes: { name: 'Autre nom' } });
    const answer = { status: 'met' as const, text: 'Autre texte', answeredOn: '2019-01-01' };
    await client.demands.update({ id: made.demandId, version: 1, changes: answer });
    await client.documents.update({
      id: made.logoId,
      version: 1,
      changes: { alternativeText: 'Autre logo' },
    });
    await client.documents.update({ id: made.pictureId, version: 1, changes: { alternativeText: 'Autre' } });
    await client.sources.bin({ id: made.sourceId, version: 2 });
    const more = { dossierId: made.dossierId, communiqueId: published.id, text: 'Une demande de plus' };
    await client.demands.create(more);
    fresh.setToday('2019-03-01');
    expect(await exported(client, published.reference)).toEqual(before);
  });

  it('keeps a publication of each file that left', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique } = await makePublishable(client);
    const files = await exported(client, communique.reference);
    const { items } = await client.publications.list({ filter: { communiqueId: communique.id } });
    expect(
      items.map(({ format, sha256, channel, madeOn }) => [format, sha256, channel, madeOn]).sort(),
    ).toEqual(files.map(({ format, sha256 }) => [format, sha256, 'export', '2018-11-15']).sort());
  });
});

describe('correcting', () => {
  it('makes a draft of the next edition, with the same texts and copies of the claims', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const made = await makePublishable(client, { inReview: true });
    const published = await publish(client, made.communique);
    fresh.setToday('2018-11-20');
    const draft = await client.communiques.correct({ id: published.id });
    expect(draft).toEqual({
      ...published,
      ...{ id: draft.id, version: 1, status: 'draft', inReview: false, publishedAt: null },
      ...{ edition: 2, correctsId: published.id, publishedBy: null, templateVersion: null },
      ...{ createdAt: '2018-11-20T12:00:00.000Z', updatedAt: '2018-11-20T12:00:00.000Z' },
    });
    const { items } = await client.claims.list({ filter: { communiqueId: draft.id } });
    expect(items).toMatchObject([
      { text: 'Un fait établi', status: 'established', sourceIds: [made.sourceId] },
    ]);
    expect(items[0]?.id).not.toBe(made.claimId);
    expect((await client.search.query({ words: 'réponses', types: ['communique'] })).hits).toHaveLength(2);
  });

  it('leaves the first edition as it was, and both are published under one reference', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique } = await makePublishable(client);
    const first = await publish(client, communique);
    const before = await exported(client, first.id);
    const draft = await client.communiques.correct({ id: first.id });
    const changed = await client.communiques.update({
      ...which(draft),
      changes: { title: 'Titre corrigé', changeNote: 'Le titre.' },
    });
    const second = await publish(client, changed);
    expect(await exported(client, first.id)).toEqual(before);
    expect([first.reference, first.edition, second.reference, second.edition]).toEqual([
      ...['C-2018-01', 1, 'C-2018-01', 2],
    ]);
    const [text] = (await client.communiques.export({ ref: 'C-2018-01', formats: ['md'] })).files;
    expect(text?.name).toBe('C-2018-01 v2.md');
    expect(decoded(text?.content)).toContain('Titre corrigé');
    expect(await client.communiques.correct({ id: second.id })).toMatchObject({ edition: 3 });
  });

  it('keeps the demands of the first edition in what follows', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique } = await makePublishable(client);
    const first = await publish(client, communique);
    const draft = await client.communiques.correct({ id: first.id });
    const [text] = (await client.communiques.export({ ref: draft.id, formats: ['md'] })).files;
    expect(decoded(text?.content)).toContain('La publication du marché');
  });

  it('is refused on a draft, which is corrected by writing in it', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    expect(await failureOf(fresh.client.communiques.correct({ id: communique.id }))).toEqual({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'id', code: 'NOT_PUBLISHED', detail: '' }] } },
    });
  });
});

async function exported(client: Client, ref: string) {
  const { files } = await client.communiques.export({ ref, formats: [...FORMATS] });
  return files.map(({ format, sha256, size }) => ({ format, sha256, size }));
}

function decoded(content: string | null | undefined): string {
  return Buffer.from(content ?? '', 'base64').toString();
}
