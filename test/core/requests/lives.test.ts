// Whole lives of requests on a real register, with a clock that moves: what to do each day, the letters, the dates.
import { describe, expect, it } from 'vitest';
import { makeRequest } from '../../fixtures/requests.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

type EventInput = Omit<Parameters<Client['requests']['addEvent']>[0], 'requestId' | 'on'>;

/** A request lived day by day. */
function living(fresh: Fresh, requestId: Awaited<ReturnType<typeof makeRequest>>) {
  const { client } = fresh;
  return {
    /** Something happens today. */
    note: (on: string, type: EventInput['type'], details: Partial<EventInput> = {}) => {
      fresh.setToday(on);
      return client.requests.addEvent({ requestId, type, on, ...details });
    },
    /** What « À faire » says on a day: the step, the date and its group; null when there is nothing to do by a date. */
    due: async (on: string) => {
      fresh.setToday(on);
      const item = (await client.requests.due()).items.find((each) => each.requestId === requestId);
      return item === undefined ? null : [item.step, item.on, item.group];
    },
    step: async (on: string) => {
      fresh.setToday(on);
      return (await client.requests.get({ id: requestId })).step;
    },
    letter: async (model: string) =>
      (await client.requests.startLetter({ model, followsId: requestId })).fields,
    date: async (id: string) => {
      const { dates } = await client.requests.clock({ id: requestId });
      return dates.find((date) => date.id === id)?.on;
    },
  };
}

describe('a request for documents', () => {
  it('goes through silence, the CADA, silence again and the tribunal, until the documents come', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    fresh.setToday('2026-03-12');
    const id = await makeRequest(client, {
      ...{ writtenOn: '2026-03-12', body: 'Je demande :\n\n- le marché.' },
    });
    const life = living(fresh, id);
    expect(await life.step('2026-03-12')).toBe('notSent');
    expect(await life.due('2026-03-12')).toBeNull();

    await life.note('2026-03-12', 'sent', { proofNumber: '1A 1' });
    expect((await life.due('2026-03-13'))?.[0]).toBe('receiptAwaited');
    await life.note('2026-03-15', 'received', { proofNumber: 'AR 1' });
    expect(await life.due('2026-03-16')).toEqual(['answerAwaited', '2026-04-15', 'toCome']);
    await life.note('2026-03-17', 'autoReply');
    await life.note('2026-03-20', 'acknowledged');
    expect(await life.due('2026-04-15')).toEqual(['answerAwaited', '2026-04-15', 'today']);

    // Opened again months later: the alert is still there.
    expect(await life.due('2026-08-01')).toEqual(['silenceToCheck', '2026-04-15', 'late']);
    expect(await life.due('2026-04-16')).toEqual(['silenceToCheck', '2026-04-15', 'late']);
    await life.note('2026-04-20', 'silenceChecked');
    expect(await life.due('2026-04-20')).toEqual(['implicitRefusal', '2026-06-12', 'toCome']);
    expect((await life.letter('cada-referral')).body).toContain('vaut refus depuis le 15 avril 2026');

    await life.note('2026-05-04', 'cadaReferred');
    expect(await life.step('2026-05-05')).toBe('cadaRegistrationAwaited');
    await life.note('2026-05-07', 'cadaRegistered', { proofNumber: '20260001' });
    expect(await life.due('2026-05-08')).toEqual(['cadaOpinionAwaited', '2026-07-07', 'toCome']);
    await life.note('2026-06-18', 'cadaOpinion');
    expect(await life.due('2026-07-08')).toEqual(['confirmedSilenceToCheck', '2026-07-07', 'late']);
    await life.note('2026-07-09', 'silenceChecked');
    expect(await life.due('2026-07-09')).toEqual(['tribunalOpen', '2026-09-07', 'toCome']);
    expect(await life.date('tribunalLimit')).toBe('2026-09-08');
    expect(await life.date('oneYear')).toBe('2027-07-07');

    await life.note('2026-09-01', 'tribunalReferred');
    expect(await life.due('2026-09-02')).toBeNull();
    await life.note('2026-12-01', 'answer');
    expect(await life.step('2026-12-01')).toBe('answered');
    await life.note('2026-12-02', 'closed');
    expect(await life.step('2026-12-03')).toBe('closed');
  });

  it('refused in writing without its remedies, then corrected, follows the correction', async () => {
    await using fresh = await freshRegister();
    fresh.setToday('2026-03-15');
    const id = await makeRequest(fresh.client, { writtenOn: '2026-03-10' });
    const life = living(fresh, id);
    await life.note('2026-03-10', 'sent');
    await life.note('2026-03-15', 'received');
    const refusal = await life.note('2026-04-02', 'refusal', { remediesStated: false });
    expect(await life.due('2026-04-03')).toEqual(['expressRefusal', '2026-06-01', 'toCome']);
    await fresh.client.events.update({
      id: refusal.id,
      version: refusal.version,
      changes: { on: '2026-04-10' },
    });
    expect(await life.due('2026-04-11')).toEqual(['expressRefusal', '2026-06-09', 'toCome']);
    expect((await life.letter('cada-referral')).body).toContain('reçue le 10 avril 2026');
    await fresh.client.events.bin({ id: refusal.id, version: refusal.version + 1 });
    expect(await life.due('2026-04-12')).toEqual(['answerAwaited', '2026-04-15', 'toCome']);
  });

  it('answered in part stays followed; answered in full is over', async () => {
    await using fresh = await freshRegister();
    fresh.setToday('2026-03-15');
    const life = living(fresh, await makeRequest(fresh.client));
    await life.note('2026-03-15', 'received');
    await life.note('2026-03-25', 'partialAnswer');
    expect(await life.due('2026-03-26')).toEqual(['answerAwaited', '2026-04-15', 'toCome']);
    await life.note('2026-04-01', 'answer');
    expect(await life.due('2026-04-02')).toBeNull();
  });
});

