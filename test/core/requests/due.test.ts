// « À faire »: what is due over all requests, by date.
import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDue, readDue } from '../../../electron/core/requests/due.ts';
import { makeRequest } from '../../fixtures/requests.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

describe('what is due', () => {
  it('is late, for today or to come, soonest first', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    for (const on of ['2018-10-20', '2018-10-10', '2018-10-15']) {
      const requestId = await makeRequest(client, { subject: `Reçue le ${on}` });
      await client.requests.addEvent({ requestId, type: 'received', on });
    }
    await makeRequest(client, { subject: 'Pas encore envoyée' });
    const { on, items } = await client.requests.due();
    expect(on).toBe('2018-11-15');
    expect(items.map((item) => [item.on, item.group, item.step, item.dateId])).toEqual([
      ['2018-11-10', 'late', 'silenceToCheck', 'implicitRefusal'],
      ['2018-11-15', 'today', expect.any(String), 'implicitRefusal'],
      ['2018-11-20', 'toCome', 'answerAwaited', 'implicitRefusal'],
    ]);
    expect(items[0]).toMatchObject({ subject: 'Reçue le 2018-10-10', authority: 'Rectorat de Valmont' });
    expect(items[0]?.because).not.toBe('');
    const before = await client.requests.due({ on: '2018-10-20' });
    expect(before.items.map((item) => item.group)).toEqual(['toCome', 'toCome', 'toCome']);
  });

  it('is prepared ahead without a write, for the day and as it then stands', async () => {
    await using fresh = await freshRegister();
    const { client, register } = fresh;
    const requestId = await makeRequest(client);
    await client.requests.addEvent({ requestId, type: 'received', on: '2018-10-10' });
    const changes = () => register.sqlite.prepare('SELECT total_changes()').pluck().get();
    const before = changes();
    await prepareDue(register, '2018-11-15');
    expect(changes()).toBe(before);
    await client.requests.addEvent({ requestId, type: 'answer', on: '2018-11-12' });
    expect((await client.requests.due()).items.map(({ step }) => step)).not.toContain('silenceToCheck');
    expect((await client.requests.due({ on: '2018-10-20' })).on).toBe('2018-10-20');
  });

  it('leaves out what is answered, closed, or in the bin', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    for (const end of ['answer', 'closed'] as const) {
      const requestId = await makeRequest(client);
      await client.requests.addEvent({ requestId, type: 'received', on: '2018-11-01' });
      await client.requests.addEvent({ requestId, type: end, on: '2018-11-10' });
    }
    const binned = await makeRequest(client);
    await client.requests.addEvent({ requestId: binned, type: 'received', on: '2018-11-01' });
    await client.requests.bin({ id: binned, version: 1 });
    expect((await client.requests.due()).items).toEqual([]);
  });

  it('follows every change, as if all were read again each time', async () => {
    const change = fc.record({
      kind: fc.constantFrom(...CHANGES),
      which: fc.nat({ max: 5 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        await using fresh = await freshRegister();
        const { client, register } = fresh;
        for (let index = 0; index < 3; index += 1) {
          const requestId = await makeRequest(client, { subject: `Demande ${index}` });
          await client.requests.addEvent({ requestId, type: 'received', on: `2018-10-0${index + 1}` });
        }
        await client.requests.due();
        for (const one of changes) {
          await applied(client, one);
          // Another object for the same register: nothing is remembered of it.
          const afresh = await readDue({ ...register }, '2018-11-15');
          expect((await client.requests.due()).items).toEqual(afresh.items);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('changes with the day, without anything else changing', async () => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client);
    await fresh.client.requests.addEvent({ requestId, type: 'received', on: '2018-10-10' });
    const group = async () => (await fresh.client.requests.due()).items.map((item) => item.group);
    expect(await group()).toEqual(['late']);
    fresh.setToday('2018-11-05');
    expect(await group()).toEqual(['toCome']);
    fresh.setToday('2018-11-10');
    expect(await group()).toEqual(['today']);
  });
});

const CHANGES = [
  ...(['addEvent', 'moveEvent', 'dateEvent', 'binEvent', 'restoreEvent'] as const),
  ...(['renameAuthority', 'otherAuthority', 'binRequest', 'restoreRequest', 'noClock', 'follows'] as const),
];

/** One change of what is due, on the record of that rank. What the register refuses changes nothing. */
async function applied(
  client: Client,
  { kind, which, day }: { kind: (typeof CHANGES)[number]; which: number; day: number },
): Promise<void> {
  const requests = (await client.requests.list()).items;
  const request = requests[which % Math.max(1, requests.length)];
  const events = (await client.events.list()).items;
  const event = events[which % Math.max(1, events.length)];
  const on = `2018-10-${String(day).padStart(2, '0')}`;
  const update = async () => {
    if (kind === 'addEvent' && request) {
      return client.requests.addEvent({ requestId: request.id, type: day % 2 ? 'reminder' : 'received', on });
    }
    if (kind === 'moveEvent' && event && request) {
      return client.events.update({ ...of(event), changes: { requestId: request.id } });
    }
    if (kind === 'dateEvent' && event) return client.events.update({ ...of(event), changes: { on } });
    if (kind === 'binEvent' && event) return client.events.bin(of(event));
    if (kind === 'restoreEvent') {
      const [binned] = (await client.events.list({ binned: true })).items;
      return binned && client.events.restore(of(binned));
    }
    if (kind === 'renameAuthority' && request) {
      const authority = await client.authorities.get({ id: request.authorityId });
      const zone = day % 2 ? ('FR-57' as const) : ('FR' as const);
      return client.authorities.update({ ...of(authority), changes: { name: `Nom ${day}`, zone } });
    }
    if (kind === 'otherAuthority' && request) {
      const { id: authorityId } = await client.authorities.create({ name: `Autre ${day}` });
      return client.requests.update({ ...of(request), changes: { authorityId } });
    }
    if (kind === 'binRequest' && request) return client.requests.bin(of(request));
    if (kind === 'restoreRequest') {
      const [binned] = (await client.requests.list({ binned: true })).items;
      return binned && client.requests.restore(of(binned));
    }
    if (kind === 'noClock' && request) {
      return client.requests.update({ ...of(request), changes: { legalClock: !request.legalClock } });
    }
    const other = requests.find(({ id }) => id !== request?.id);
    if (kind === 'follows' && request && other) {
      return client.requests.update({ ...of(request), changes: { followsId: other.id, legalClock: false } });
    }
    return undefined;
  };
  try {
    await update();
  } catch (error) {
    // A request that another continues stays out of the bin, an event out of an impossible order.
    if (!(error instanceof ORPCError) || !['IN_USE', 'BAD_INPUT'].includes(error.code)) throw error;
  }
}

function of<Versioned extends { id: string; version: number }>({ id, version }: Versioned) {
  return { id, version } as { id: Versioned['id']; version: number };
}
