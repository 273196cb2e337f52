// The association's identity: one, filled in little by little, with pictures of the register.
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import { listen } from '../../fixtures/changes.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { PNG } from '../../fixtures/publishable.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

describe('the association', () => {
  it('begins blank, and keeps what was said of it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const blank = await client.association.get();
    const texts = Object.entries(blank).filter(([, value]) => typeof value === 'string' && value !== '');
    expect(texts.map(([name]) => name)).toEqual(['updatedAt']);
    const named = await client.association.update({ version: 1, changes: { name: 'Conseil de parents' } });
    expect(named).toEqual({ ...blank, name: 'Conseil de parents', version: 2 });
    const placed = await client.association.update({ version: 2, changes: { place: 'Valmont' } });
    expect(placed).toMatchObject({ name: 'Conseil de parents', place: 'Valmont', version: 3 });
    await client.register.close();
    await client.register.open({ path: fresh.path });
    expect(await client.association.get()).toEqual(placed);
  });

  it('changes one version at a time; a stale one changes nothing', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const named = await client.association.update({ version: 1, changes: { name: 'Conseil de parents' } });
    expect(await failureOf(client.association.update({ version: 1, changes: { name: 'Autre' } }))).toEqual({
      ...{ code: 'CONFLICT' },
      data: { type: 'association', id: '1', expectedVersion: 1, actualVersion: 2 },
    });
    expect(await client.association.get()).toEqual(named);
    expect((await client.journal.list()).items).toMatchObject([{ action: 'update', fields: ['name'] }]);
  });

  it('takes pictures of the register for its logo and signature, nothing else', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const logo = await attach(client, 'logo.png', PNG);
    const letter = await attach(client, 'lettre.txt', Buffer.from('bonjour').toString('base64'));
    const absent = Id.parse('01890000-0000-7000-8000-000000000000');
    const update = (changes: Parameters<Client['association']['update']>[0]['changes']) =>
      client.association.update({ version: 1, changes });
    expect(await failureOf(update({ logoDocumentId: letter }))).toEqual({
      code: 'BAD_INPUT',
      data: { issues: [{ field: 'changes.logoDocumentId', code: 'NOT_AN_IMAGE', detail: 'text/plain' }] },
    });
    expect(await failureOf(update({ signatureDocumentId: absent }))).toEqual({
      code: 'BAD_INPUT',
      data: {
        issues: [{ field: 'changes.signatureDocumentId', code: 'UNKNOWN_RECORD', detail: 'document' }],
      },
    });
    const both = { logoDocumentId: logo, signatureDocumentId: logo };
    expect(await update(both)).toMatchObject({ ...both, version: 2 });
    expect(await client.association.update({ version: 2, changes: { logoDocumentId: null } })).toMatchObject({
      logoDocumentId: null,
      signatureDocumentId: logo,
    });
  });

  it.each([
    ['inventedField', 1, 'UNKNOWN_FIELD'],
    ['name', 1, 'INVALID_TYPE'],
    ['email', 'pas une adresse', 'INVALID_FORMAT'],
    ['website', 'javascript:alert(1)', 'INVALID_FORMAT'],
    ['postalCode', '0'.repeat(11), 'TOO_LONG'],
    ['contactName', 'a\u0007', 'CONTROL_CHARACTER'],
  ])('refuses %s: %j', async (name, value, code) => {
    await using fresh = await freshRegister();
    const update = { version: 1, changes: { [name]: value } };
    const call = Reflect.apply(fresh.client.association.update, undefined, [update]);
    expect(await failureOf(call)).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: `changes.${name}`, code }] } },
    });
    expect((await fresh.client.association.get()).version).toBe(1);
  });

  it('tells the interfaces that it changed', async () => {
    await using fresh = await freshRegister();
    await using heard = await listen(fresh.client);
    await fresh.client.association.update({ version: 1, changes: { name: undefined, city: 'Valmont' } });
    expect(await heard.take(1)).toEqual([['association', 'journal']]);
    expect((await fresh.client.journal.list()).items).toMatchObject([{ fields: ['city'] }]);
  });
});

async function attach(client: Client, name: string, content: string): Promise<Id> {
  const size = Buffer.from(content, 'base64').length;
  const { document } = await client.documents.attach({ name, size, content });
  if (!document) throw new Error('not attached');
  return document.id;
}
