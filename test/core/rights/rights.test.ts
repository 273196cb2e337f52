// What persons ask the association about their own data, and the month it has to answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerDue } from '../../../electron/core/rights/answerDue.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { freshRegister } from '../../freshRegister.ts';

describe('the day to answer by', () => {
  it.each([
    ['2026-03-05', '2026-04-07'],
    ['2026-08-31', '2026-09-30'],
    ['2026-01-31', '2026-03-02'],
    ['2026-04-01', '2026-05-04'],
  ])('for what was received on %s is %s', (receivedOn, on) => {
    expect(answerDue({ receivedOn, extendedOn: null }, 'FR', receivedOn).on).toBe(on);
  });

  it('is two months later where the person was told so within the first, and not after', () => {
    const due = (extendedOn: string) =>
      answerDue({ receivedOn: '2026-08-31', extendedOn }, 'FR', extendedOn).on;
    expect(due('2026-09-15')).toBe('2026-11-30');
    expect(due('2026-10-15')).toBe('2026-09-30');
  });

  it('does not depend on the day it is asked', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(iso, iso, iso, (receivedOn, one, other) => {
        const request = { receivedOn, extendedOn: null };
        expect(answerDue(request, 'FR', one)).toEqual(answerDue(request, 'FR', other));
      }),
      { numRuns: 200 },
    );
  });

  it('is moved by the holidays of where the association is', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const request = await client.rightsRequests.create({ kind: 'access', receivedOn: '2018-11-26' });
    expect(request.dueOn).toBe('2018-12-26');
    await client.association.update({ version: 1, changes: { postalCode: '67000' } });
    expect((await client.rightsRequests.get({ id: request.id })).dueOn).toBe('2018-12-27');
  });
});

describe('a request about personal data', () => {
  it('is due until it is closed, soonest first, without a word of who asks', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const ask = (kind: 'access' | 'erasure', receivedOn: string) =>
      client.rightsRequests.create({ kind, receivedOn, requester: 'Camille Inventée', asked: 'Mirabelle' });
    const later = await ask('access', '2018-11-10');
    const late = await ask('erasure', '2018-10-01');
    const binned = await ask('access', '2018-11-01');
    await client.rightsRequests.bin({ id: binned.id, version: 1 });
    const { on, items } = await client.rightsRequests.due();
    expect(on).toBe('2018-11-15');
    expect(items.map((item) => [item.rightsRequestId, item.on, item.group])).toEqual([
      [late.id, '2018-11-02', 'late'],
      [later.id, '2018-12-10', 'toCome'],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Camille|Mirabelle/);
    expect(items[0]?.because).toContain('Un mois après la réception');

    const closed = await client.rightsRequests.update({
      ...{ id: late.id, version: 1 },
      changes: { outcome: 'granted', closedOn: '2018-11-15', done: 'Effacée du registre.' },
    });
    expect(closed).toMatchObject({ outcome: 'granted', version: 2 });
    expect((await client.rightsRequests.due()).items.map((item) => item.rightsRequestId)).toEqual([later.id]);
    const list = async (outcome: 'pending' | 'granted') =>
      (await client.rightsRequests.list({ filter: { outcome } })).items.map(({ id }) => id);
    expect(await list('pending')).toEqual([later.id]);
    expect(await list('granted')).toEqual([late.id]);
  });

  it.each([
    [{ closedOn: '2018-11-01' }, 'outcome', 'OUTCOME_WHEN_CLOSED'],
    [{ outcome: 'refused' as const }, 'outcome', 'OUTCOME_WHEN_CLOSED'],
    [{ outcome: 'granted' as const, closedOn: '2018-09-30' }, 'closedOn', 'BEFORE_START'],
    [{ extendedOn: '2018-09-30' }, 'extendedOn', 'BEFORE_START'],
  ])('with %o is refused', async (fields, field, code) => {
    await using fresh = await freshRegister();
    const asked = { kind: 'access' as const, receivedOn: '2018-10-01', ...fields };
    expect(await failureOf(fresh.client.rightsRequests.create(asked))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field, code }] } },
    });
  });
});
