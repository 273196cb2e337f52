// The dates of « À faire » as a calendar.
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { DueItem, RightsDueItem } from '../../../../renderer/features/home/dueWords.ts';

let calendarOf: typeof import('../../../../renderer/features/home/calendar.ts').calendarOf;
let dueLines: typeof import('../../../../renderer/features/home/dueWords.ts').dueLines;

beforeAll(async () => {
  vi.stubGlobal('window', { location: { origin: 'http://127.0.0.1' } });
  ({ calendarOf } = await import('../../../../renderer/features/home/calendar.ts'));
  ({ dueLines } = await import('../../../../renderer/features/home/dueWords.ts'));
});

// Answered by the core: its ids are those of the register.
const item = {
  requestId: '01890000-0000-7000-8000-000000000001',
  dossierId: '01890000-0000-7000-8000-000000000002',
  ...{ reference: 'D-2018-01', subject: 'Montant du marché ; annexes', authority: 'Rectorat de Valmont' },
  ...{ step: 'implicitRefusal', dateId: 'cadaDoBefore', on: '2018-12-28', group: 'toCome' },
  because: 'Deux mois après le refus, moins un jour.',
} as unknown as DueItem;

describe('a calendar of what is to do', () => {
  test('has a whole day for each date, with its reason and two reminders', () => {
    const text = calendarOf(dueLines([item], []), '2018-11-15T12:00:00.000Z');
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    if (!event) throw new Error('no event');
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    expect(event.getFirstProperty('dtstart')?.type).toBe('date');
    expect(value('dtstart')).toBe('2018-12-28');
    expect(value('dtstamp')).toBe('2018-11-15T12:00:00Z');
    expect(value('summary')).toContain('D-2018-01, Rectorat de Valmont');
    expect(value('description')).toBe(
      'D-2018-01 · Montant du marché ; annexes\nDeux mois après le refus, moins un jour.\nDate au 28 décembre 2018.',
    );
    const alarms = event.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P7D', '-P1D']);
    for (const alarm of alarms)
      expect(alarm.getFirstPropertyValue('description')).toContain(
        'Deux mois après le refus, moins un jour.',
      );
  });

  test('names a date alike in each file, so that it is moved and not doubled', () => {
    const uid = (on: string, at: string) =>
      /UID:(.*(?:\r\n .*)*)/u.exec(calendarOf(dueLines([{ ...item, on }], []), at))?.[1];
    const first = uid('2018-12-28', '2018-11-15T12:00:00.000Z');
    expect(first).toContain('cadaDoBefore');
    expect(uid('2018-12-31', '2018-11-20T12:00:00.000Z')).toBe(first);
  });

  test('has what persons asked of us among the rest, by date, and names nobody', () => {
    const right = {
      rightsRequestId: '01890000-0000-7000-8000-000000000003',
      ...{ kind: 'erasure', receivedOn: '2018-11-02', on: '2018-12-03', group: 'toCome' },
      because: 'Un mois après la réception du 2 novembre 2018.',
    } as unknown as RightsDueItem;
    const lines = dueLines([item], [right]);
    expect(lines.map(({ on }) => on)).toEqual(['2018-12-03', '2018-12-28']);
    const text = calendarOf(lines, '2018-11-15T12:00:00.000Z').replace(/\r\n /gu, '');
    expect(text).toMatch(/Effacer une personne qui le demande.: Demande reçue le 2 novembre 2018/u);
  });
});
