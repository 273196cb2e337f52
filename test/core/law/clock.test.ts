// The clock: the worked examples of the rules, the table of hand-checked cases, and what each date says of itself.
import { describe, expect, it } from 'vitest';
import { ClockOutput, DateId } from '../../../electron/contract/law.ts';
import { unknownCitations } from '../../../electron/core/law/findCitations.ts';
import { clockCases } from './clockCases.ts';
import { clockOf, dateOf, datesOf } from './requestLife.ts';

describe('worked examples', () => {
  it('registered on 1 October 2022', () => {
    expect(datesOf(clockOf('cadaRegistered 2022-10-01'))).toEqual({
      opinionExpected: '2022-11-01',
      confirmedRefusal: '2022-12-01',
      tribunalOpens: '2022-12-02',
      tribunalDoBefore: '2023-02-01',
      tribunalLimit: '2023-02-02',
      oneYear: '2023-12-01',
    });
  });
  it('registered on 31 December 2026', () => {
    expect(datesOf(clockOf('cadaRegistered 2026-12-31'))).toMatchObject({
      confirmedRefusal: '2027-02-28',
      tribunalOpens: '2027-03-01',
      tribunalDoBefore: '2027-04-28',
      tribunalLimit: '2027-04-29',
    });
  });
  it.each([
    ['2026-03-15', '2026-04-15', '2026-04-16', '2026-06-12', '2026-06-15'],
    ['2026-01-31', '2026-02-28', '2026-03-01', '2026-04-27', '2026-04-28'],
    ['2028-01-31', '2028-02-29', '2028-03-01', '2028-04-28', '2028-05-02'],
  ])('received on %s by an authority', (received, implicitRefusal, cadaOpens, cadaDoBefore, cadaLimit) => {
    expect(datesOf(clockOf(`received ${received}`))).toEqual({
      implicitRefusal,
      cadaOpens,
      cadaDoBefore,
      cadaLimit,
    });
  });
  it.each([
    ['2026-03-05', '2026-04-07'],
    ['2026-08-31', '2026-09-30'],
    ['2026-01-31', '2026-03-02'],
    ['2026-04-01', '2026-05-04'],
  ])('received on %s by a controller of personal data', (received, rgpdDue) => {
    expect(datesOf(clockOf(`received ${received}`, { regime: 'rgpd' }))).toMatchObject({ rgpdDue });
  });
});

describe.each([...clockCases])('%s', (_subject, cases) => {
  it.each(cases)('$given ($zone): $why', ({ given, zone, regime, dates }) => {
    const found = datesOf(clockOf(given, { zone, regime }));
    const absent = Object.fromEntries(DateId.options.map((id) => [id, null]));
    const asked = Object.keys(dates);
    const answer = Object.entries({ ...absent, ...found }).filter(([id]) => asked.includes(id));
    expect(Object.fromEntries(answer)).toEqual(dates);
  });
});

