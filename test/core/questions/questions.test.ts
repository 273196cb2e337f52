// Questions of a request: an answer holds what is asked, where it was read, and what others say against it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../electron/contract/primitives.ts';
import { Amount, type QuestionKind } from '../../../electron/contract/questions.ts';
import { amountWords } from '../../../electron/core/questions/answerWords.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makeRequest } from '../../fixtures/requests.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

async function ask(client: Client, kind: QuestionKind = 'amount') {
  const requestId = await makeRequest(client);
  return client.questions.create({ requestId, kind, wording: 'Combien coûte le marché ?' });
}

async function attach(client: Client): Promise<Id> {
  const { document } = await client.documents.attach({
    ...{ name: 'marche.pdf', size: 3, content: Buffer.from('abc').toString('base64') },
  });
  if (!document) throw new Error('nothing attached');
  return document.id;
}

const on = { answeredOn: '2018-11-10' };

describe('an answer', () => {
  it.each([
    ['amount', { amount: '120000.50' }],
    ['date', { date: '2016-04-12' }],
    ['yesNo', { yes: false }],
    ['text', { text: 'À Dublin.' }],
  ] as const)('to a question of kind %s holds its value, and only that', async (kind, value) => {
    await using fresh = await freshRegister();
    const { answers } = fresh.client;
    const { id: questionId } = await ask(fresh.client, kind);
    const [field] = Object.keys(value);
    expect(await failureOf(answers.create({ questionId, ...on }))).toMatchObject({
      data: { issues: [{ field, code: 'REQUIRED' }] },
    });
    const other = kind === 'text' ? { amount: '1' } : { text: 'autre chose' };
    expect(await failureOf(answers.create({ questionId, ...on, ...value, ...other }))).toMatchObject({
      data: { issues: [{ field: Object.keys(other)[0], code: 'NOT_FOR_THIS_QUESTION', detail: kind }] },
    });
    const answer = await answers.create({ questionId, ...on, ...value });
    expect(answer).toMatchObject(value);
    const which = { id: answer.id, version: 1 };
    expect(await failureOf(answers.update({ ...which, changes: other }))).toMatchObject({
      data: { issues: [{ field: `changes.${Object.keys(other)[0]}`, code: 'NOT_FOR_THIS_QUESTION' }] },
    });
    expect(await fresh.client.questions.get({ id: questionId })).toMatchObject({
      ...{ state: 'answered', answerId: answer.id },
    });
  });

  it('to a question about a document is the document, with its page', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: questionId } = await ask(client, 'document');
    expect(await failureOf(client.answers.create({ questionId, ...on, page: 2 }))).toMatchObject({
      data: { issues: [{ field: 'documentId', code: 'REQUIRED' }] },
    });
    const documentId = await attach(client);
    const answer = await client.answers.create({ questionId, ...on, documentId, page: 2 });
    expect(answer).toMatchObject({ documentId, page: 2 });
  });

  it.each(['refused', 'doesNotExist'] as const)('%s has no value', async (outcome) => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: questionId } = await ask(client);
    expect(
      await failureOf(client.answers.create({ questionId, ...on, outcome, amount: '12' })),
    ).toMatchObject({ data: { issues: [{ field: 'amount', code: 'NOT_FOR_THIS_QUESTION' }] } });
    await client.answers.create({ questionId, ...on, outcome });
    expect((await client.questions.get({ id: questionId })).state).toBe(outcome);
  });

  it('came by an event of the same request', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id: questionId, requestId } = await ask(client);
    const other = await makeRequest(client);
    const elsewhere = await client.events.create({ requestId: other, type: 'answer', on: '2018-11-10' });
    const answer = { questionId, ...on, amount: '12' };
    expect(await failureOf(client.answers.create({ ...answer, eventId: elsewhere.id }))).toMatchObject({
      data: { issues: [{ field: 'eventId', code: 'OTHER_REQUEST' }] },
    });
    const event = await client.events.create({ requestId, type: 'answer', on: '2018-11-10' });
    expect(await client.answers.create({ ...answer, eventId: event.id })).toMatchObject({
      eventId: event.id,
    });
    const ofRequest = await client.answers.list({ filter: { requestId } });
    expect(ofRequest.items).toHaveLength(1);
    expect((await client.answers.list({ filter: { requestId: other } })).items).toEqual([]);
  });
});

