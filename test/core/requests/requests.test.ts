// Requests and their events: the step and the next date follow from the events, and change with them.
import { describe, expect, it } from 'vitest';
import { EventType } from '../../../electron/contract/law.ts';
import { Id } from '../../../electron/contract/primitives.ts';
import { makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

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

/** A request to an authority of its own. */
async function makeRequest(
  client: Client,
  fields: Partial<Parameters<Client['requests']['create']>[0]> = {},
  zone: Parameters<Client['authorities']['create']>[0]['zone'] = 'FR',
): Promise<Id> {
  const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const authority = await client.authorities.create({ name: 'Rectorat de Valmont', zone });
  const subject = 'Montant du marché';
  const made = { dossierId: dossier.id, authorityId: authority.id, subject, ...fields };
  return (await client.requests.create(made)).id;
}

function ids({ dossierId, authorityId }: { dossierId: string; authorityId: string }) {
  return { dossierId: Id.parse(dossierId), authorityId: Id.parse(authorityId) };
}