describe('the rights of a person', () => {
  it('go through an extension, silence, a reminder and a complaint to the CNIL', async () => {
    await using fresh = await freshRegister();
    fresh.setToday('2026-03-05');
    const id = await makeRequest(fresh.client, {
      ...{ regime: 'rgpd', model: 'child-access', writtenOn: '2026-03-02' },
      signatoryName: 'Dominique Inventé',
    });
    const life = living(fresh, id);
    await life.note('2026-03-03', 'sent');
    await life.note('2026-03-05', 'received');
    // 5 April 2026 is Easter Sunday, the 6th a holiday.
    expect(await life.due('2026-03-06')).toEqual(['answerAwaited', '2026-04-07', 'toCome']);
    await life.note('2026-03-30', 'extension', { reasonsStated: true });
    expect(await life.due('2026-03-31')).toEqual(['extended', '2026-06-05', 'toCome']);
    expect(await life.due('2026-06-06')).toEqual(['silenceToCheck', '2026-06-05', 'late']);
    await life.note('2026-06-08', 'silenceChecked');
    expect((await life.due('2026-06-08'))?.[0]).toBe('answerOverdue');
    const complaint = await life.letter('cnil-complaint');
    expect(complaint.signatoryName).toBe('Dominique Inventé');
    expect(complaint.body).toContain('due au plus tard le 5 juin 2026');
    await life.note('2026-06-09', 'reminder');
    await life.note('2026-06-20', 'cnilComplaint');
    expect(await life.step('2026-06-21')).toBe('cnilComplaintPending');
    await life.note('2026-10-01', 'answer');
    expect(await life.step('2026-10-02')).toBe('answered');
  });

  it('extended without reasons are not extended', async () => {
    await using fresh = await freshRegister();
    fresh.setToday('2026-03-05');
    const life = living(fresh, await makeRequest(fresh.client, { regime: 'rgpd' }));
    await life.note('2026-03-05', 'received');
    await life.note('2026-03-30', 'extension', { reasonsStated: false });
    expect(await life.due('2026-03-31')).toEqual(['answerAwaited', '2026-04-07', 'toCome']);
  });
});

it('a letter of questions has a date to remind, and no legal one', async () => {
  await using fresh = await freshRegister();
  fresh.setToday('2026-03-05');
  const id = await makeRequest(fresh.client, { regime: 'rgpd', model: 'dpo-questions', legalClock: false });
  const life = living(fresh, id);
  await life.note('2026-03-05', 'sent');
  const { dates } = await fresh.client.requests.clock({ id });
  expect(dates.map((date) => [date.id, date.nature])).toEqual([['reminder', 'indicative']]);
  expect(await life.step('2026-12-01')).toBe('reminderDue');
});