describe('where a question stands', () => {
  it('follows its answers: open, answered, contradicted, settled by one that replaces, open again', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id, requestId, reference } = await ask(client);
    expect(reference).toMatch(/^Q-\d{4}-01$/);
    const state = async () => (await client.questions.get({ id })).state;
    expect(await state()).toBe('open');
    const first = await client.answers.create({ questionId: id, answeredOn: '2018-11-10', amount: '120000' });
    const same = { questionId: id, answeredOn: '2018-11-12', amount: '120000.00' };
    await client.answers.create(same);
    expect(await state()).toBe('answered');
    const other = { questionId: id, answeredOn: '2018-12-01', amount: '131000' };
    const third = await client.answers.create(other);
    expect(await client.questions.get({ id })).toMatchObject({
      ...{ state: 'contradicted', answerId: third.id },
    });
    await client.answers.update({ id: third.id, version: 1, changes: { replaces: true } });
    expect(await state()).toBe('answered');
    expect((await client.questions.list({ filter: { requestId } })).items).toMatchObject([
      { state: 'answered', answerId: third.id },
    ]);
    await client.answers.bin({ id: third.id, version: 2 });
    expect(await client.questions.get({ id })).toMatchObject({ state: 'answered' });
    await client.answers.bin({ id: first.id, version: 1 });
    expect(await state()).toBe('answered');
  });

  it('with and without tax are two values', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id } = await ask(client);
    for (const taxBasis of ['excluding', 'including'] as const) {
      await client.answers.create({ questionId: id, ...on, amount: '120000', taxBasis });
    }
    expect((await client.questions.get({ id })).state).toBe('contradicted');
  });

  it('is contradicted by the word that there is none, not by a tax basis that is not stated nor by a full stop', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id } = await ask(client);
    await client.answers.create({ questionId: id, ...on, amount: '5' });
    await client.answers.create({ questionId: id, ...on, amount: '5.00', taxBasis: 'excluding' });
    expect((await client.questions.get({ id })).state).toBe('answered');
    await client.answers.create({ questionId: id, ...on, outcome: 'doesNotExist' });
    expect((await client.questions.get({ id })).state).toBe('contradicted');
    const where = await ask(client, 'text');
    for (const text of ['En France', 'En France.']) {
      await client.answers.create({ questionId: where.id, ...on, text });
    }
    expect((await client.questions.get({ id: where.id })).state).toBe('answered');
  });

  it('keeps its proofs out of the bin, and its answers in its request', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id, requestId } = await ask(client, 'document');
    const documentId = await attach(client);
    const event = await client.events.create({ requestId, type: 'answer', on: '2018-11-10' });
    const answer = await client.answers.create({ questionId: id, ...on, documentId, eventId: event.id });
    const used = { code: 'IN_USE', data: { by: { answer: 1 } } };
    expect(await failureOf(client.documents.bin({ id: documentId, version: 1 }))).toMatchObject(used);
    expect(await failureOf(client.events.bin({ id: event.id, version: 1 }))).toMatchObject(used);
    const elsewhere = await makeRequest(client);
    expect(
      await failureOf(client.questions.update({ id, version: 1, changes: { requestId: elsewhere } })),
    ).toMatchObject({ data: { issues: [{ field: 'changes.requestId', code: 'HAS_ANSWERS' }] } });
    await client.answers.bin({ id: answer.id, version: 1 });
    await client.questions.bin({ id, version: 1 });
    expect(await failureOf(client.answers.restore({ id: answer.id, version: 2 }))).toMatchObject({
      data: { issues: [{ code: 'QUESTION_IN_BIN' }] },
    });
  });

  it('keeps its kind once it has answers, and out of the bin', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id } = await ask(client);
    await client.questions.update({ id, version: 1, changes: { kind: 'text' } });
    await client.answers.create({ questionId: id, ...on, text: 'Douze.' });
    expect(
      await failureOf(client.questions.update({ id, version: 2, changes: { kind: 'amount' } })),
    ).toMatchObject({ data: { issues: [{ field: 'changes.kind', code: 'HAS_ANSWERS' }] } });
    await client.questions.update({ id, version: 2, changes: { wording: 'Combien ?' } });
    expect(await failureOf(client.questions.bin({ id, version: 3 }))).toMatchObject({
      ...{ code: 'IN_USE', data: { by: { answer: 1 } } },
    });
  });
});