describe('what a date says', () => {
  const everyCase = [...clockCases.values()]
    .flat()
    .map((each) => ({ ...each, output: clockOf(each.given, each) }));

  it('every answer has the shape of the contract', () => {
    for (const { output } of everyCase) expect(ClockOutput.parse(output)).toEqual(output);
  });
  it('rules and reasons cite nothing outside the closed list', () => {
    for (const { output } of everyCase) {
      for (const { rule, because, dispute } of output.dates) {
        expect(unknownCitations(`${rule}. ${because} ${dispute ?? ''}`)).toEqual([]);
      }
    }
  });
  it('every legal date names its rule and ends its reason as a sentence', () => {
    for (const { output } of everyCase) {
      for (const { rule, because } of output.dates) {
        expect(rule).not.toBe('');
        expect(because).toMatch(/^[A-ZÀ-Ý].*\.$/);
        expect(because).not.toMatch(/undefined|NaN|'| [:;!?]|\.\.|,\s*,/);
      }
    }
  });
  it('a moved date tells the day it comes from and the holiday it met', () => {
    const limit = dateOf(clockOf('received 2028-01-31'), 'cadaLimit');
    expect(limit.holidays).toEqual([{ on: '2028-05-01', name: 'Fête du Travail' }]);
    expect(limit.because).toContain('29\u00a0avril\u00a02028, un samedi, reporté');
  });
  it('a date that holds names no holiday', () => {
    expect(dateOf(clockOf('received 2026-03-15'), 'cadaLimit').holidays).toEqual([]);
  });
  it('a date hands back the event it starts from, with its proof', () => {
    const output = clockOf('', {
      events: [{ type: 'received', on: '2026-03-15', id: 'e1', proofNumber: '1A 000' }],
    });
    for (const { from } of output.dates) {
      expect(from).toEqual({ type: 'received', on: '2026-03-15', id: 'e1', proofNumber: '1A 000' });
    }
  });
  it('the date to act before and the limit both tell their dispute', () => {
    const cada = clockOf('received 2026-03-15');
    expect(dateOf(cada, 'cadaLimit').dispute).toContain('14\u00a0juin\u00a02026');
    expect(dateOf(cada, 'cadaDoBefore').dispute).toBe(dateOf(cada, 'cadaLimit').dispute);
    const tribunal = clockOf('cadaRegistered 2022-10-01');
    expect(dateOf(tribunal, 'tribunalLimit').dispute).toContain('1er\u00a0février\u00a02023');
    expect(dateOf(tribunal, 'tribunalDoBefore').dispute).not.toBeNull();
  });
  it('a local holiday that moves the CADA’s limit is disputed: the CADA is in Paris', () => {
    const limit = dateOf(clockOf('received 2026-02-27', { zone: 'FR-GP' }), 'cadaLimit');
    expect(limit.on).toBe('2026-05-28');
    expect(limit.dispute).toContain('la limite est le 27\u00a0mai\u00a02026');
    expect(dateOf(clockOf('received 2026-03-15', { zone: 'FR-GP' }), 'cadaLimit').dispute).not.toContain(
      'Paris',
    );
  });
  it('the limit after a silence tells that without an acknowledgement the two months are not binding', () => {
    const limit = (given: string) => dateOf(clockOf(given), 'cadaLimit').because;
    expect(limit('received 2026-03-15')).toContain('ne peuvent pas vous être opposés');
    // The same words whether one came or not: an acknowledgement moves nothing.
    expect(limit('received 2026-03-15; acknowledged 2026-03-20')).toBe(limit('received 2026-03-15'));
    expect(limit('received 2026-03-15; refusal 2026-04-02')).not.toContain('opposés');
  });
  it('a forwarded request gives the other reading of its refusal', () => {
    const refusal = dateOf(
      clockOf('received 2026-03-15; forwarded 2026-03-25 competent=2026-03-27'),
      'implicitRefusal',
    );
    expect(refusal.from).toMatchObject({ type: 'forwarded', on: '2026-03-25' });
    expect(refusal.dispute).toContain('15\u00a0avril\u00a02026');
  });
  it('each date is of its nature', () => {
    const natures = (given: string, regime = 'cada') =>
      Object.fromEntries(clockOf(given, { regime }).dates.map(({ id, nature }) => [id, nature]));
    expect(natures('received 2026-03-15')).toEqual({
      implicitRefusal: 'legal',
      cadaOpens: 'legal',
      cadaDoBefore: 'prudent',
      cadaLimit: 'theoretical',
    });
    expect(natures('cadaRegistered 2026-03-15')).toEqual({
      opinionExpected: 'indicative',
      confirmedRefusal: 'legal',
      tribunalOpens: 'legal',
      tribunalDoBefore: 'prudent',
      tribunalLimit: 'theoretical',
      oneYear: 'safetyNet',
    });
  });
  it.each(['cada', 'rgpd'])('without proof of receipt everything is an estimate (%s)', (regime) => {
    const { step, dates } = clockOf('sent 2026-03-02', { regime });
    expect(step).toBe('receiptAwaited');
    expect(new Set(dates.map(({ nature }) => nature))).toEqual(new Set(['estimate']));
  });
  it('a refusal in writing is firm even when the receipt is not proved', () => {
    const { dates } = clockOf('sent 2026-03-02; refusal 2026-03-20');
    expect(dates.map(({ nature }) => nature)).not.toContain('estimate');
  });
  it('a refusal in writing on the last day is the decision, not the silence', () => {
    const tribunal = clockOf('cadaReferred 2026-02-03; cadaRegistered 2026-02-10; refusal 2026-04-10');
    expect(dateOf(tribunal, 'tribunalLimit').from.type).toBe('refusal');
    const cnil = clockOf('received 2026-03-13; refusal 2026-04-13', { regime: 'rgpd' });
    expect(dateOf(cnil, 'cnilOpens')).toMatchObject({ on: '2026-04-14', from: { type: 'refusal' } });
  });
  it('an extension that does not count is said not to', () => {
    const late = clockOf('received 2026-02-10; extension 2026-03-11', { regime: 'rgpd' });
    expect(dateOf(late, 'rgpdDue').because).toContain('après le premier mois ne compte pas');
    const bare = clockOf('received 2026-02-10; extension 2026-03-05 reasonsNotStated', { regime: 'rgpd' });
    expect(dateOf(bare, 'rgpdDue').because).toContain('sans motifs ne compte pas');
  });
  it('a refusal in writing after the confirmed one promises nothing', () => {
    const output = clockOf('cadaReferred 2026-02-03; cadaRegistered 2026-02-10; refusal 2026-04-11');
    expect(dateOf(output, 'tribunalDoBefore').dispute).toContain('ne comptez pas sur un nouveau délai');
  });
});

describe('a letter that opens no legal clock', () => {
  it('gets an indicative reminder, on a working day, and no rule', () => {
    const { step, dates } = clockOf('sent 2026-04-01', { legalClock: false, on: '2026-05-04' });
    expect(step).toBe('answerAwaited');
    expect(dates).toHaveLength(1);
    expect(dates[0]).toMatchObject({ id: 'reminder', on: '2026-05-04', nature: 'indicative', rule: '' });
  });
  it('is to be reminded of after that day', () => {
    expect(clockOf('sent 2026-04-01', { legalClock: false, on: '2026-05-05' }).step).toBe('reminderDue');
  });
  it('has nothing to show before it is sent', () => {
    expect(clockOf('', { legalClock: false, events: [] })).toEqual({ step: 'notSent', dates: [] });
  });
});
