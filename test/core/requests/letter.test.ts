// The letter of a request: its own words first, then the authority's and the association's.
import { describe, expect, it } from 'vitest';
import { closingFor, letterDocument } from '../../../electron/core/requests/letter.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { PNG } from '../../fixtures/publishable.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

describe('the closing', () => {
  it.each([
    ['Madame, Monsieur,', 'agréer, Madame, Monsieur, l’expression'],
    ['Madame la Rectrice,', 'agréer, Madame la Rectrice, l’expression'],
    ['', 'agréer, Madame, Monsieur, l’expression'],
    ['Maître $& $1,', 'agréer, Maître $& $1, l’expression'],
  ])('after « %s » has the same form of address', (salutation, expected) => {
    expect(closingFor(salutation)).toContain(expected);
  });
});

describe('a letter', () => {
  it('takes from the association and the authority what the request does not say', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await identify(client);
    const letter = await letterDocument(fresh.register, await makeRequest(client, {}), 'anyone');
    expect(letter).toMatchObject({
      ...{ place: 'Valmont', salutation: 'Madame la Rectrice,', subject: 'Montant du marché' },
      addresseeLines: ['Rectorat de Valmont', '1 place de l’Exemple', '99000 VALMONT'],
      sender: { name: 'Conseil de parents', addressLines: ['2 rue Inventée', '99100 Valmont'] },
      signature: { name: 'Claude Inventé', capacity: 'présidence', image: expect.anything() },
      references: ['D-2018-01'],
    });
    expect(letter.closing).toContain('Madame la Rectrice');
  });

  it('signed by somebody else shows neither the signature nor the capacity of the representative', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await identify(client);
    const fields = { signatoryName: 'Dominique Inventé', salutation: 'Bonjour,', place: 'Ailleurs' };
    const letter = await letterDocument(fresh.register, await makeRequest(client, fields), 'anyone');
    expect(letter).toMatchObject({ place: 'Ailleurs', salutation: 'Bonjour,' });
    expect(letter.signature).toEqual({ image: null, name: 'Dominique Inventé', capacity: null });
  });

  it('that a parent signs is neither headed nor signed by the association, and keeps no address of the parent', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await identify(client);
    const fields = { regime: 'rgpd' as const, model: 'child-access', signatoryName: 'Dominique Inventé' };
    const request = await makeRequest(client, fields);
    const letter = await letterDocument(fresh.register, request, 'personConcerned');
    expect(letter.sender).toMatchObject({ name: 'Dominique Inventé', email: null, logo: null });
    expect(letter.sender.addressLines.join('')).not.toContain('Inventée');
    expect(letter.signature).toEqual({ image: null, name: 'Dominique Inventé', capacity: null });
    const { files } = await client.requests.export({ ref: request.reference, formats: ['md'] });
    expect(Buffer.from(files[0]?.content ?? '', 'base64').toString()).not.toContain('Claude Inventé');
    const blank = await makeRequest(client, { ...fields, signatoryName: '' });
    const unsigned = await letterDocument(fresh.register, blank, 'personConcerned');
    expect(unsigned.signature.name).toMatch(/^_+$/);
  });

  it('is exported as Markdown, page and PDF, each kept as a publication of the request', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await identify(client);
    const request = await makeRequest(client, {
      writtenOn: '2018-11-14',
      body: 'Je vous demande **le marché**.',
    });
    const { files } = await client.requests.export({ ref: 'd-2018-01' });
    expect(files.map(({ name }) => name)).toEqual(['D-2018-01.md', 'D-2018-01.html', 'D-2018-01.pdf']);
    expect(Buffer.from(files[2]?.content ?? '', 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
    const { items } = await client.publications.list({ filter: { requestId: request.id } });
    expect(items.map(({ format }) => format).sort()).toEqual(['html', 'md', 'pdf']);
    expect(await failureOf(client.requests.export({ ref: 'C-2018-01' }))).toMatchObject({
      ...{ code: 'NOT_FOUND', data: { type: 'request', id: 'C-2018-01' } },
    });
  });

  it('begins from models, each with its subject and its text', async () => {
    await using fresh = await freshRegister({ open: false });
    const { models } = await fresh.client.requests.models();
    expect(models.length).toBeGreaterThanOrEqual(5);
    for (const model of models) {
      expect(model.subject.length, model.id).toBeGreaterThan(5);
      expect(model.body.length, model.id).toBeGreaterThan(100);
    }
    expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
  });
});

async function identify(client: Client): Promise<void> {
  const size = Buffer.from(PNG, 'base64').length;
  const { document } = await client.documents.attach({ name: 'signature.png', size, content: PNG });
  await client.association.update({
    version: 1,
    changes: {
      ...{
        name: 'Conseil de parents',
        postalAddress: '2 rue Inventée',
        postalCode: '99100',
        city: 'Valmont',
      },
      ...{ place: 'Valmont', representativeName: 'Claude Inventé', representativeCapacity: 'présidence' },
      signatureDocumentId: document?.id ?? null,
    },
  });
}

async function makeRequest(client: Client, fields: Partial<Parameters<Client['requests']['create']>[0]>) {
  const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const authority = await client.authorities.create({
    ...{ name: 'Rectorat de Valmont', postalAddress: '1 place de l’Exemple', postalCode: '99000' },
    ...{ city: 'VALMONT', salutation: 'Madame la Rectrice,' },
  });
  const request = { dossierId: dossier.id, authorityId: authority.id, subject: 'Montant du marché' };
  return client.requests.create({ ...request, ...fields });
}