describe('an amount', () => {
  it.each([
    ['120000', 'EUR', '', '120\u202f000\u00a0€'],
    ['120000.5', 'EUR', 'excluding', '120\u202f000,50\u00a0€\u00a0HT'],
    ['0.125', 'EUR', 'including', '0,125\u00a0€\u00a0TTC'],
    ['999999999999999.999999', 'EUR', '', '999\u202f999\u202f999\u202f999\u202f999,999999\u00a0€'],
    ['9007199254740993', 'USD', '', null],
  ] as const)('%s %s %s reads as French writes it, every digit kept', (amount, currency, taxBasis, words) => {
    if (words === null) expect(Amount.safeParse(amount).success).toBe(false);
    else expect(amountWords({ amount, currency, taxBasis })).toBe(words);
  });

  it('is digits and nothing else', () => {
    for (const wrong of ['1e5', '-1', '01', '1.', '.5', '1 000', '1,5', 'NaN', '1.1234567']) {
      expect(Amount.safeParse(wrong).success, wrong).toBe(false);
    }
  });

  it('loses no digit in its words', () => {
    const digits = fc
      .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.stringMatching(/^\d{0,6}$/))
      .map(([whole, decimals]) => (decimals === '' ? `${whole}` : `${whole}.${decimals}`));
    fc.assert(
      fc.property(digits, (amount) => {
        const words = amountWords({ amount, currency: 'EUR', taxBasis: '' });
        const read = words.replace(/[^\d,]/gu, '').replace(',', '.');
        const padded = amount.includes('.') ? amount.padEnd(amount.indexOf('.') + 3, '0') : amount;
        expect(read).toBe(padded);
      }),
    );
  });
});

describe('as a live fact', () => {
  it('the answer is stated with where it was read; a contradiction or no answer forbids it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const question = await ask(client);
    const { dossierId, reference } = await client.requests.get({ id: question.requestId });
    const address = `vigie:reponse?question=${question.reference}`;
    const fact = async () => {
      const { items } = await client.facts.resolve({ dossierId, addresses: [address] });
      return items[0];
    };
    expect(await fact()).toMatchObject({ kind: 'answer', value: null, problem: 'notAnswered' });
    const documentId = await attach(client);
    await client.answers.create({
      ...{ questionId: question.id, ...on, amount: '120000', taxBasis: 'excluding', documentId, page: 3 },
    });
    const found = await fact();
    expect(found).toMatchObject({ value: '120\u202f000\u00a0€\u00a0HT', problem: null });
    for (const words of [question.reference, reference, '10 novembre 2018', 'marche.pdf', 'page 3']) {
      expect(found?.origin).toContain(words);
    }
    expect((await client.facts.list({ dossierId })).items.map((item) => item.address)).toContain(address);
    const later = { questionId: question.id, answeredOn: '2018-12-01', amount: '131000' };
    const second = await client.answers.create(later);
    expect(await fact()).toMatchObject({ value: null, problem: 'contradicted' });
    await client.answers.update({ id: second.id, version: 1, changes: { replaces: true } });
    expect(await fact()).toMatchObject({ value: '131\u202f000\u00a0€' });
    const elsewhere = await client.dossiers.create({ title: 'Autre', openedOn: '2018-09-14' });
    const foreign = await client.facts.resolve({ dossierId: elsewhere.id, addresses: [address] });
    expect(foreign.items).toMatchObject([{ problem: 'notFound' }]);
  });
});
