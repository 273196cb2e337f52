// Requests and their events: the step and the next date follow from the events, and change with them.
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../electron/contract/law.ts';
import { Id } from '../../../electron/contract/primitives.ts';
import { makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makeRequest } from '../../fixtures/requests.ts';
import { freshRegister } from '../../freshRegister.ts';

describe('the step of a request', () => {
  it('follows its events as they come, and the day it is', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await makeRequest(client);
    const add = (type: EventType, on: string) => client.requests.addEvent({ requestId: id, type, on });
    const seen: [step: string, nextOn: string | null][] = [];
    const look = async (today: string) => {
      fresh.setToday(today);
      const { step, nextOn } = await client.requests.get({ id });
      seen.push([step, nextOn]);
    };
    await look('2018-10-01');
    await add('sent', '2018-10-02');
    await look('2018-10-02');
    await add('received', '2018-10-05');
    await look('2018-10-10');
    await look('2018-11-06');
    await add('silenceChecked', '2018-11-07');
    await look('2018-11-08');
    await add('cadaReferred', '2018-11-20');
    await look('2018-11-21');
    await add('closed', '2018-12-24');
    await look('2018-12-25');
    expect(seen).toEqual([
      ['notSent', null],
      ['receiptAwaited', expect.any(String)],
      ['answerAwaited', '2018-11-05'],
      ['silenceToCheck', '2018-11-05'],
      // R = 5 November; R + 2 months − 1 day = 4 January, a Friday.
      ['implicitRefusal', '2019-01-04'],
      ['cadaRegistrationAwaited', null],
      ['closed', null],
    ]);
  });

  it('changes when an event is corrected, put in the bin or taken out of it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await makeRequest(client);
    await client.requests.addEvent({ requestId: id, type: 'sent', on: '2018-11-02' });
    const received = await client.requests.addEvent({ requestId: id, type: 'received', on: '2018-11-05' });
    const nextOn = async () => (await client.requests.get({ id })).nextOn;
    expect(await nextOn()).toBe('2018-12-05');
    const changes = { on: '2018-11-09' };
    await client.events.update({ id: received.id, version: 1, changes });
    expect(await nextOn()).toBe('2018-12-09');
    await client.events.bin({ id: received.id, version: 2 });
    expect((await client.requests.get({ id })).step).toBe('receiptAwaited');
    await client.events.restore({ id: received.id, version: 3 });
    expect(await nextOn()).toBe('2018-12-09');
  });

  it('is the same in a list, whatever the number of requests', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const ids = [];
    for (let day = 1; day <= 9; day += 1) {
      const id = await makeRequest(client);
      await client.requests.addEvent({ requestId: id, type: 'received', on: `2018-11-0${day}` });
      ids.push(id);
    }
    const { items } = await client.requests.list({ sort: { by: 'createdAt', direction: 'asc' } });
    expect(items.map(({ id, nextOn }) => [id, nextOn])).toEqual(
      ids.map((id, index) => [id, `2018-12-0${index + 1}`]),
    );
    for (const item of items) expect(await client.requests.get({ id: item.id })).toEqual(item);
  });

  it('is never stored', async () => {
    await using fresh = await freshRegister();
    const columns = fresh.register.sqlite
      .prepare(`SELECT name FROM pragma_table_info('request')`)
      .pluck()
      .all();
    expect(columns).not.toContain('step');
    expect(columns).not.toContain('nextOn');
  });

  it('has no legal date for a letter that only asks questions', async () => {
    await using fresh = await freshRegister();
    const id = await makeRequest(fresh.client, { legalClock: false });
    await fresh.client.requests.addEvent({ requestId: id, type: 'received', on: '2018-11-05' });
    const { dates } = await fresh.client.requests.clock({ id });
    expect(dates.map((date) => [date.id, date.nature])).toEqual([['reminder', 'indicative']]);
  });
});

describe('the clock of a request', () => {
  it('is as of today, or as of the day asked for', async () => {
    await using fresh = await freshRegister();
    const id = await makeRequest(fresh.client);
    const proof = { proofNumber: '1A 234' };
    await fresh.client.requests.addEvent({ requestId: id, type: 'received', on: '2018-11-05', ...proof });
    expect((await fresh.client.requests.clock({ id })).step).toBe('answerAwaited');
    const later = await fresh.client.requests.clock({ id, on: '2018-12-06' });
    expect(later.step).toBe('silenceToCheck');
    const refusal = later.dates.find((date) => date.id === 'implicitRefusal');
    expect(refusal).toMatchObject({
      on: '2018-12-05',
      from: { type: 'received', on: '2018-11-05', ...proof },
    });
  });

  it('takes the holidays of the place that receives', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dates: string[] = [];
    for (const zone of ['FR', 'FR-57'] as const) {
      const id = await makeRequest(client, {}, zone);
      // R = 27 October; R + 2 months − 1 day = 26 December: a holiday in Moselle.
      await client.requests.addEvent({ requestId: id, type: 'received', on: '2018-09-27' });
      await client.requests.addEvent({ requestId: id, type: 'silenceChecked', on: '2018-10-28' });
      dates.push((await client.requests.get({ id })).nextOn ?? '');
    }
    expect(dates).toEqual(['2018-12-26', '2018-12-24']);
  });

  it('of a request that is not there is NOT_FOUND', async () => {
    await using fresh = await freshRegister();
    const id = Id.parse('01890000-0000-7000-8000-000000000000');
    expect(await failureOf(fresh.client.requests.clock({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a request', () => {
  it('is referenced by the year it was written', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const { dossierId, authorityId } = ids(world);
    const add = async (writtenOn: string | null) =>
      (await fresh.client.requests.create({ dossierId, authorityId, subject: 'Objet', writtenOn })).reference;
    expect([await add('2017-05-01'), await add(null), await add('2018-01-01')]).toEqual([
      ...['D-2017-01', 'D-2018-02', 'D-2018-03'],
    ]);
  });

  it('that was exported does not go to the bin', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await makeRequest(client);
    await client.requests.export({ ref: id, formats: ['md'] });
    expect(await failureOf(client.requests.bin({ id, version: 1 }))).toEqual({
      ...{ code: 'IN_USE', data: { type: 'request', id, by: { publication: 1 } } },
    });
  });
});

function ids({ dossierId, authorityId }: { dossierId: string; authorityId: string }) {
  return { dossierId: Id.parse(dossierId), authorityId: Id.parse(authorityId) };
}
