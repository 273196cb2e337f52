// The events of a request: each kind with the details that are its own.
import { describe, expect, it } from 'vitest';
import { EventType } from '../../../electron/contract/law.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makeRequest } from '../../fixtures/requests.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

describe('an event', () => {
  const details = [
    ['remediesStated', true, 'refusal'],
    ['competentReceivedOn', '2018-11-06', 'forwarded'],
    ['reasonsStated', false, 'extension'],
    ['until', '2018-12-24', 'extension'],
  ] as const;

  it.each(details)('has %s only where it is a %3$s', async (field, value, owner) => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client);
    for (const type of EventType.options) {
      const event = { requestId, type, on: '2018-11-05', [field]: value };
      if (type === owner) expect(await fresh.client.events.create(event)).toMatchObject({ [field]: value });
      else {
        expect(await failureOf(fresh.client.events.create(event)), type).toEqual({
          code: 'BAD_INPUT',
          data: { issues: [{ field, code: 'NOT_FOR_THIS_EVENT', detail: owner }] },
        });
      }
    }
    expect((await fresh.client.events.list()).items).toHaveLength(1);
  });

  it('does not become another kind while it holds what is not for it', async () => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client);
    const refusal = { requestId, type: 'refusal' as const, on: '2018-11-05', remediesStated: true };
    const { id } = await fresh.client.events.create(refusal);
    const become = (changes: Parameters<Client['events']['update']>[0]['changes']) =>
      fresh.client.events.update({ id, version: 1, changes });
    expect(await failureOf(become({ type: 'answer' }))).toMatchObject({
      data: { issues: [{ field: 'changes.remediesStated', code: 'NOT_FOR_THIS_EVENT' }] },
    });
    expect(await become({ type: 'answer', remediesStated: null })).toMatchObject({ type: 'answer' });
  });

  it('of a kind the law does not know is refused', async () => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client);
    const call = Reflect.apply(fresh.client.events.create, undefined, [
      { requestId, type: 'perdu', on: '2018-11-05' },
    ]);
    expect(await failureOf(call)).toMatchObject({
      data: { issues: [{ field: 'type', code: 'NOT_IN_LIST' }] },
    });
  });

  it('at the far ends of the calendar does not break the list of requests', async () => {
    await using fresh = await freshRegister();
    for (const on of ['0001-01-01', '1000-01-01', '1789-07-14', '2999-12-31', '9999-12-31']) {
      for (const regime of ['cada', 'rgpd'] as const) {
        const requestId = await makeRequest(fresh.client, { regime });
        for (const type of ['sent', 'received', 'cadaRegistered'] as const) {
          await fresh.client.events
            .create({ requestId, type, on })
            .catch((error) => failureOf(Promise.reject(error)));
        }
      }
    }
    expect((await fresh.client.requests.list()).items).toHaveLength(10);
    expect((await fresh.client.requests.due()).on).toBe('2018-11-15');
  });
});

describe('what cannot have happened', () => {
  const issuesOf = (result: Promise<unknown>) => failureOf(result).then(({ data }) => data);

  it('a referral to the CADA before there can be a refusal is refused, with the first day it is possible', async () => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client);
    const note = (type: EventType, on: string) => fresh.client.events.create({ requestId, type, on });
    // The silence of a request sent on 10 August is no refusal before 10 September.
    await note('sent', '2018-08-10');
    expect(await issuesOf(note('cadaReferred', '2018-09-10'))).toEqual({
      issues: [{ field: 'on', code: 'BEFORE_REFUSAL', detail: '2018-09-11' }],
    });
    await note('received', '2018-08-13');
    expect(await issuesOf(note('cadaReferred', '2018-09-13'))).toEqual({
      issues: [{ field: 'on', code: 'BEFORE_REFUSAL', detail: '2018-09-14' }],
    });
    const refusal = await note('refusal', '2018-08-20');
    const referral = await note('cadaReferred', '2018-08-20');
    const earlier = { id: referral.id, version: 1, changes: { on: '2018-08-19' } };
    expect(await issuesOf(fresh.client.events.update(earlier))).toMatchObject({
      issues: [{ field: 'changes.on', code: 'BEFORE_REFUSAL', detail: '2018-08-20' }],
    });
    await fresh.client.events.bin({ id: referral.id, version: 1 });
    await fresh.client.events.bin({ id: refusal.id, version: 1 });
    expect(await note('cadaReferred', '2018-09-14')).toMatchObject({ on: '2018-09-14' });
  });

  it('a referral whose request has no date noted yet is taken as it is', async () => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client);
    const referral = { requestId, type: 'cadaReferred' as const, on: '2018-09-10' };
    expect(await fresh.client.events.create(referral)).toMatchObject({ type: 'cadaReferred' });
  });

  it.each([
    ['rgpd', ['cadaReferred', 'cadaRegistered', 'cadaOpinion', 'tribunalReferred']],
    ['cada', ['cnilComplaint']],
  ] as const)('a step of the other regime is refused (%s)', async (regime, types) => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client, { regime });
    for (const type of types) {
      expect(await issuesOf(fresh.client.events.create({ requestId, type, on: '2018-11-05' }))).toEqual({
        issues: [{ field: 'type', code: 'OTHER_REGIME', detail: regime }],
      });
    }
  });
});
