// « À faire »: what is due over all requests, by date.
import { describe, expect, it } from 'vitest';
import { makeRequest } from '../../fixtures/requests.ts';
import { freshRegister } from '../../freshRegister.ts';

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
});
