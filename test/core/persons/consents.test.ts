// Consents: worded, in versions, dated, collected somehow, withdrawable; what holds today is computed.
import { describe, expect, it } from 'vitest';
import { consentKinds } from '../../../electron/contract/persons.ts';
import { hasWordsOf } from '../../../electron/core/persons/wordings.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

async function wordingOf(client: Client, kind: (typeof consentKinds)[number]) {
  const { wordings } = await client.consents.wordings();
  const latest = wordings.find((wording) => wording.kind === kind);
  if (!latest) throw new Error('every kind has a wording');
  return latest;
}

describe('the wordings of consents', () => {
  it('are there from the start, the first version of each kind, with the association’s name', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { wordings } = await client.consents.wordings();
    expect(wordings.map(({ kind, number }) => [kind, number])).toEqual(consentKinds.map((kind) => [kind, 1]));
    expect(wordings.every(({ sinceOn }) => sinceOn === '2018-11-15')).toBe(true);
    expect(wordings.every(({ words }) => words.includes('l’association') && !words.includes('['))).toBe(true);
    await client.association.update({ version: 1, changes: { name: 'Parents de Valmont' } });
    expect((await wordingOf(client, 'keep')).words).toContain('Parents de Valmont garde');
  });

  it('are rewritten as a new version; those before stay, with the consents given to them', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const person = await client.persons.create({ name: 'Camille Inventée' });
    const first = await wordingOf(client, 'keep');
    const consent = await client.consents.create({
      ...{ personId: person.id, kind: 'keep', wording: first.words, wordingNumber: 1 },
      ...{ givenOn: '2018-10-02', channel: 'meeting', proof: 'classeur 2' },
    });
    fresh.setToday('2018-12-01');
    const second = await client.consents.rewrite({ kind: 'keep', text: '[association] garde mon nom.' });
    expect(second).toMatchObject({ number: 2, sinceOn: '2018-12-01', words: 'l’association garde mon nom.' });
    const { wordings } = await client.consents.wordings();
    expect(wordings.slice(0, 2)).toMatchObject([
      { kind: 'keep', number: 2, consents: 0 },
      { kind: 'keep', number: 1, consents: 1, text: first.text },
    ]);
    expect(await client.consents.get({ id: consent.id })).toEqual(consent);
    const { items } = await client.journal.list({ limit: 1 });
    expect(items[0]).toMatchObject({ action: 'update', type: 'association', fields: ['consentWording'] });
    expect(
      await failureOf(client.consents.rewrite({ kind: 'keep', text: '[association] garde mon nom. ' })),
    ).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ field: 'text', code: 'SAME_WORDS' }] } });
  });

  it('never change, whatever program writes in the file', async () => {
    await using fresh = await freshRegister();
    const { sqlite } = fresh.register;
    expect(() => sqlite.exec(`UPDATE consentWording SET text = 'Autre'`)).toThrow(/kept as it was/);
    expect(() => sqlite.exec('DELETE FROM consentWording')).toThrow(/kept as it was/);
  });
});

describe('a consent', () => {
  it('that says it was given to a version has its words, whatever the association was called', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: personId } = await client.persons.create({ name: 'Camille Inventée' });
    const { words } = await wordingOf(client, 'contact');
    const give = (wording: string, wordingNumber: number | null) =>
      client.consents.create({ personId, kind: 'contact', wording, wordingNumber, givenOn: '2018-10-02' });
    const given = await give(words, 1);
    await client.association.update({ version: 1, changes: { name: 'Parents de Valmont' } });
    const { id } = given;
    expect(
      await client.consents.update({ id, version: 1, changes: { withdrawnOn: '2018-11-01' } }),
    ).toMatchObject({ wording: words, wordingNumber: 1, withdrawnOn: '2018-11-01' });
    expect(await failureOf(give('D’accord', 1))).toMatchObject({
      data: { issues: [{ field: 'wording', code: 'OTHER_WORDS', detail: '1' }] },
    });
    expect(await failureOf(give(words, 2))).toMatchObject({
      data: { issues: [{ field: 'wordingNumber', code: 'UNKNOWN_WORDING' }] },
    });
    expect(await give('D’accord', null)).toMatchObject({ wording: 'D’accord', wordingNumber: null });
  });

  it.each([
    ['J’accepte que Les Parents garde mon nom.', true],
    ['J’accepte que  garde mon nom.', true],
    ['J’accepte que Les Parents garde tout.', false],
    ['J’accepte que garde mon nom.', false],
  ])('« %s » has the words of its version: %s', (words, expected) => {
    expect(hasWordsOf(words, 'J’accepte que [association] garde mon nom.')).toBe(expected);
  });

  it('holds from the day it is given to the day it is withdrawn, and not in the bin', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: personId } = await client.persons.create({ name: 'Camille Inventée' });
    const consented = async () => (await client.persons.get({ id: personId })).consented;
    expect(await consented()).toEqual([]);
    const given = { personId, wording: 'D’accord', givenOn: '2018-11-20' };
    const keep = await client.consents.create({ ...given, kind: 'keep', withdrawnOn: '2018-12-01' });
    const contact = await client.consents.create({ ...given, kind: 'contact' });
    expect(await consented()).toEqual([]);
    fresh.setToday('2018-11-20');
    expect(await consented()).toEqual(['keep', 'contact']);
    fresh.setToday('2018-12-01');
    expect(await consented()).toEqual(['contact']);
    await client.consents.bin({ id: contact.id, version: 1 });
    expect(await consented()).toEqual([]);
    expect(keep.withdrawnOn).toBe('2018-12-01');
  });

  it('finds the persons who gave it, and those who did not', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const yes = await client.persons.create({ name: 'Avec' });
    const no = await client.persons.create({ name: 'Sans' });
    await client.consents.create({ personId: yes.id, kind: 'keep', wording: 'Oui', givenOn: '2018-10-01' });
    const names = async (consented: 'keep' | 'noKeep' | 'contact') =>
      (await client.persons.list({ filter: { consented } })).items.map(({ name }) => name);
    expect(await names('keep')).toEqual(['Avec']);
    expect(await names('noKeep')).toEqual(['Sans']);
    expect(await names('contact')).toEqual([]);
    expect(no.consented).toEqual([]);
  });
});

describe('the list of persons to contact again', () => {
  it('holds those who agree to it that day, is noted for each, and nobody else', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const agree = async (name: string, fields: object, withdrawnOn: string | null = null) => {
      const { id } = await client.persons.create({ name, ...fields });
      const given = { personId: id, wording: 'Oui', givenOn: '2018-10-01', withdrawnOn };
      await client.consents.create({ ...given, kind: 'contact' });
      return id;
    };
    const listed = await agree('Camille Inventée', { email: 'camille@exemple.fr' });
    await agree('Retirée', { email: 'retiree@exemple.fr' }, '2018-11-01');
    await agree('Sans rien', {});
    await client.persons.create({ name: 'Jamais', email: 'jamais@exemple.fr' });
    const file = await client.persons.contactList();
    expect(file).toMatchObject({ persons: 1, leftOut: 3, mediaType: 'text/csv' });
    expect(file.text).toContain('camille@exemple.fr');
    expect(file.text).not.toMatch(/retiree|jamais|Sans rien/);
    const { uses } = await client.persons.uses({ id: listed });
    expect(uses).toMatchObject([{ kind: 'listed', fileName: file.name, allowed: true }]);
  });
});
